extension Schema {
    /// Words and numbers that people are found by.
    static let search006 = """
        -- For each person the folded words of the name, one word for the name as a whole, the region at each level, the
        -- day and the year of birth. It keeps no text of its own: what a person's words are follows from the person.
        CREATE VIRTUAL TABLE person_search
        USING fts5(words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

        -- Each folded word of a name, and how many people bear it.
        CREATE TABLE name_word (
            id INTEGER PRIMARY KEY NOT NULL,
            word TEXT NOT NULL UNIQUE CHECK (word <> ''),
            count INTEGER NOT NULL CHECK (count >= 0)
        ) STRICT;
        -- Each word under itself and under what is left of it without one letter: words that differ by one slip of
        -- the pen meet here.
        CREATE TABLE name_word_near (
            key INTEGER NOT NULL,
            word_id INTEGER NOT NULL REFERENCES name_word (id),
            PRIMARY KEY (key, word_id)
        ) STRICT, WITHOUT ROWID;

        -- Registrations and corrections by form: who, when, which fields, and what stood there before, sealed together.
        CREATE TABLE person_change (
            id INTEGER PRIMARY KEY NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person (id),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor <> ''),
            fields INTEGER NOT NULL CHECK (fields >= 0),
            earlier_sealed BLOB CHECK (length(earlier_sealed) >= 28),
            CHECK ((earlier_sealed IS NULL) = (fields = 0))
        ) STRICT;
        CREATE INDEX person_change_person ON person_change (person_id);
        CREATE TRIGGER person_change_stays BEFORE DELETE ON person_change
        BEGIN SELECT RAISE(ABORT, 'a person keeps their history'); END;
        CREATE TRIGGER person_change_never_changes BEFORE UPDATE ON person_change
        BEGIN SELECT RAISE(ABORT, 'a person keeps their history'); END;

        -- Where lists name the number of a participant's card: the number itself stays sealed in the row.
        CREATE TABLE list_row_kpj (
            kpj_index INTEGER NOT NULL,
            list_row_id INTEGER NOT NULL REFERENCES list_row (id) ON DELETE CASCADE,
            PRIMARY KEY (kpj_index, list_row_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX list_row_kpj_row ON list_row_kpj (list_row_id);

        CREATE INDEX person_telepon ON person (telepon_index) WHERE telepon_index IS NOT NULL;

        """
}
