/// Everything the platform asks of a database, as functions. An adapter fills it in
/// (SQLite today); the same contract suite runs on each.
public struct RegistryStore: Sendable {
    public var coverage: CoveragePort
    public var people: PeoplePort
    public var imports: ImportPort
    public var audit: AuditPort
    public var overrides: OverridePort
    public var accounts: AccountPort
    public var secondStep: SecondStepPort
    public var sessions: SessionPort
    public var entry: EntryPort
    public var search: SearchPort
    public var usulan: UsulanPort
    public var field: FieldPort
    public var desk: DeskPort
    public var person: PersonPort

    public var reviews: ReviewPort

    public init(
        coverage: CoveragePort,
        people: PeoplePort,
        imports: ImportPort,
        audit: AuditPort,
        overrides: OverridePort,
        accounts: AccountPort,
        secondStep: SecondStepPort,
        sessions: SessionPort,
        entry: EntryPort,
        search: SearchPort,
        usulan: UsulanPort,
        field: FieldPort, desk: DeskPort,
        person: PersonPort,
        reviews: ReviewPort
    ) {
        self.coverage = coverage
        self.people = people
        self.imports = imports
        self.audit = audit
        self.overrides = overrides
        self.accounts = accounts
        self.secondStep = secondStep
        self.sessions = sessions
        self.entry = entry
        self.search = search
        self.usulan = usulan
        self.field = field
        self.desk = desk
        self.person = person
        self.reviews = reviews
    }
}
