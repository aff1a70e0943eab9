extension Schema {
    /// Pairs that wait for a person, and what was decided.
    ///
    /// A side is a kind (1 person, 2 row of a batch, 3 row of a usulan), a number and a row (0 for a person). What each
    /// side said is sealed with the pair; `key_low` and `key_high` are keyed hashes of both contents, by which a
    /// decision is found again when the same rows come in another file. Moments in milliseconds.
    static let review005 = """
        CREATE TABLE review_pair (
            id INTEGER PRIMARY KEY NOT NULL,
            left_kind INTEGER NOT NULL CHECK (left_kind BETWEEN 1 AND 3),
            left_id INTEGER NOT NULL,
            left_row INTEGER NOT NULL CHECK ((left_kind = 1) = (left_row = 0)),
            right_kind INTEGER NOT NULL CHECK (right_kind BETWEEN 1 AND 3),
            right_id INTEGER NOT NULL,
            right_row INTEGER NOT NULL CHECK ((right_kind = 1) = (right_row = 0)),
            left_wilayah INTEGER NOT NULL CHECK (left_wilayah BETWEEN 10 AND 9999999999),
            right_wilayah INTEGER NOT NULL CHECK (right_wilayah BETWEEN 10 AND 9999999999),
            left_sealed BLOB NOT NULL CHECK (length(left_sealed) >= 28),
            right_sealed BLOB NOT NULL CHECK (length(right_sealed) >= 28),
            key_low INTEGER NOT NULL,
            key_high INTEGER NOT NULL CHECK (key_high >= key_low),
            probability INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 1000000),
            comparison BLOB NOT NULL,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            decides_verdict INTEGER NOT NULL CHECK (decides_verdict IN (0, 1)),
            waiting INTEGER NOT NULL DEFAULT 1 CHECK (waiting >= 1),
            priority INTEGER NOT NULL,
            state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),
            answer INTEGER CHECK (answer IN (1, 2)),
            settled_at INTEGER,
            settled_from INTEGER REFERENCES review_pair (id),
            is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1)),
            lease_by TEXT,
            lease_until INTEGER,
            put_at INTEGER NOT NULL,
            UNIQUE (left_kind, left_id, left_row, right_kind, right_id, right_row),
            CHECK ((left_kind, left_id, left_row) <> (right_kind, right_id, right_row)),
            CHECK ((answer IS NULL) = (settled_at IS NULL)),
            CHECK (state <> 4 OR answer IS NOT NULL),
            CHECK ((lease_by IS NULL) = (lease_until IS NULL))
        ) STRICT;
        CREATE INDEX review_pair_queue ON review_pair (priority DESC, id) WHERE state <= 3;
        CREATE INDEX review_pair_right ON review_pair (right_kind, right_id, right_row);
        CREATE INDEX review_pair_keys ON review_pair (key_low, key_high) WHERE answer IS NOT NULL;
        CREATE INDEX review_pair_rests ON review_pair (settled_from) WHERE settled_from IS NOT NULL;
        CREATE INDEX review_pair_lease ON review_pair (lease_by) WHERE lease_by IS NOT NULL;

        -- An opinion that was taken back stays, marked.
        CREATE TABLE review_opinion (
            id INTEGER PRIMARY KEY NOT NULL,
            pair_id INTEGER NOT NULL REFERENCES review_pair (id),
            reviewer TEXT NOT NULL CHECK (reviewer <> ''),
            answer INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 3),
            note_sealed BLOB,
            at INTEGER NOT NULL,
            -- The unsure opinion of the same person that this one stands for.
            replaces INTEGER REFERENCES review_opinion (id),
            undone_at INTEGER
        ) STRICT;
        -- Nobody has two opinions on one pair.
        CREATE UNIQUE INDEX review_opinion_one ON review_opinion (pair_id, reviewer) WHERE undone_at IS NULL;
        CREATE INDEX review_opinion_reviewer ON review_opinion (reviewer, id) WHERE undone_at IS NULL;

        CREATE TABLE review_skip (
            pair_id INTEGER NOT NULL REFERENCES review_pair (id),
            reviewer TEXT NOT NULL CHECK (reviewer <> ''),
            at INTEGER NOT NULL,
            PRIMARY KEY (pair_id, reviewer)
        ) STRICT, WITHOUT ROWID;

        -- Two sides are one person while the record holds; nothing else is changed by it.
        CREATE TABLE review_merge (
            id INTEGER PRIMARY KEY NOT NULL,
            pair_id INTEGER NOT NULL REFERENCES review_pair (id),
            person_id INTEGER NOT NULL,
            other_kind INTEGER NOT NULL CHECK (other_kind BETWEEN 1 AND 3),
            other_id INTEGER NOT NULL,
            other_row INTEGER NOT NULL,
            reviewer TEXT NOT NULL CHECK (reviewer <> ''),
            at INTEGER NOT NULL,
            undone_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX review_merge_pair ON review_merge (pair_id) WHERE undone_at IS NULL;
        CREATE INDEX review_merge_person ON review_merge (person_id) WHERE undone_at IS NULL;
        CREATE INDEX review_merge_other ON review_merge (other_kind, other_id) WHERE undone_at IS NULL;

        """
}
