-- Vaults, principals, credentials, roles and assignments. A row's body and MAC are what counts; the columns beside them
-- are an index that readers check against the body.

CREATE TABLE auth.realm (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16)
);
CREATE UNIQUE INDEX realm_once ON auth.realm ((true));

-- The feed asks by transaction, the removal of tombstones by time; neither may be chosen by who writes the row.
CREATE FUNCTION auth.mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  NEW.changed_at := now();
  RETURN NEW;
END
$$;

CREATE TABLE auth.vaults (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16),
  name text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'deleted', 'purging', 'purged')),
  purge_at timestamptz,
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
-- A purged vault's name is free at once, although its row stays for the feed.
CREATE UNIQUE INDEX vaults_name ON auth.vaults (name) WHERE state <> 'purged';
CREATE INDEX vaults_changed ON auth.vaults (changed_xid);
CREATE INDEX vaults_due ON auth.vaults (purge_at) WHERE state IN ('deleted', 'purging');

CREATE TABLE auth.principals (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16),
  name text COLLATE "C" NOT NULL,
  deleted boolean NOT NULL,
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX principals_name ON auth.principals (name) WHERE NOT deleted;
CREATE INDEX principals_changed ON auth.principals (changed_xid);

CREATE TABLE auth.access (
  principal_uid bytea PRIMARY KEY CHECK (octet_length(principal_uid) = 16),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX access_changed ON auth.access (changed_xid);

CREATE TABLE auth.roles (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16),
  name text COLLATE "C" NOT NULL,
  deleted boolean NOT NULL,
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX roles_name ON auth.roles (name) WHERE NOT deleted;
CREATE INDEX roles_changed ON auth.roles (changed_xid);

-- Not in the feed: a credential never changes, and whether it lives is said by its principal's list.
CREATE TABLE auth.credentials (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16),
  principal_uid bytea NOT NULL CHECK (octet_length(principal_uid) = 16),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX credentials_principal ON auth.credentials (principal_uid, uid);

CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON auth.vaults
  FOR EACH ROW EXECUTE FUNCTION auth.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON auth.principals
  FOR EACH ROW EXECUTE FUNCTION auth.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON auth.access
  FOR EACH ROW EXECUTE FUNCTION auth.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON auth.roles
  FOR EACH ROW EXECUTE FUNCTION auth.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON auth.credentials
  FOR EACH ROW EXECUTE FUNCTION auth.mark_changed();

-- What repeated requests get: never an answer, only where to find it.
CREATE TABLE auth.requests (
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
CREATE INDEX requests_expires ON auth.requests (expires);

-- One row a replica, written to prove that it speaks to the primary.
CREATE TABLE auth.confirmations (
  replica_uid bytea PRIMARY KEY CHECK (octet_length(replica_uid) = 16),
  confirmed_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA auth TO strongroom_auth, strongroom_init, strongroom_check;
GRANT SELECT ON auth.realm TO strongroom_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  auth.vaults, auth.principals, auth.access, auth.roles, auth.credentials, auth.requests, auth.confirmations
  TO strongroom_auth;
GRANT INSERT ON auth.realm, auth.principals, auth.access, auth.roles, auth.credentials TO strongroom_init;
GRANT SELECT ON
  auth.realm, auth.vaults, auth.principals, auth.access, auth.roles, auth.credentials TO strongroom_check;
