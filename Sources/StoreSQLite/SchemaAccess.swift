extension Schema {
    /// Accounts, grants, sessions and what signing in leaves behind. Nothing here opens a door by itself: passwords,
    /// tokens, links and codes are kept as hashes, the secret of the second step sealed.
    static let access003 = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            user_name TEXT NOT NULL UNIQUE CHECK (length(user_name) BETWEEN 3 AND 40 AND user_name = lower(user_name)),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            -- Argon2id in its encoded form; NULL until the first password is chosen.
            password TEXT,
            second_step BLOB,
            -- The last half minute whose code was used: no code counts twice.
            last_step INTEGER NOT NULL DEFAULT 0,
            is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
            -- Grows with every change by an admin: who saw an older one is refused.
            version INTEGER NOT NULL DEFAULT 1,
            made_at INTEGER NOT NULL,
            signed_in_at INTEGER
        ) STRICT;

        CREATE TABLE account_grant (
            account INTEGER NOT NULL REFERENCES account (id),
            role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 8),
            -- 0: everywhere.
            wilayah INTEGER NOT NULL CHECK (wilayah = 0 OR wilayah BETWEEN 10 AND 9999999999),
            PRIMARY KEY (account, role, wilayah)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX account_grant_wilayah ON account_grant (wilayah);

        CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
            account INTEGER NOT NULL REFERENCES account (id),
            is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
            device TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE INDEX session_account ON session (account);

        -- Keyed hashes of the names and the addresses that failed to sign in, whether or not they exist.
        CREATE TABLE sign_in_attempt (
            who BLOB PRIMARY KEY NOT NULL CHECK (length(who) = 32),
            failures INTEGER NOT NULL CHECK (failures > 0),
            last_at INTEGER NOT NULL,
            locked_until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE recovery_code (
            account INTEGER NOT NULL REFERENCES account (id),
            code BLOB NOT NULL CHECK (length(code) = 32),
            used_at INTEGER,
            PRIMARY KEY (account, code)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE one_time_link (
            token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 32),
            account INTEGER NOT NULL REFERENCES account (id),
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX one_time_link_account ON one_time_link (account);

        -- Where the first press of a button led; the second goes there too.
        CREATE TABLE form_ticket (
            ticket BLOB PRIMARY KEY NOT NULL CHECK (length(ticket) = 32),
            location TEXT NOT NULL,
            used_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX form_ticket_age ON form_ticket (used_at);

        -- Only in a database of invented people: what the sign-in page shows.
        CREATE TABLE demo_login (
            account INTEGER PRIMARY KEY REFERENCES account (id),
            password TEXT NOT NULL
        ) STRICT;

        """
}
