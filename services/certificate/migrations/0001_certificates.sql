-- Certificates. A row's body and MAC are what counts; the columns beside them are an index that readers check against the body.

CREATE TABLE certificate.realm (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16)
);
CREATE UNIQUE INDEX realm_once ON certificate.realm ((true));

-- The feed asks by transaction, the removal of tombstones by time; neither may be chosen by who writes the row.
CREATE FUNCTION certificate.mark_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  NEW.changed_at := now();
  RETURN NEW;
END
$$;

CREATE TABLE certificate.certificate_heads (
  object_uid bytea PRIMARY KEY CHECK (octet_length(object_uid) = 16),
  vault_uid bytea NOT NULL CHECK (octet_length(vault_uid) = 16),
  name text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'deleted', 'purged')),
  purge_at timestamptz,
  -- Key and secret have still to follow what was done to the certificate.
  unsettled boolean NOT NULL DEFAULT false,
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
-- A purged certificate's name is free at once, although its head stays for a day.
CREATE UNIQUE INDEX certificate_heads_name ON certificate.certificate_heads (vault_uid, name) WHERE state <> 'purged';
CREATE INDEX certificate_heads_vault ON certificate.certificate_heads (vault_uid);
CREATE INDEX certificate_heads_changed ON certificate.certificate_heads (changed_xid);
CREATE INDEX certificate_heads_due ON certificate.certificate_heads (purge_at) WHERE state = 'deleted';
CREATE INDEX certificate_heads_tombstones ON certificate.certificate_heads (changed_at) WHERE state = 'purged';

-- Body and MAC are those of the version's state; what was issued has a row of its own, which never changes.
CREATE TABLE certificate.certificate_versions (
  version_uid bytea PRIMARY KEY CHECK (octet_length(version_uid) = 16),
  object_uid bytea NOT NULL CHECK (octet_length(object_uid) = 16),
  vault_uid bytea NOT NULL CHECK (octet_length(vault_uid) = 16),
  ordinal bigint NOT NULL CHECK (ordinal > 0),
  not_after timestamptz NOT NULL,
  operation_uid bytea NOT NULL CHECK (octet_length(operation_uid) = 16),
  body bytea NOT NULL,
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  issued_body bytea NOT NULL,
  issued_mac bytea NOT NULL CHECK (octet_length(issued_mac) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX certificate_versions_not_after ON certificate.certificate_versions (not_after);
CREATE UNIQUE INDEX certificate_versions_ordinal ON certificate.certificate_versions (object_uid, ordinal);
CREATE INDEX certificate_versions_changed ON certificate.certificate_versions (changed_xid);

CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON certificate.certificate_heads
  FOR EACH ROW EXECUTE FUNCTION certificate.mark_changed();
CREATE TRIGGER mark_changed BEFORE INSERT OR UPDATE ON certificate.certificate_versions
  FOR EACH ROW EXECUTE FUNCTION certificate.mark_changed();

-- The making of versions: the last one of each name. Under no MAC, since nothing is decided from it alone; what was signed
-- is held against what was meant before it is used again.
CREATE TABLE certificate.operations (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16),
  vault_uid bytea NOT NULL CHECK (octet_length(vault_uid) = 16),
  name text COLLATE "C" NOT NULL,
  status text NOT NULL CHECK (status IN ('in_progress', 'completed', 'failed')),
  issuer text NOT NULL,
  principal_uid bytea CHECK (octet_length(principal_uid) = 16),
  request_id uuid,
  fingerprint bytea CHECK (octet_length(fingerprint) = 32),
  csr bytea,
  leaf bytea,
  version_uid bytea CHECK (octet_length(version_uid) = 16),
  error_reason text NOT NULL DEFAULT '',
  error_message text NOT NULL DEFAULT '',
  -- Whoever makes it says again and again that it is alive.
  lease_until timestamptz NOT NULL,
  created timestamptz NOT NULL DEFAULT now(),
  updated timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX operations_name ON certificate.operations (vault_uid, name);
CREATE INDEX operations_under_way ON certificate.operations (lease_until) WHERE status = 'in_progress';

-- What repeated requests get: never an answer, only where to find it.
CREATE TABLE certificate.requests (
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
CREATE INDEX requests_expires ON certificate.requests (expires);

GRANT USAGE ON SCHEMA certificate TO strongroom_certificate, strongroom_init, strongroom_check;
GRANT SELECT ON certificate.realm TO strongroom_certificate;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  certificate.certificate_heads, certificate.certificate_versions, certificate.operations,
  certificate.requests TO strongroom_certificate;
GRANT INSERT ON certificate.realm TO strongroom_init;
GRANT SELECT ON certificate.realm, certificate.certificate_heads, certificate.certificate_versions TO strongroom_check;
