extension Schema {
    /// Coverage by sex, age band and sektor. `counted_span` holds the months in which a person counts, with what
    /// decides their groups; regions finer than a kabupaten are counted from it, the others from the changes that
    /// `group_cell` adds up.
    static let groups007 = """
        CREATE TABLE counted_span (
            person_id INTEGER NOT NULL REFERENCES person (id),
            from_bulan INTEGER NOT NULL,
            through_bulan INTEGER CHECK (through_bulan >= from_bulan),
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            born_bulan INTEGER,
            sex INTEGER NOT NULL CHECK (sex BETWEEN 0 AND 2),
            sektor INTEGER NOT NULL CHECK (sektor BETWEEN 0 AND 12),
            PRIMARY KEY (person_id, from_bulan)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX counted_span_wilayah
        ON counted_span (wilayah, from_bulan, through_bulan, born_bulan, sex, sektor);

        CREATE TABLE group_cell (
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
            value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 31),
            bulan INTEGER NOT NULL,
            delta INTEGER NOT NULL,
            PRIMARY KEY (wilayah, kind, value, bulan)
        ) STRICT, WITHOUT ROWID;

        """
}
