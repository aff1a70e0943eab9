import Access
import Kernel
import Registry

/// What a form says of a person.
public struct PersonEntry: Sendable {
    public var person: Person
    /// One row: `Field.ofPerson`.
    public var text: TextTable

    public init(person: Person, text: TextTable) {
        self.person = person
        self.text = text
    }
}

/// One person with everything that their page shows.
public struct PersonFile: Sendable {
    public let record: PersonRecord
    public let recorded: Moment
    public let mentions: [PersonMention]
    public let changes: [PersonChange]
    /// Grows with every change: a form that was opened on an older one is told what changed.
    public let version: Int

    public init(
        record: PersonRecord, recorded: Moment, mentions: [PersonMention], changes: [PersonChange], version: Int
    ) {
        self.record = record
        self.recorded = recorded
        self.mentions = mentions
        self.changes = changes
        self.version = version
    }
}

/// A row of a list that is about a person.
public struct PersonMention: Hashable, Sendable {
    public let batch: Id<Batch>
    public let source: String
    public let fileName: String
    public let received: Moment
    /// Number of the data row, and of the row in its sheet.
    public let row: Int
    public let sheetRow: Int
    public let verdict: Verdict
    public let reasons: [String]
    /// Whether this row gave the person fields.
    public let fields: FieldSet

    public init(
        batch: Id<Batch>, source: String, fileName: String, received: Moment, row: Int, sheetRow: Int,
        verdict: Verdict, reasons: [String], fields: FieldSet
    ) {
        self.batch = batch
        self.source = source
        self.fileName = fileName
        self.received = received
        self.row = row
        self.sheetRow = sheetRow
        self.verdict = verdict
        self.reasons = reasons
        self.fields = fields
    }
}

/// A change of a person by form.
public struct PersonChange: Sendable {
    public let version: Int
    public let act: Act
    /// What was different before; date of birth, sex and region among them. Empty: the person was registered then.
    public let fields: FieldSet
    /// One row with the earlier values of these fields: days as 1990-03-12, sex as L or P, a region as its code in
    /// `desa`. Decrypted.
    public let earlier: TextTable

    public init(version: Int, act: Act, fields: FieldSet, earlier: TextTable) {
        self.version = version
        self.act = act
        self.fields = fields
        self.earlier = earlier
    }
}

/// What became of a correction.
public enum CorrectionOutcome: Hashable, Sendable {
    case saved(version: Int)
    /// Nothing was different from what is known.
    case unchanged
    /// Somebody else changed the person meanwhile; nothing was written.
    case changedMeanwhile(version: Int)
}

/// One person at a time. Whoever lies outside the scope is not there, and nobody is moved out of it.
public struct PersonPort: Sendable {
    public var file: @Sendable (Id<Person>, Scope) async throws -> PersonFile?
    /// One sealed field in clear; nil when the person has none. That it was shown, to whom and what for stands in the
    /// audit in the same transaction, without the value. Throws `noSuchPerson`.
    public var reveal: @Sendable (Id<Person>, Field, _ purpose: String, Scope, Act) throws -> String?
    /// A new person, known and not protected. Throws `sameNIK` when somebody else than `known` has the NIK,
    /// `outsideScope` when the region lies outside.
    public var register: @Sendable (PersonEntry, _ known: Set<Id<Person>>, Scope, Act) throws -> Id<Person>
    /// Replaces what is known of a person by what the form says; the earlier values stay in history, sealed. Where the
    /// region changes, the spells that counted there count in the new one, and the cells of coverage with them.
    public var correct:
        @Sendable (Id<Person>, PersonEntry, _ seen: Int, _ known: Set<Id<Person>>, Scope, Act) throws ->
            CorrectionOutcome

    public init(
        file: @escaping @Sendable (Id<Person>, Scope) async throws -> PersonFile?,
        reveal: @escaping @Sendable (Id<Person>, Field, String, Scope, Act) throws -> String?,
        register: @escaping @Sendable (PersonEntry, Set<Id<Person>>, Scope, Act) throws -> Id<Person>,
        correct:
            @escaping @Sendable (Id<Person>, PersonEntry, Int, Set<Id<Person>>, Scope, Act) throws -> CorrectionOutcome
    ) {
        self.file = file
        self.reveal = reveal
        self.register = register
        self.correct = correct
    }
}
