import Testing

@testable import Intake

@Suite("Headers as offices write them")
struct HeaderTests {
    @Test(
        "A column is known by any name that offices give it",
        arguments: [
            ("NIK", Field.nik), ("No KTP", .nik), ("No. KTP", .nik), ("NO_KTP", .nik), ("Nomor Induk", .nik),
            ("Nomor Induk Kependudukan (16 digit)", .nik), ("e-KTP", .nik), ("NIK/No KTP", .nik), ("noktp", .nik),
            ("National ID Number", .nik), ("NIK Pekerja", .nik),
            ("No KK", .noKK), ("NO. KARTU KELUARGA", .noKK), ("no_kk", .noKK), ("Nomor KK", .noKK),
            ("Nama", .nama), ("NAMA LENGKAP", .nama), ("Nama Peserta", .nama), ("Nama Sesuai KTP", .nama),
            ("nama_lengkap", .nama), ("Full Name", .nama), ("Nama Lengkap (tanpa gelar)", .nama),
            ("Nama Calon Peserta", .nama), ("Nama Petani", .nama),
            ("JK", .jk), ("L/P", .jk), ("Jenis Kelamin", .jk), ("Jns. Kel", .jk), ("(L/P)", .jk), ("Sex", .jk),
            ("Tempat Lahir", .tempatLahir), ("tmp lahir", .tempatLahir), ("Place of Birth", .tempatLahir),
            ("Tgl Lahir", .tglLahir), ("TANGGAL LAHIR", .tglLahir), ("Tgl. Lhr", .tglLahir), ("DOB", .tglLahir),
            ("Tanggal Lahir (dd-mm-yyyy)", .tglLahir), ("Date of Birth", .tglLahir), ("tgl_lahir", .tglLahir),
            ("Nama Ibu Kandung", .namaIbu), ("IBU KANDUNG", .namaIbu), ("Mother's Name", .namaIbu),
            ("Alamat", .alamat), ("Alamat Lengkap", .alamat), ("Alamat Sesuai KTP", .alamat),
            ("RT", .rt), ("RW", .rw), ("Kel/Desa", .desa), ("Desa/Kelurahan", .desa), ("Nama Desa", .desa),
            ("Kec.", .kecamatan), ("KECAMATAN", .kecamatan), ("Kab/Kota", .kabupaten), ("Kabupaten", .kabupaten),
            ("Provinsi", .provinsi), ("No HP", .telepon), ("Nomor HP/WA", .telepon), ("No. Telp", .telepon),
            ("Pekerjaan", .pekerjaan), ("Jenis Pekerjaan", .pekerjaan), ("Penghasilan per bulan", .upah),
            ("Status Kepesertaan", .status), ("No KPJ", .kpj), ("Nomor Peserta", .kpj), ("Ket.", .keterangan),
            ("Sumber Data", .sumber),
        ])
    func synonyms(_ header: String, _ field: Field) {
        #expect(headerMeaning(headerWords(header)) == .field(field))
    }

    @Test(
        "A column of somebody or something else is not taken for the worker's",
        arguments: [
            "No", "Nama Ahli Waris", "NIK Ahli Waris", "NIK Kepala Keluarga", "Nama Kepala Keluarga", "Nama Ayah",
            "Nama Bank", "Nama Kelompok Tani", "Nama Perusahaan", "Nomor Induk Pegawai", "Nomor Induk Berusaha",
            "Kode Desa", "Status Perkawinan", "Kode Pos", "Tanggal Daftar", "Jumlah KK", "Luas Lahan", "",
        ])
    func strangers(_ header: String) {
        #expect(headerMeaning(headerWords(header)) == nil)
    }

