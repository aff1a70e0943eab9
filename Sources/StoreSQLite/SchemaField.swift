extension Schema {
    /// What telephones sent, once each: the number that the telephone gave a person counts once for an account. The
    /// cells are sealed, and go when the person became a row of a list.
    static let field008 = """
        CREATE TABLE field_row (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL,
            uuid TEXT NOT NULL CHECK (length(uuid) = 36),
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 1000000000 AND 9999999999),
            -- A keyed hash of what was sent: the same number with other words is no repetition.
            content_key INTEGER NOT NULL,
            cells_sealed BLOB CHECK (length(cells_sealed) > 28),
            diterima_pada INTEGER NOT NULL,
            usulan INTEGER,
            usulan_row INTEGER CHECK (usulan_row >= 1),
            UNIQUE (account, uuid),
            CHECK ((cells_sealed IS NULL) = (usulan IS NOT NULL)),
            CHECK ((usulan IS NULL) = (usulan_row IS NULL))
        ) STRICT;
        CREATE INDEX field_row_waiting ON field_row (account, id) WHERE usulan IS NULL;

        """
}
