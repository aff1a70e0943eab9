extension Schema {
    /// Corrections of the law's numbers. The day of recording and of revocation are the second clock.
    static let override002 = """
        CREATE TABLE rule_override (
            id INTEGER PRIMARY KEY,
            parameter TEXT NOT NULL CHECK (parameter <> ''),
            from_day INTEGER NOT NULL,
            through_day INTEGER CHECK (through_day >= from_day),
            value TEXT NOT NULL CHECK (json_valid(value)),
            author TEXT NOT NULL CHECK (author <> ''),
            approver TEXT NOT NULL CHECK (approver <> '' AND approver <> author),
            reason TEXT NOT NULL CHECK (reason <> ''),
            source TEXT NOT NULL CHECK (source <> ''),
            dicatat_pada INTEGER NOT NULL,
            dicabut_pada INTEGER CHECK (dicabut_pada >= dicatat_pada),
            revocation TEXT,
            CHECK ((dicabut_pada IS NULL) = (revocation IS NULL))
        ) STRICT;
        CREATE TRIGGER rule_override_one_at_a_time BEFORE INSERT ON rule_override
        WHEN EXISTS (
            SELECT 1 FROM rule_override o WHERE o.parameter = new.parameter AND o.dicabut_pada IS NULL
            AND o.from_day <= coalesce(new.through_day, 9999999) AND new.from_day <= coalesce(o.through_day, 9999999))
        BEGIN SELECT RAISE(ABORT, 'two overrides of one parameter overlap'); END;
        CREATE TRIGGER rule_override_never_changes BEFORE UPDATE ON rule_override
        WHEN old.dicabut_pada IS NOT NULL OR new.parameter <> old.parameter OR new.from_day <> old.from_day
            OR new.through_day IS NOT old.through_day OR new.value <> old.value OR new.dicatat_pada <> old.dicatat_pada
            OR new.author <> old.author OR new.approver <> old.approver
        BEGIN SELECT RAISE(ABORT, 'an override is only revoked'); END;
        CREATE TRIGGER rule_override_never_leaves BEFORE DELETE ON rule_override
        BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END;

        """
}
