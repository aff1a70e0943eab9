import Kernel

extension DemoProvince {
    /// Five agency lists to import: most of the people on them are in the registry, some are new, some stand twice,
    /// many rows have faults. The register of the set is empty.
    public var lists: LinkageSet {
        let rows = size == .small ? [0, 1_500, 750, 600, 900, 450] : [0, 30_000, 15_000, 12_000, 18_000, 9_000]
        return LinkageSet(
            places: places, kabupatenPeople: counts, rows: rows, seed: seed, errorFactor: 1, newcomers: 0.03,
            header: DemoProvince.header)
    }

    /// Two lists written by tired hands, about the same people: four times the usual faults, so that linking them
    /// leaves pairs that a person has to look at.
    public var hardLists: LinkageSet {
        LinkageSet(
            places: places, kabupatenPeople: counts, rows: [0, 4_000, 0, 0, 2_000, 0], seed: seed, errorFactor: 4,
            newcomers: 0.03, header: DemoProvince.header)
    }

    /// A list's name as its office would call the file, without extension.
    public static func listName(_ source: Source) -> String {
        switch source {
        case .register: "peserta"
        case .dinsos: "dinsos-pekerja-rentan"
        case .disbun: "disbun-pekebun"
        case .disnaker: "disnaker-pekerja"
        case .desa: "desa-usulan"
        case .diskop: "diskop-pelaku-usaha"
        }
    }

    /// Title rows and column heads as offices write them.
    private static func header(_ source: Source) -> String {
        let blank = String(repeating: ",", count: 16)
        switch source {
        case .register: return RowWriter.header(source)
        case .dinsos:
            return "No,Sumber,NIK,No. KK,Nama Lengkap,Jenis Kelamin,Tempat Lahir,Tanggal Lahir,Nama Ibu Kandung,"
                + "Alamat,RT,RW,Desa/Kelurahan,Kecamatan,Kabupaten/Kota,No. HP,Pekerjaan\n"
        case .disbun:
            return "DATA PEKEBUN DAN BURUH PERKEBUNAN\(blank)\nTAHUN 2024\(blank)\n\(blank)\n"
                + "No,Sumber,No KTP,No KK,Nama Pekebun,L/P,Tempat Lahir,Tgl Lahir,Ibu Kandung,Alamat,RT,RW,Desa,"
                + "Kecamatan,Kabupaten,Telepon,Pekerjaan\n"
        case .disnaker, .diskop:
            return "No,Sumber,N.I.K,Nomor KK,Nama,Jenis Kelamin,Tempat Lahir,Tgl. Lahir,Nama Ibu,Alamat,RT,RW,"
                + "Kelurahan/Desa,Kecamatan,Kab/Kota,No Telp,Pekerjaan\n"
        case .desa:
            return "DAFTAR USULAN PEKERJA RENTAN\(blank)\n"
                + "No,Sumber,Nomor Induk Kependudukan,No. Kartu Keluarga,Nama,JK,Tempat Lahir,Tanggal Lahir,"
                + "Nama Ibu Kandung,Alamat,RT,RW,Desa,Kecamatan,Kabupaten,HP,Pekerjaan\n"
        }
    }
}
