/// The register and the five lists of a linkage set, in the order of their files.
public enum Source: Int, CaseIterable, Sendable {
    case register, dinsos, disbun, disnaker, desa, diskop

    /// As in `truth.csv` and in the output of `link`.
    public var code: String {
        switch self {
        case .register: "register"
        case .dinsos: "dinsos"
        case .disbun: "disbun"
        case .disnaker: "disnaker"
        case .desa: "desa"
        case .diskop: "diskop"
        }
    }

    public var fileName: String { self == .register ? "register.csv" : "candidates_\(code).csv" }

    static let lists: [Source] = allCases.filter { $0 != .register }

    /// Whether the file is in the order of the villages, as offices that collect per village send it.
    var isByDesa: Bool {
        switch self {
        case .dinsos, .disbun, .desa: true
        case .register, .disnaker, .diskop: false
        }
    }
}

/// How an office keeps its list: care, columns it fills, and the forms it prints.
struct SourceProfile: Sendable {
    enum LetterCase: Sendable { case upper, title, mixed }
    enum RegionForm: Sendable { case long, longTitle, short, shortUpper, bare }
    enum DateForm: Sendable { case iso, slash, dash, shortSlash, dashTwoDigitYear, longMonth, serial }

    let source: Source
    /// Multipliers of ``FaultRates`` for NIKs typed by hand, for spreadsheets' damage, for odd NIK formats, for births and
    /// for names.
    var nikFactor = 1.0
    var excelFactor = 1.0
    var formatFactor = 1.0
    var birthFactor = 1.0
    var nameFactor = 1.0
    /// Share of rows where the office filled the column.
    var kkShare = 1.0
    var motherShare = 1.0
    var phoneShare = 1.0
    var nameCase = LetterCase.upper
    var regionCase = LetterCase.upper
    var kabupatenForm = RegionForm.long
    /// Date forms with their shares; they add up to 1.
    var dates: [(form: DateForm, share: Double)] = [(.iso, 1)]
    var male = "L"
    var female = "P"

    static func of(_ source: Source) -> SourceProfile {
        switch source {
        case .register: register
        case .dinsos: dinsos
        case .disbun: disbun
        case .disnaker: disnaker
        case .desa: desa
        case .diskop: diskop
        }
    }

    private static let register = SourceProfile(
        source: .register, nikFactor: 0.35, excelFactor: 0, formatFactor: 0, birthFactor: 0.4, nameFactor: 0.5,
        kkShare: 0.6, motherShare: 0.97, phoneShare: 0.85)

    private static let dinsos = SourceProfile(
        source: .dinsos, nikFactor: 0.62, excelFactor: 0.3, formatFactor: 0.28, birthFactor: 0.75, nameFactor: 0.8,
        kkShare: 0.98, motherShare: 0.85, phoneShare: 0.32,
        dates: [(.iso, 0.7), (.slash, 0.2), (.dash, 0.1)], male: "Laki-laki", female: "Perempuan")

    private static let disbun = SourceProfile(
        source: .disbun, nikFactor: 1.25, excelFactor: 2, formatFactor: 1.75, birthFactor: 1.25, nameFactor: 1.08,
        kkShare: 0.4, motherShare: 0, phoneShare: 0.52, regionCase: .title, kabupatenForm: .short,
        dates: [
            (.slash, 0.36), (.dash, 0.15), (.serial, 0.15), (.longMonth, 0.2), (.dashTwoDigitYear, 0.1),
            (.shortSlash, 0.04),
        ])

    private static let disnaker = SourceProfile(
        source: .disnaker, nikFactor: 0.97, excelFactor: 0.6, formatFactor: 0.55, birthFactor: 0.95, nameFactor: 1.02,
        kkShare: 0.3, motherShare: 0.3, phoneShare: 0.99, nameCase: .title, regionCase: .title,
        kabupatenForm: .longTitle,
        dates: [
            (.dash, 0.5), (.slash, 0.3), (.iso, 0.1), (.longMonth, 0.05), (.dashTwoDigitYear, 0.02),
            (.shortSlash, 0.03),
        ], male: "Pria", female: "Wanita")

    private static let desa = SourceProfile(
        source: .desa, nikFactor: 1.5, excelFactor: 1.2, formatFactor: 1.05, birthFactor: 1.5, nameFactor: 1.5,
        kkShare: 0.8, motherShare: 0.5, phoneShare: 0.42, nameCase: .mixed, regionCase: .title, kabupatenForm: .bare,
        dates: [
            (.dash, 0.34), (.slash, 0.21), (.dashTwoDigitYear, 0.21), (.longMonth, 0.15), (.shortSlash, 0.09),
        ])

    private static let diskop = SourceProfile(
        source: .diskop, nikFactor: 1.28, excelFactor: 2, formatFactor: 1.75, birthFactor: 1.15, nameFactor: 1.03,
        kkShare: 0.3, motherShare: 0, phoneShare: 0.94, nameCase: .title, kabupatenForm: .shortUpper,
        dates: [
            (.slash, 0.41), (.serial, 0.29), (.dash, 0.1), (.longMonth, 0.1), (.dashTwoDigitYear, 0.05),
            (.shortSlash, 0.05),
        ], male: "1", female: "2")
}
