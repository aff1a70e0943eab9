extension Schema {
    /// `*_sealed` holds AES-GCM of one field (nonce, ciphertext, tag); `*_index` the first eight bytes of its HMAC.
    static let person001 = """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY NOT NULL,
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            tanggal_lahir INTEGER,
            jenis_kelamin INTEGER CHECK (jenis_kelamin BETWEEN 1 AND 2),
            nama TEXT NOT NULL,
            tempat_lahir TEXT,
            alamat TEXT,
            rt TEXT,
            rw TEXT,
            pekerjaan TEXT,
            nik_sealed BLOB CHECK (length(nik_sealed) > 28),
            nik_index INTEGER,
            no_kk_sealed BLOB CHECK (length(no_kk_sealed) > 28),
            nama_ibu_sealed BLOB CHECK (length(nama_ibu_sealed) > 28),
            telepon_sealed BLOB CHECK (length(telepon_sealed) > 28),
            telepon_index INTEGER,
            rekening_sealed BLOB CHECK (length(rekening_sealed) > 28),
            batch_id INTEGER REFERENCES batch (id),
            dicatat_pada INTEGER NOT NULL,
            CHECK ((nik_sealed IS NULL) = (nik_index IS NULL)),
            CHECK ((telepon_sealed IS NULL) = (telepon_index IS NULL))
        ) STRICT;
        CREATE INDEX person_wilayah ON person (wilayah);
        CREATE INDEX person_nik ON person (nik_index) WHERE nik_index IS NOT NULL;

        -- People of an import that is still arriving are not there yet for any reader.
        CREATE VIEW visible_person AS SELECT * FROM person
        WHERE batch_id IS NULL OR batch_id NOT IN (SELECT id FROM batch WHERE state = 1);

        -- Which row of which batch gave a person which fields (a set of bits).
        CREATE TABLE provenance (
            person_id INTEGER NOT NULL REFERENCES person (id),
            batch_id INTEGER NOT NULL REFERENCES batch (id),
            row INTEGER NOT NULL CHECK (row >= 1),
            fields INTEGER NOT NULL CHECK (fields >= 0),
            PRIMARY KEY (person_id, batch_id, row)
        ) STRICT, WITHOUT ROWID;

        """

    static let kepesertaan001 = """
        CREATE TABLE kepesertaan (
            id INTEGER PRIMARY KEY NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person (id),
            segmen INTEGER NOT NULL CHECK (segmen BETWEEN 1 AND 4),
            fund INTEGER NOT NULL CHECK (fund BETWEEN 0 AND 10),
            wilayah INTEGER NOT NULL CHECK (wilayah BETWEEN 10 AND 9999999999),
            from_bulan INTEGER NOT NULL,
            through_bulan INTEGER CHECK (through_bulan >= from_bulan),
            status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 3),
            dicatat_pada INTEGER NOT NULL,
            digantikan_pada INTEGER CHECK (digantikan_pada >= dicatat_pada)
        ) STRICT;
        CREATE INDEX kepesertaan_person ON kepesertaan (person_id, segmen, from_bulan);

        CREATE TRIGGER kepesertaan_no_overlap BEFORE INSERT ON kepesertaan
        WHEN NEW.digantikan_pada IS NULL AND NEW.status <> 3 AND EXISTS (
            SELECT 1 FROM kepesertaan
            WHERE person_id = NEW.person_id AND segmen = NEW.segmen AND digantikan_pada IS NULL AND status <> 3
                AND (NEW.through_bulan IS NULL OR from_bulan <= NEW.through_bulan)
                AND (through_bulan IS NULL OR through_bulan >= NEW.from_bulan))
        BEGIN SELECT RAISE(ABORT, 'kepesertaan overlaps'); END;

        -- What was known stays: a row is only ever marked as replaced.
        CREATE TRIGGER kepesertaan_history BEFORE UPDATE ON kepesertaan
        WHEN OLD.digantikan_pada IS NOT NULL OR NEW.digantikan_pada IS NULL
            OR (NEW.id, NEW.person_id, NEW.segmen, NEW.fund, NEW.wilayah, NEW.from_bulan, NEW.status, NEW.dicatat_pada)
                <> (OLD.id, OLD.person_id, OLD.segmen, OLD.fund, OLD.wilayah, OLD.from_bulan, OLD.status,
                    OLD.dicatat_pada)
            OR NEW.through_bulan IS NOT OLD.through_bulan
        BEGIN SELECT RAISE(ABORT, 'kepesertaan keeps its history'); END;
        CREATE TRIGGER kepesertaan_stays BEFORE DELETE ON kepesertaan
        BEGIN SELECT RAISE(ABORT, 'kepesertaan keeps its history'); END;

        """

    static let batch001 = """
        CREATE TABLE import_run (
            id INTEGER PRIMARY KEY NOT NULL,
            plan TEXT NOT NULL,
            registry_version INTEGER NOT NULL,
            first_person INTEGER NOT NULL,
            new_persons INTEGER NOT NULL CHECK (new_persons >= 0),
            persons_stored INTEGER NOT NULL DEFAULT 0 CHECK (persons_stored BETWEEN 0 AND new_persons),
            open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1))
        ) STRICT;
        -- At most one import is under way.
        CREATE UNIQUE INDEX import_run_open ON import_run (open) WHERE open = 1;

        CREATE TABLE batch (
            id INTEGER PRIMARY KEY NOT NULL,
            run_id INTEGER NOT NULL REFERENCES import_run (id),
            source TEXT NOT NULL CHECK (source <> ''),
            wilayah INTEGER CHECK (wilayah BETWEEN 10 AND 9999999999),
            file_name TEXT NOT NULL,
            file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
            state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
            rows_expected INTEGER NOT NULL CHECK (rows_expected BETWEEN 0 AND 4294967295),
            rows_stored INTEGER NOT NULL DEFAULT 0 CHECK (rows_stored BETWEEN 0 AND rows_expected),
            persons_stored INTEGER NOT NULL DEFAULT 0,
            diterima_pada INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX batch_hash ON batch (file_hash);

        CREATE TABLE batch_verdict (
            batch_id INTEGER NOT NULL REFERENCES batch (id),
            verdict INTEGER NOT NULL CHECK (verdict BETWEEN 1 AND 6),
            count INTEGER NOT NULL,
            PRIMARY KEY (batch_id, verdict)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reason_set (
            id INTEGER PRIMARY KEY NOT NULL,
            codes TEXT NOT NULL UNIQUE
        ) STRICT;

        -- id is the batch in the upper half and the 1-based data row in the lower 32 bits. The cells as written are
        -- sealed together; row_key and content_key are keyed hashes that tell versions of a list apart.
        CREATE TABLE list_row (
            id INTEGER PRIMARY KEY NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batch (id) CHECK (batch_id = id >> 32),
            sheet INTEGER NOT NULL,
            sheet_row INTEGER NOT NULL,
            verdict INTEGER NOT NULL CHECK (verdict BETWEEN 1 AND 6),
            reason_set_id INTEGER NOT NULL REFERENCES reason_set (id),
            person_id INTEGER REFERENCES person (id),
            probability INTEGER CHECK (probability BETWEEN 0 AND 1000000),
            row_key INTEGER NOT NULL,
            content_key INTEGER NOT NULL,
            cells_sealed BLOB NOT NULL
        ) STRICT;
        CREATE INDEX list_row_person ON list_row (person_id) WHERE person_id IS NOT NULL;

        """
}
