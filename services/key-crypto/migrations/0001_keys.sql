-- Keys, vault keys and the last checkpoint. A row's body and MAC are what counts; the columns beside them are an index
-- that readers check against the body.

CREATE TABLE key_crypto.realm (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16)
);
CREATE UNIQUE INDEX realm_once ON key_crypto.realm ((true));

-- The feed asks by transaction, the removal of tombstones by time; neither may be chosen by who writes the row.
CREATE FUNCTION key_crypto.mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  NEW.changed_at := now();
  RETURN NEW;
END
$$;

CREATE TABLE key_crypto.vault_keys (
  vault_uid bytea NOT NULL CHECK (octet_length(vault_uid) = 16),
  purpose text NOT NULL CHECK (purpose IN ('wrap', 'seal')),
  generation integer NOT NULL CHECK (generation > 0),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (vault_uid, purpose, generation)
);
CREATE INDEX vault_keys_changed ON key_crypto.vault_keys (changed_xid);

CREATE TABLE key_crypto.key_heads (
  object_uid bytea PRIMARY KEY CHECK (octet_length(object_uid) = 16),
  vault_uid bytea NOT NULL CHECK (octet_length(vault_uid) = 16),
  name text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'deleted', 'purged')),
  purge_at timestamptz,
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
-- A purged key's name is free at once, although its row stays for the feed.
CREATE UNIQUE INDEX key_heads_name ON key_crypto.key_heads (vault_uid, name) WHERE state <> 'purged';
CREATE INDEX key_heads_changed ON key_crypto.key_heads (changed_xid);
CREATE INDEX key_heads_due ON key_crypto.key_heads (purge_at) WHERE state = 'deleted';
CREATE INDEX key_heads_purged ON key_crypto.key_heads (changed_at) WHERE state = 'purged';

CREATE TABLE key_crypto.key_states (
  version_uid bytea PRIMARY KEY CHECK (octet_length(version_uid) = 16),
  object_uid bytea NOT NULL CHECK (octet_length(object_uid) = 16),
  ordinal integer NOT NULL CHECK (ordinal > 0),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (object_uid, ordinal)
);
CREATE INDEX key_states_changed ON key_crypto.key_states (changed_xid);

-- Never changes once written.
CREATE TABLE key_crypto.key_versions (
  version_uid bytea PRIMARY KEY CHECK (octet_length(version_uid) = 16),
  object_uid bytea NOT NULL CHECK (octet_length(object_uid) = 16),
  ordinal integer NOT NULL CHECK (ordinal > 0),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (object_uid, ordinal)
);

-- How many uses of an AES-GCM version were handed out to replicas, in blocks.
CREATE TABLE key_crypto.key_usage (
  version_uid bytea PRIMARY KEY CHECK (octet_length(version_uid) = 16),
  object_uid bytea NOT NULL CHECK (octet_length(object_uid) = 16),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX key_usage_object ON key_crypto.key_usage (object_uid);

-- The last checkpoint of the audit log that was signed.
CREATE TABLE key_crypto.checkpoint (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON key_crypto.vault_keys
  FOR EACH ROW EXECUTE FUNCTION key_crypto.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON key_crypto.key_heads
  FOR EACH ROW EXECUTE FUNCTION key_crypto.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON key_crypto.key_states
  FOR EACH ROW EXECUTE FUNCTION key_crypto.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON key_crypto.key_versions
  FOR EACH ROW EXECUTE FUNCTION key_crypto.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON key_crypto.key_usage
  FOR EACH ROW EXECUTE FUNCTION key_crypto.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON key_crypto.checkpoint
  FOR EACH ROW EXECUTE FUNCTION key_crypto.mark_changed();

-- What repeated requests get: never an answer, only where to find it.
CREATE TABLE key_crypto.requests (
  principal_uid bytea NOT NULL CHECK (octet_length(principal_uid) = 16),
  method text NOT NULL,
  request_id uuid NOT NULL,
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  resource text NOT NULL,
  version text,
  status text NOT NULL,
  expires timestamptz NOT NULL DEFAULT now() + interval '24 hours',
  PRIMARY KEY (principal_uid, method, request_id)
);
CREATE INDEX requests_expires ON key_crypto.requests (expires);

-- One row a replica, written to prove that it speaks to the primary.
CREATE TABLE key_crypto.confirmations (
  replica_uid bytea PRIMARY KEY CHECK (octet_length(replica_uid) = 16),
  confirmed_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA key_crypto TO strongroom_key_crypto, strongroom_init, strongroom_check;
GRANT SELECT ON key_crypto.realm TO strongroom_key_crypto;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  key_crypto.key_heads, key_crypto.key_states, key_crypto.key_versions, key_crypto.key_usage, key_crypto.requests,
  key_crypto.confirmations
  TO strongroom_key_crypto;
-- Tombstones of vault keys stay: on them, making a purged vault's keys again conflicts.
GRANT SELECT, INSERT, UPDATE ON key_crypto.vault_keys TO strongroom_key_crypto;
GRANT SELECT, UPDATE ON key_crypto.checkpoint TO strongroom_key_crypto;
GRANT INSERT ON key_crypto.realm, key_crypto.vault_keys, key_crypto.checkpoint TO strongroom_init;
GRANT SELECT ON
  key_crypto.realm, key_crypto.vault_keys, key_crypto.key_heads, key_crypto.key_states, key_crypto.key_versions,
  key_crypto.key_usage, key_crypto.checkpoint
  TO strongroom_check;
