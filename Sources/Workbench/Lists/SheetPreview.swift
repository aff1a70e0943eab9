import Kernel
import Registry
import Store

/// What a mended sheet would change, before anything is written.
public struct SheetPreview: Sendable {
    public struct Row: Sendable {
        public let number: Int
        /// Old and new value of each changed field.
        public let fields: [(field: Field, old: String, new: String)]
        public let before: Verdict
        public let after: Verdict
    }

    /// What the form that follows carries.
    public let token: String
    public let owner: String
    public let usulan: Id<Usulan>
    public let rows: [Row]
    /// Rows that somebody changed since the sheet was made: they are left as they are.
    public let conflicts: [UsulanConflict]
    /// Rows of the sheet that are as kept.
    public let same: Int
    let mends: [RowMend]
}