    @Test("The header is found below titles and blank rows")
    func belowTitles() {
        let sheet = SheetText(
            """
            DAFTAR PEKERJA RENTAN DESA SUKA MAJU KECAMATAN BAHAR UTARA
            TAHUN ANGGARAN 2024

            NO|NIK|NAMA LENGKAP|L/P|TTL|RT/RW
            1|2|3|4|5|6
            1|1504011203900001|BUDI|L|Jambi, 12-03-1990|003/002
            2|1504015203910002|SITI|P|12 Maret 1991|RT 04 RW 01
            """)
        #expect(sheet.scanner.problem == nil)
        #expect(sheet.people.count == 2)
        #expect(sheet.people[0][.tempatLahir] == "Jambi")
        #expect(sheet.people[0][.tglLahir] == "12-03-1990")
        #expect(sheet.people[0][.rt] == "003" && sheet.people[0][.rw] == "002")
        #expect(sheet.people[1][.tempatLahir] == nil && sheet.people[1][.tglLahir] == "12 Maret 1991")
        #expect(sheet.people[1][.rt] == "04" && sheet.people[1][.rw] == "01")
    }

    @Test("A header of two rows with merged cells is read as one")
    func twoRows() {
        let sheet = SheetText(
            """
            No|NIK|Nama|Tempat, Tanggal Lahir||Jenis Kelamin||Alamat|||Ahli Waris|
            |||Tempat|Tanggal|L|P|Jalan|RT|RW|Nama|NIK
            1|1504011203900001|BUDI|JAMBI|12-03-1990|v||Jl. Mawar|1|2|WATI|1504015203910009
            2|1504015203910002|SITI|BUNGO|12-03-1991||√|Jl. Melati|3|4|TONO|1504011203910009
            """)
        #expect(sheet.scanner.problem == nil)
        #expect(sheet.people.count == 2)
        #expect(sheet.people[0][.nama] == "BUDI" && sheet.people[0][.nik] == "1504011203900001")
        #expect(sheet.people[0][.tempatLahir] == "JAMBI" && sheet.people[0][.tglLahir] == "12-03-1990")
        #expect(sheet.people.map { $0[.jk] } == ["L", "P"])
        #expect(sheet.people[1][.alamat] == "Jl. Melati" && sheet.people[1][.rt] == "3" && sheet.people[1][.rw] == "4")
    }

    @Test("A group title above tells two columns called Nama apart")
    func groupAbove() {
        let sheet = SheetText(
            """
            |Data Pekerja||Ahli Waris|
            No|NIK|Nama|Nama|Hubungan
            1|1504011203900001|BUDI|WATI|Istri
            """)
        #expect(sheet.people == [[.nik: "1504011203900001", .nama: "BUDI"]])
    }

    @Test("Two columns called Nama are refused, with their letters")
    func twoNames() {
        let sheet = SheetText("NIK|Nama|Nama|Alamat\n1504011203900001|A|B|C")
        #expect(
            sheet.scanner.problem
                == .duplicate(.nama, row: 1, columns: [1, 2], names: ["Nama", "Nama"]))
        #expect(sheet.scanner.problem?.phrase.id.contains("B (\"Nama\"), C (\"Nama\")") == true)
    }

    @Test("Nama beside Nama Ibu is no contradiction")
    func nameAndMother() {
        let sheet = SheetText("NIK|Nama|Nama Ibu\n1504011203900001|A|B")
        #expect(sheet.people == [[.nik: "1504011203900001", .nama: "A", .namaIbu: "B"]])
    }

    @Test("A list without a NIK column is refused and says what it has")
    func missingNIK() {
        let sheet = SheetText("Nama|Alamat|No HP\nBUDI|Jl. Mawar|0812")
        #expect(sheet.scanner.problem == .missing(.nik, row: 1, found: ["Nama", "Alamat", "No HP"]))
    }

    @Test("Prose and an empty sheet have no header")
    func noHeader() {
        #expect(SheetText("Kepada Yth.\nKepala Dinas\nDi tempat").scanner.problem == .noHeader(looked: 3))
        #expect(SheetText("").scanner.problem == .noHeader(looked: 1))
    }

    @Test("A header without rows is a readable list of nobody")
    func headerOnly() {
        let sheet = SheetText("NIK|Nama|Alamat")
        #expect(sheet.scanner.problem == nil && sheet.people.isEmpty)
    }
}
