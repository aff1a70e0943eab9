import Kernel

/// Prints a draft as one CSV row in the manner of its source.
struct RowWriter {
    let places: Places
    let profile: SourceProfile
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ].map { Array($0.utf8) }

    static func header(_ source: Source) -> String {
        let shared =
            "nik,no_kk,nama,jk,tempat_lahir,tgl_lahir,nama_ibu,alamat,rt,rw,desa,kecamatan,kabupaten,telepon,pekerjaan"
        return source == .register ? "kpj,\(shared),status\n" : "no,sumber,\(shared)\n"
    }

    /// Everything after the first column, which the assembly numbers.
    func write(_ draft: inout Draft, status: String, to out: inout [UInt8], _ random: inout SeededRandom) {
        if profile.source != .register { text(profile.source.code, to: &out) }
        field(draft.nik, to: &out)
        if draft.kk > 0 { appendPadded(draft.kk, 16, to: &out) } else { empty(&out) }
        out.append(44)
        nameField(&draft, to: &out, &random)
        sex(draft, to: &out)
        field(places.birthplaceName(draft.birthplace), to: &out)
        birth(&draft, to: &out, &random)
        field(draft.mother, to: &out)
        address(draft, to: &out, &random)
        region(draft.desa, to: &out)
        phone(draft.phone, to: &out, &random)
        job(draft.job, to: &out, &random)
        if profile.source == .register { text(status, to: &out) }
        out[out.count - 1] = 10
    }

    private func text(_ value: String, to out: inout [UInt8]) {
        out.append(contentsOf: value.utf8)
        out.append(44)
    }

    private func empty(_ out: inout [UInt8]) { out.append(contentsOf: [34, 34]) }

    /// One field and the comma after it; quoted when it is empty or holds a comma.
    private func field(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
        let quoted = bytes.isEmpty || bytes.contains(44)
        if quoted { out.append(34) }
        out.append(contentsOf: bytes)
        if quoted { out.append(34) }
        out.append(44)
    }

    private func nameField(_ draft: inout Draft, to out: inout [UInt8], _ random: inout SeededRandom) {
        var letterCase = profile.nameCase
        if letterCase == .mixed {
            let u = random.unit()
            if u < 0.1 { for i in draft.name.indices where isUpper(draft.name[i]) { draft.name[i] |= 0x20 } }
            letterCase = u < 0.4 ? .upper : .title
        }
        if letterCase == .title { titleCase(&draft.name, from: 0) }
        field(draft.name, to: &out)
    }

    private func sex(_ draft: Draft, to out: inout [UInt8]) {
        if let isFemale = draft.isFemale {
            text(isFemale ? profile.female : profile.male, to: &out)
        } else {
            field([], to: &out)
        }
    }

    private func birth(_ draft: inout Draft, to out: inout [UInt8], _ random: inout SeededRandom) {
        guard let day = draft.birth else { return field([], to: &out) }
        var u = random.unit()
        let form =
            profile.dates.first {
                u -= $0.share
                return u < 0
            }?.form ?? profile.dates[0].form
        switch form {
        case .iso, .slash, .dash: break
        default: draft.tags.insert(.dobFmt)
        }
        print(day, form, to: &out)
        out.append(44)
    }

    private func print(_ date: Day, _ form: SourceProfile.DateForm, to out: inout [UInt8]) {
        let (year, month, day) = date.ymd
        func joined(_ first: (Int, Int), _ second: (Int, Int), _ third: (Int, Int), _ mark: UInt8) {
            appendPadded(first.0, first.1, to: &out)
            out.append(mark)
            appendPadded(second.0, second.1, to: &out)
            out.append(mark)
            appendPadded(third.0, third.1, to: &out)
        }
        switch form {
        case .iso: joined((year, 4), (month, 2), (day, 2), 45)
        case .slash: joined((day, 2), (month, 2), (year, 4), 47)
        case .dash: joined((day, 2), (month, 2), (year, 4), 45)
        case .shortSlash: joined((day, 1), (month, 1), (year, 4), 47)
        case .dashTwoDigitYear: joined((day, 2), (month, 2), (year % 100, 2), 45)
        case .longMonth:
            appendPadded(day, 1, to: &out)
            out.append(32)
            out.append(contentsOf: RowWriter.months[month - 1])
            out.append(32)
            appendPadded(year, 4, to: &out)
        // Excel's day 1 is 1 January 1900, and it believes in 29 February 1900.
        case .serial: appendPadded(Int(date.number) + (date.number < -25_508 ? 25_568 : 25_569), 1, to: &out)
        }
    }

    /// The same address is written in four ways, the district numbers in their own columns besides.
    private func address(_ draft: Draft, to out: inout [UInt8], _ random: inout SeededRandom) {
        out.append(contentsOf: Streets.names[draft.street])
        func add(_ label: String, _ value: Int, _ width: Int) {
            out.append(contentsOf: label.utf8)
            appendPadded(value, width, to: &out)
        }
        switch random.below(4) {
        case 0: add(" No ", draft.number, 1)
        case 1:
            add(" No. ", draft.number, 1)
            add(" RT ", draft.rt, 3)
            add(" RW ", draft.rw, 3)
        case 2:
            add(" No.", draft.number, 1)
            add(" RT.", draft.rt, 2)
            add("/RW.", draft.rw, 2)
        default:
            add(" RT ", draft.rt, 3)
            add("/", draft.rw, 3)
        }
        add(",", draft.rt, 3)
        add(",", draft.rw, 3)
        out.append(44)
    }

    private func region(_ index: Int, to out: inout [UInt8]) {
        let desa = places.desa[index]
        let kecamatan = places.kecamatan[desa.kecamatan]
        let kabupaten = places.kabupaten[kecamatan.kabupaten]
        let upper = profile.regionCase == .upper
        field(upper ? desa.name.upper : desa.name.title, to: &out)
        field(upper ? kecamatan.name.upper : kecamatan.name.title, to: &out)
        let kind: String =
            switch profile.kabupatenForm {
            case .long: kabupaten.isKota ? "KOTA " : "KABUPATEN "
            case .longTitle: kabupaten.isKota ? "Kota " : "Kabupaten "
            case .short: kabupaten.isKota ? "Kota " : "Kab. "
            case .shortUpper: kabupaten.isKota ? "KOTA " : "KAB. "
            case .bare: kabupaten.isKota ? "Kota " : ""
            }
        out.append(contentsOf: kind.utf8)
        field(upper ? kabupaten.name.upper : kabupaten.name.title, to: &out)
    }

    private func phone(_ number: Int, to out: inout [UInt8], _ random: inout SeededRandom) {
        guard number > 0 else { return field([], to: &out) }
        switch random.below(5) {
        case 0, 1:
            out.append(48)
            appendPadded(number, 1, to: &out)
        case 2:
            out.append(contentsOf: "+62".utf8)
            appendPadded(number, 1, to: &out)
        // The leading zero lost to a number cell.
        case 3: appendPadded(number, 1, to: &out)
        default:
            out.append(48)
            appendPadded(number / 100_000_000, 3, to: &out)
            out.append(45)
            appendPadded(number / 10_000 % 10_000, 4, to: &out)
            out.append(45)
            appendPadded(number % 10_000, 4, to: &out)
        }
        out.append(44)
    }

    private func job(_ job: Pekerjaan, to out: inout [UInt8], _ random: inout SeededRandom) {
        let words = JobWords.of(profile.source)
        let known = words.firstIndex { $0.jobs.contains(job) }
        let i = known.flatMap { random.chance(0.8) ? $0 : nil } ?? random.below(words.count)
        text(words[i].text, to: &out)
    }
}

