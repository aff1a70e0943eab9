import Kernel

/// How offices shorten and vary the words of region names.
enum NameWords {
    /// Words before a name that say what it is.
    static let jenis: [[UInt8]: (level: KodeWilayah.Level, jenis: JenisWilayah?)] = {
        var out: [[UInt8]: (level: KodeWilayah.Level, jenis: JenisWilayah?)] = [:]
        func add(_ level: KodeWilayah.Level, _ jenis: JenisWilayah?, _ words: String) {
            for word in words.split(separator: " ") { out[Array(word.utf8)] = (level, jenis) }
        }
        add(.provinsi, nil, "PROVINSI PROPINSI PROV PROP PROVINCE")
        add(.kabupatenKota, .kabupaten, "KABUPATEN KAB KABUPATE KABUPTEN KBPTN REGENCY")
        add(.kabupatenKota, .kota, "KOTA KOTAMADYA KODYA KOTIP CITY")
        add(.kabupatenKota, nil, "ADM ADMINISTRASI")
        add(.kecamatan, nil, "KECAMATAN KEC KCMTN DISTRIK")
        add(.desaKelurahan, nil, "DESA DS KELURAHAN KEL KELURAHA")
        return out
    }()

    /// One word to the words it stands for, applied to both sides of a comparison.
    static let expansions: [[UInt8]: [[UInt8]]] = {
        var out: [[UInt8]: [[UInt8]]] = [:]
        for line in shortForms.split(separator: "\n") {
            let sides = line.split(separator: "=")
            let full = sides[0].split(separator: " ").map { Array($0.utf8) }
            for short in sides[1].split(separator: " ") { out[Array(short.utf8)] = full }
        }
        return out
    }()

    private static let shortForms = """
        MUARA=MA MUARO MR MRO MRA MUA
        TANJUNG=TJ TJG TG TJNG TANJONG TNJ TNJG TJUNG
        TANJUNG JABUNG=TANJAB TANJUNGJABUNG
        TANJUNG JABUNG BARAT=TANJABBAR TANJABBARAT TJB TANJUNGJABUNGBARAT
        TANJUNG JABUNG TIMUR=TANJABTIM TANJABTIMUR TJT TANJUNGJABUNGTIMUR
        JABUNG=JAB JBG
        TIMUR=TIM TMR TMUR TIMU
        BARAT=BAR BRT BRAT
        SELATAN=SEL SLT SLTN
        UTARA=UTR UTRA
        TENGAH=TGH TNGH
        SUNGAI=SEI SUNGEI SNG SGI S SUNGI SUNGAY SI
        LUBUK=LBK LB LUBUAK LBUK
        KOTA=KOTO KT KTO
        PASAR=PSR PS
        SIMPANG=SP SIMP SPG SMPG
        BATANG=BT BTG BTNG
        BUKIT=BKT
        TELUK=TLK TL
        RANTAU=RTU RT RTAU
        KAMPUNG=KP KPG KAMP KMP KAMPONG
        DUSUN=DSN
        PULAU=P PL PLU
        PADANG=PDG
        PEMATANG=PMT PMTG PEMT
        BANDAR=BDR
        TEBING=TBG
        TALANG=TLG
        AIR=AEK AIE AYER
        """

    /// Whole names that are customary at one level, without spaces.
    static let names: [[UInt8]: (level: KodeWilayah.Level, words: [[UInt8]])] = {
        var out: [[UInt8]: (level: KodeWilayah.Level, words: [[UInt8]])] = [:]
        for line in customary.split(separator: "\n") {
            let sides = line.split(separator: "=")
            let full = sides[0].uppercased().split(separator: " ").map { Array($0.utf8) }
            for short in sides[1].split(separator: " ") { out[Array(short.utf8)] = (.provinsi, full) }
        }
        return out
    }()

    private static let customary = """
        Daerah Khusus Ibukota Jakarta=DKI DKIJAKARTA JAKARTA DKJ DAERAHKHUSUSJAKARTA
        Daerah Istimewa Yogyakarta=DIY DIYOGYAKARTA YOGYAKARTA JOGJA JOGJAKARTA YOGYA
        Aceh=NAD NANGGROEACEHDARUSSALAM
        Kepulauan Bangka Belitung=BABEL BANGKABELITUNG KEPBABEL KEPBANGKABELITUNG
        Kepulauan Riau=KEPRI KEPRIAU
        Sumatera Utara=SUMUT SUMATRAUTARA
        Sumatera Barat=SUMBAR SUMATRABARAT
        Sumatera Selatan=SUMSEL SUMATRASELATAN
        Jawa Barat=JABAR
        Jawa Tengah=JATENG
        Jawa Timur=JATIM
        Nusa Tenggara Barat=NTB
        Nusa Tenggara Timur=NTT
        Kalimantan Barat=KALBAR
        Kalimantan Tengah=KALTENG
        Kalimantan Selatan=KALSEL
        Kalimantan Timur=KALTIM
        Kalimantan Utara=KALTARA KALUT
        Sulawesi Utara=SULUT
        Sulawesi Tengah=SULTENG
        Sulawesi Selatan=SULSEL
        Sulawesi Tenggara=SULTRA
        Sulawesi Barat=SULBAR
        Maluku Utara=MALUT
        """
}
