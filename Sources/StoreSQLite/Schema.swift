/// The database as numbered steps. A released step is never edited; the next one follows it.
enum Schema {
    /// Marks a file as ours (`PRAGMA application_id`): "LIND".
    static let applicationId: Int32 = 0x4C49_4E44

    static let steps: [String] = [
        meta001 + coverage001 + person001 + kepesertaan001 + batch001 + audit001,
        override002,
        access003, usulan004, review005, search006, groups007, field008,
    ]

    static var version: Int { steps.count }

    private static let meta001 = """
        CREATE TABLE meta (
            name TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO meta VALUES ('next_person', '1'), ('persons', '0'), ('registry_version', '0');

        """

    /// Days are counted from 1970-01-01, months from year 0, moments in milliseconds; a wilayah is the digits of its code.
    private static let coverage001 = """
        CREATE TABLE potensi (
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            as_of INTEGER NOT NULL,
            dicatat_pada INTEGER NOT NULL,
            count INTEGER NOT NULL CHECK (count >= 0),
            basis INTEGER NOT NULL CHECK (basis BETWEEN 1 AND 3),
            source TEXT NOT NULL CHECK (source <> ''),
            PRIMARY KEY (wilayah, as_of, dicatat_pada)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE coverage_target (
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            by_day INTEGER NOT NULL,
            dicatat_pada INTEGER NOT NULL,
            percent INTEGER CHECK (percent >= 0),
            participants INTEGER CHECK (participants >= 0),
            basis INTEGER NOT NULL CHECK (basis BETWEEN 1 AND 3),
            source TEXT NOT NULL CHECK (source <> ''),
            PRIMARY KEY (wilayah, by_day, dicatat_pada),
            CHECK (percent IS NOT NULL OR participants IS NOT NULL)
        ) STRICT, WITHOUT ROWID;

        -- How many more or fewer are active from this month on: the active of a month are the sum up to it.
        CREATE TABLE coverage_cell (
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            bulan INTEGER NOT NULL,
            segmen INTEGER NOT NULL CHECK (segmen BETWEEN 1 AND 4),
            fund INTEGER NOT NULL CHECK (fund BETWEEN 0 AND 10),
            delta INTEGER NOT NULL,
            PRIMARY KEY (wilayah, bulan, segmen, fund)
        ) STRICT, WITHOUT ROWID;

        """

    private static let audit001 = """
        CREATE TABLE audit_entry (
            day INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor <> ''),
            action TEXT NOT NULL CHECK (action <> ''),
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (day, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        CREATE TRIGGER audit_entry_never_leaves BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

        """
}