/// The words each office uses for work, with the jobs they mean.
enum JobWords {
    typealias Word = (text: String, jobs: Set<Pekerjaan>)

    static func of(_ source: Source) -> [Word] {
        switch source {
        case .register: register
        case .dinsos: dinsos
        case .disbun: disbun
        case .disnaker: disnaker
        case .desa: desa
        case .diskop: diskop
        }
    }

    private static let register: [Word] = [
        ("PEKERJA FORMAL", [.karyawan, .buruhPabrik, .satpam, .honorer, .guruHonorer, .perangkatDesa]),
        ("JASA KONSTRUKSI", [.tukang]), ("BPU", [.petani, .pedagang, .pekebunSawit, .pekebunKaret, .nelayan, .ojek]),
    ]
    private static let dinsos: [Word] = [
        ("PETANI", [.petani, .pekebunKaret, .pekebunSawit]), ("PEDAGANG", [.pedagang, .kuliner]),
        ("MENGURUS RUMAH TANGGA", [.rumahTangga]), ("BURUH HARIAN LEPAS", [.buruhHarian, .tukang]),
        ("BURUH TANI", [.buruhPanenSawit]), ("NELAYAN", [.nelayan]), ("TIDAK BEKERJA", []), ("LAINNYA", []),
    ]
    private static let disbun: [Word] = [
        ("Pekebun sawit", [.pekebunSawit]), ("Pekebun karet", [.pekebunKaret]), ("Petani plasma", [.petani]),
        ("Buruh panen", [.buruhPanenSawit]), ("Penyadap karet", []),
    ]
    private static let disnaker: [Word] = [
        ("Karyawan swasta", [.karyawan]), ("Buruh pabrik", [.buruhPabrik]), ("Tukang bangunan", [.tukang]),
        ("Sopir", [.sopir]), ("Satpam", [.satpam]), ("Pencari kerja", []),
    ]
    private static let desa: [Word] = [
        ("Tani", [.petani]), ("Petani", [.pekebunSawit, .pekebunKaret]), ("Buruh", [.buruhPanenSawit, .buruhHarian]),
        ("Nelayan", [.nelayan]), ("Wiraswasta", [.pedagang]), ("Perangkat desa", [.perangkatDesa]),
        ("Guru honorer", [.guruHonorer]), ("IRT", [.rumahTangga]),
    ]
    private static let diskop: [Word] = [
        ("Pedagang kelontong", [.pedagang]), ("Warung makan", [.kuliner]), ("Bengkel", [.bengkel]),
        ("Penjahit", [.penjahit]), ("Ojek online", [.ojek]), ("Kuliner", []),
    ]
}
