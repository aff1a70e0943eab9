extension Schema {
    /// Lists on their way to a decision, with their rows.
    static let usulan004 = """
        CREATE TABLE usulan (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id < 2147483648),
            title TEXT NOT NULL CHECK (title <> ''),
            source TEXT NOT NULL CHECK (source <> ''),
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 8),
            rows INTEGER NOT NULL DEFAULT 0 CHECK (rows >= 0),
            maker TEXT NOT NULL CHECK (maker <> ''),
            checker TEXT CHECK (checker <> maker),
            dibuat_pada INTEGER NOT NULL,
            diubah_pada INTEGER NOT NULL,
            failure_id TEXT,
            failure_en TEXT,
            batch_id INTEGER REFERENCES batch (id),
            previous_id INTEGER REFERENCES usulan (id),
            CHECK ((state = 8) = (failure_id IS NOT NULL)),
            CHECK ((failure_id IS NULL) = (failure_en IS NULL)),
            CHECK (state NOT IN (4, 7) OR (batch_id IS NOT NULL AND checker IS NOT NULL))
        ) STRICT;
        CREATE INDEX usulan_changed ON usulan (diubah_pada);
        CREATE INDEX usulan_batch ON usulan (batch_id) WHERE batch_id IS NOT NULL;

        CREATE TABLE usulan_file (
            usulan_id INTEGER NOT NULL REFERENCES usulan (id),
            number INTEGER NOT NULL CHECK (number >= 0),
            name TEXT NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            size INTEGER NOT NULL CHECK (size >= 0),
            rows INTEGER NOT NULL DEFAULT 0,
            fields INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (usulan_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX usulan_file_hash ON usulan_file (hash);

        -- id is the list in the upper half and the 1-based row in the lower 32 bits. Cells and mended values are each
        -- sealed together. A person may vanish with the batch that brought them: no foreign key.
        CREATE TABLE usulan_row (
            id INTEGER PRIMARY KEY NOT NULL,
            usulan_id INTEGER NOT NULL REFERENCES usulan (id) CHECK (usulan_id = id >> 32),
            file INTEGER NOT NULL,
            sheet INTEGER NOT NULL,
            sheet_row INTEGER NOT NULL,
            verdict INTEGER NOT NULL CHECK (verdict BETWEEN 1 AND 6),
            reason_set_id INTEGER NOT NULL REFERENCES reason_set (id),
            person_id INTEGER,
            twin INTEGER CHECK (twin >= 1),
            probability INTEGER CHECK (probability BETWEEN 0 AND 1000000),
            wilayah INTEGER,
            birth INTEGER,
            nik_index INTEGER,
            nama TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
            diubah_oleh TEXT,
            diubah_pada INTEGER,
            cells_sealed BLOB NOT NULL,
            fixes_sealed BLOB
        ) STRICT;
        -- Each order in which rows are shown, so that pages and searches never touch the wide rows.
        CREATE INDEX usulan_row_verdict ON usulan_row (usulan_id, verdict);
        CREATE INDEX usulan_row_nama ON usulan_row (usulan_id, nama, verdict);
        CREATE INDEX usulan_row_probability ON usulan_row (usulan_id, probability, verdict);
        CREATE INDEX usulan_row_mended ON usulan_row (usulan_id) WHERE fixes_sealed IS NOT NULL;
        CREATE INDEX usulan_row_nik ON usulan_row (usulan_id, nik_index) WHERE nik_index IS NOT NULL;
        CREATE INDEX usulan_row_twin ON usulan_row (usulan_id, twin) WHERE twin IS NOT NULL;
        CREATE INDEX usulan_row_person ON usulan_row (person_id) WHERE person_id IS NOT NULL;

        CREATE TABLE usulan_count (
            usulan_id INTEGER NOT NULL REFERENCES usulan (id),
            verdict INTEGER NOT NULL CHECK (verdict BETWEEN 1 AND 6),
            count INTEGER NOT NULL CHECK (count >= 0),
            PRIMARY KEY (usulan_id, verdict)
        ) STRICT, WITHOUT ROWID;

        -- Reasons, and kinds of repair behind a plus, as numbers.
        CREATE TABLE usulan_word (
            id INTEGER PRIMARY KEY NOT NULL,
            word TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE usulan_mark (
            usulan_id INTEGER NOT NULL REFERENCES usulan (id),
            word_id INTEGER NOT NULL REFERENCES usulan_word (id),
            row INTEGER NOT NULL,
            PRIMARY KEY (usulan_id, word_id, row)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE usulan_mark_count (
            usulan_id INTEGER NOT NULL REFERENCES usulan (id),
            word_id INTEGER NOT NULL REFERENCES usulan_word (id),
            count INTEGER NOT NULL CHECK (count >= 0),
            PRIMARY KEY (usulan_id, word_id)
        ) STRICT, WITHOUT ROWID;

        -- What was done; never a value of a row.
        CREATE TABLE usulan_event (
            usulan_id INTEGER NOT NULL REFERENCES usulan (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 15),
            actor TEXT NOT NULL CHECK (actor <> ''),
            at INTEGER NOT NULL,
            count INTEGER NOT NULL DEFAULT 0,
            row INTEGER,
            fields INTEGER NOT NULL DEFAULT 0,
            note TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (usulan_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER usulan_event_never_changes BEFORE UPDATE ON usulan_event
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
        CREATE TRIGGER usulan_event_never_leaves BEFORE DELETE ON usulan_event
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

        -- Mended values before each change, for conflicts and for taking an act back.
        CREATE TABLE usulan_former (
            row_id INTEGER NOT NULL REFERENCES usulan_row (id),
            version INTEGER NOT NULL,
            verdict INTEGER NOT NULL CHECK (verdict BETWEEN 1 AND 6),
            event INTEGER NOT NULL,
            actor TEXT NOT NULL,
            at INTEGER NOT NULL,
            fixes_sealed BLOB,
            PRIMARY KEY (row_id, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE source_columns (
            source TEXT NOT NULL CHECK (source <> ''),
            header TEXT NOT NULL,
            meanings TEXT NOT NULL CHECK (json_valid(meanings)),
            diubah_pada INTEGER NOT NULL,
            PRIMARY KEY (source, header)
        ) STRICT, WITHOUT ROWID;

        """
}
