-- Secrets. A row's body and MAC are what counts; the columns beside them are an index that readers check against the body.

CREATE TABLE secret.realm (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16)
);
CREATE UNIQUE INDEX realm_once ON secret.realm ((true));

-- The feed asks by transaction, the removal of tombstones by time; neither may be chosen by who writes the row.
CREATE FUNCTION secret.mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  NEW.changed_at := now();
  RETURN NEW;
END
$$;

CREATE TABLE secret.secret_heads (
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
-- A purged secret's name is free at once, although its head stays for a day.
CREATE UNIQUE INDEX secret_heads_name ON secret.secret_heads (vault_uid, name) WHERE state <> 'purged';
CREATE INDEX secret_heads_vault ON secret.secret_heads (vault_uid);
CREATE INDEX secret_heads_changed ON secret.secret_heads (changed_xid);
CREATE INDEX secret_heads_due ON secret.secret_heads (purge_at) WHERE state = 'deleted';
CREATE INDEX secret_heads_tombstones ON secret.secret_heads (changed_at) WHERE state = 'purged';

-- Body and MAC are those of the version's state; the sealed value never changes.
CREATE TABLE secret.secret_versions (
  version_uid bytea PRIMARY KEY CHECK (octet_length(version_uid) = 16),
  object_uid bytea NOT NULL CHECK (octet_length(object_uid) = 16),
  vault_uid bytea NOT NULL CHECK (octet_length(vault_uid) = 16),
  ordinal bigint NOT NULL CHECK (ordinal > 0),
  seal_generation bigint NOT NULL,
  iv bytea NOT NULL CHECK (octet_length(iv) = 12),
  sealed bytea NOT NULL,
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
-- AES-GCM falls apart where one key meets one IV twice.
CREATE UNIQUE INDEX secret_versions_iv ON secret.secret_versions (vault_uid, seal_generation, iv);
CREATE UNIQUE INDEX secret_versions_ordinal ON secret.secret_versions (object_uid, ordinal);
CREATE INDEX secret_versions_changed ON secret.secret_versions (changed_xid);

CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON secret.secret_heads
  FOR EACH ROW EXECUTE FUNCTION secret.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON secret.secret_versions
  FOR EACH ROW EXECUTE FUNCTION secret.mark_changed();

-- What repeated requests get: never an answer, only where to find it.
CREATE TABLE secret.requests (
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
CREATE INDEX requests_expires ON secret.requests (expires);

-- One row a replica, written to prove that it speaks to the primary.
CREATE TABLE secret.confirmations (
  replica_uid bytea PRIMARY KEY CHECK (octet_length(replica_uid) = 16),
  confirmed_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA secret TO strongroom_secret, strongroom_init, strongroom_check;
GRANT SELECT ON secret.realm TO strongroom_secret;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  secret.secret_heads, secret.secret_versions, secret.requests, secret.confirmations TO strongroom_secret;
GRANT INSERT ON secret.realm TO strongroom_init;
GRANT SELECT ON secret.realm, secret.secret_heads, secret.secret_versions TO strongroom_check;
