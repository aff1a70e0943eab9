import Kernel
import Registry

/// Why something cannot be done with a list. Each says what and what to do next; none carries a value of a row.
public enum UsulanError: Error, Hashable, Sendable {
    /// There is no such list, or it lies outside the scope.
    case noSuchUsulan(Id<Usulan>)
    case noSuchRow(UsulanRef)
    /// The list stands somewhere else than the act needs.
    case state(Id<Usulan>, Usulan.State)
    /// Rows changed since the editor saw them.
    case stale([UsulanConflict])
    /// Somebody who had a hand in the list cannot decide about it.
    case makerChecks(Id<Usulan>)
    /// More rows than a list can hold.
    case tooManyRows(limit: Int)

    public var phrase: Phrase {
        switch self {
        case .noSuchUsulan:
            Phrase(id: "Daftar itu tidak ada.", en: "There is no such list.")
        case .noSuchRow(let ref):
            Phrase(
                id: "Daftar itu tidak punya baris \(ref.row).", en: "The list has no row \(ref.row).")
        case .state(_, let state):
            Phrase(
                id: "Daftar ini sedang \(state.code); muat ulang halaman lalu lihat apa yang masih dapat dilakukan.",
                en: "The list is \(state); reload the page and see what can still be done.")
        case .stale(let conflicts):
            Phrase(
                id: "\(conflicts.count) baris sudah diubah orang lain; lihat perubahannya lalu pilih.",
                en: "Somebody else changed \(conflicts.count) row(s); look at the changes and choose.")
        case .makerChecks:
            Phrase(
                id:
                    "Yang membuat, memperbaiki atau mengajukan daftar tidak dapat memutuskannya; minta verifikator lain.",
                en: "Whoever made, mended or submitted a list cannot decide about it; ask another verifier.")
        case .tooManyRows(let limit):
            Phrase(
                id: "Daftar punya lebih dari \(limit) baris; bagi menjadi beberapa daftar.",
                en: "The list has more than \(limit) rows; divide it into several.")
        }
    }
}

/// A row that somebody changed meanwhile.
public struct UsulanConflict: Hashable, Sendable {
    public let number: Int
    /// The version that the editor saw, and the present one.
    public let seen: Int
    public let version: Int
    /// Who changed it last, and when.
    public let changedBy: String?
    public let changed: Moment?
    /// Which mended fields differ between the two versions.
    public let fields: FieldSet

    public init(number: Int, seen: Int, version: Int, changedBy: String?, changed: Moment?, fields: FieldSet) {
        self.number = number
        self.seen = seen
        self.version = version
        self.changedBy = changedBy
        self.changed = changed
        self.fields = fields
    }
}
