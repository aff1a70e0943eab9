import Access
import Kernel
import Registry

/// Lists on their way to a decision. Whatever reads takes a scope and answers as if no other list existed.
public struct UsulanPort: Sendable {
    /// Begins a list, in state `reading`.
    public var create: @Sendable (UsulanPlan, Act) throws -> Id<Usulan>
    /// Adds the next rows, numbered on; nobody sees them before `open`.
    public var append: @Sendable (Id<Usulan>, [UsulanEntry]) throws -> Void
    /// The list is read: rows, counts and columns are visible from now on.
    public var open: @Sendable (Id<Usulan>, _ files: [UsulanFile], Act) throws -> Void
    /// The list cannot be read; what was appended goes.
    public var fail: @Sendable (Id<Usulan>, Phrase, Act) throws -> Void
    /// Lists that are still being read, of everybody: after a start, those that the last run left behind.
    public var unfinished: @Sendable () throws -> [Id<Usulan>]

    /// Lists, the last changed first.
    public var lists: @Sendable (Scope, UsulanQuery) throws -> UsulanPage
    /// Nil when there is none or it lies outside the scope.
    public var one: @Sendable (Id<Usulan>, Scope) throws -> Usulan?
    /// Rows by reason and by kind of repair, as words: `nik_kosong`, `+oneDigit`.
    public var marks: @Sendable (Id<Usulan>, Scope) throws -> [String: Int]
    /// The history, oldest first.
    public var events: @Sendable (Id<Usulan>, Scope) throws -> [UsulanEvent]
    /// Lists of the scope, withdrawn and failed ones aside, that have a file with this SHA-256.
    public var withHash: @Sendable (String, Scope) throws -> [Id<Usulan>]

    /// A page of rows with the count of all that fit.
    public var rows: @Sendable (Id<Usulan>, Scope, UsulanRowQuery) throws -> UsulanRowPage
    /// These rows, in their order; unknown numbers are left out.
    public var numbered: @Sendable (Id<Usulan>, Scope, [Int]) throws -> [UsulanRow]
    /// The numbers of all rows that fit, in the order asked for; pages are ignored.
    public var numbers: @Sendable (Id<Usulan>, Scope, UsulanRowQuery) throws -> [Int]
    /// Rows with this NIK, or with this name key and birth date.
    public var alike: @Sendable (Id<Usulan>, Scope, _ nik: String, _ name: String, _ birth: Day?) throws -> [Int]
    /// Rows that name this one as the one that stands for them.
    public var twins: @Sendable (UsulanRef, Scope) throws -> [Int]

    /// Changes rows, their counts and the history in one transaction. Throws `UsulanError.stale` when a row has
    /// another version than its change names, and `.state` when the list cannot be mended; then nothing changes.
    public var change: @Sendable (Id<Usulan>, Scope, [UsulanChange], UsulanEvent) throws -> Void
    /// The versions of a row before its present one, newest first, with who wrote each: what undo goes back to.
    public var former: @Sendable (UsulanRef, Scope) throws -> [UsulanFormer]
    /// The rows that an act changed, with the values before it.
    public var changedBy: @Sendable (Id<Usulan>, Scope, _ event: Int) throws -> [UsulanFormer]

    /// Moves a list on with its event; approved and undone are only reached with its batch. Throws `.state` when it is
    /// not in one of `from`, `.makerChecks` when it is sent back by somebody who had a hand in it.
    public var move: @Sendable (Id<Usulan>, Scope, _ from: Set<Usulan.State>, Usulan.State, UsulanEvent) throws -> Void
    /// Adds to the history what changed nothing.
    public var note: @Sendable (Id<Usulan>, Scope, UsulanEvent) throws -> Void
    /// Ties a submitted list to the batch that its approval writes: when that batch becomes complete, the list is
    /// approved in the same transaction. Throws as `move`.
    public var approving: @Sendable (Id<Usulan>, Scope, Id<Batch>, Act) throws -> Void

    /// Names of the lists whose rows are about people that this batch brought.
    public var dependants: @Sendable (Id<Batch>) throws -> [String]

    /// How a source's columns were read the last time: by the header's texts, a word for each column.
    public var columns: @Sendable (_ source: String) throws -> [RememberedColumns]
    public var rememberColumns: @Sendable (_ source: String, RememberedColumns, Act) throws -> Void

    public init(
        create: @escaping @Sendable (UsulanPlan, Act) throws -> Id<Usulan>,
        append: @escaping @Sendable (Id<Usulan>, [UsulanEntry]) throws -> Void,
        open: @escaping @Sendable (Id<Usulan>, [UsulanFile], Act) throws -> Void,
        fail: @escaping @Sendable (Id<Usulan>, Phrase, Act) throws -> Void,
        unfinished: @escaping @Sendable () throws -> [Id<Usulan>],
        lists: @escaping @Sendable (Scope, UsulanQuery) throws -> UsulanPage,
        one: @escaping @Sendable (Id<Usulan>, Scope) throws -> Usulan?,
        marks: @escaping @Sendable (Id<Usulan>, Scope) throws -> [String: Int],
        events: @escaping @Sendable (Id<Usulan>, Scope) throws -> [UsulanEvent],
        withHash: @escaping @Sendable (String, Scope) throws -> [Id<Usulan>],
        rows: @escaping @Sendable (Id<Usulan>, Scope, UsulanRowQuery) throws -> UsulanRowPage,
        numbered: @escaping @Sendable (Id<Usulan>, Scope, [Int]) throws -> [UsulanRow],
        numbers: @escaping @Sendable (Id<Usulan>, Scope, UsulanRowQuery) throws -> [Int],
        alike: @escaping @Sendable (Id<Usulan>, Scope, String, String, Day?) throws -> [Int],
        twins: @escaping @Sendable (UsulanRef, Scope) throws -> [Int],
        change: @escaping @Sendable (Id<Usulan>, Scope, [UsulanChange], UsulanEvent) throws -> Void,
        former: @escaping @Sendable (UsulanRef, Scope) throws -> [UsulanFormer],
        changedBy: @escaping @Sendable (Id<Usulan>, Scope, Int) throws -> [UsulanFormer],
        move: @escaping @Sendable (Id<Usulan>, Scope, Set<Usulan.State>, Usulan.State, UsulanEvent) throws -> Void,
        note: @escaping @Sendable (Id<Usulan>, Scope, UsulanEvent) throws -> Void,
        approving: @escaping @Sendable (Id<Usulan>, Scope, Id<Batch>, Act) throws -> Void,
        dependants: @escaping @Sendable (Id<Batch>) throws -> [String],
        columns: @escaping @Sendable (String) throws -> [RememberedColumns],
        rememberColumns: @escaping @Sendable (String, RememberedColumns, Act) throws -> Void
    ) {
        self.create = create
        self.append = append
        self.open = open
        self.fail = fail
        self.unfinished = unfinished
        self.lists = lists
        self.one = one
        self.marks = marks
        self.events = events
        self.withHash = withHash
        self.rows = rows
        self.numbered = numbered
        self.numbers = numbers
        self.alike = alike
        self.twins = twins
        self.change = change
        self.former = former
        self.changedBy = changedBy
        self.move = move
        self.note = note
        self.approving = approving
        self.dependants = dependants
        self.columns = columns
        self.rememberColumns = rememberColumns
    }
}
