-- The audit log. Nobody who runs may change or remove what is in it: the runtime role can insert and read, no more. What
-- the log says is in the leaves' own bytes (received_at_micros, peer, record); the other columns are an index.

CREATE TABLE audit.realm (
  uid bytea PRIMARY KEY CHECK (octet_length(uid) = 16)
);
CREATE UNIQUE INDEX realm_once ON audit.realm ((true));

CREATE TABLE audit.leaves (
  index bigint PRIMARY KEY CHECK (index >= 0),
  received_at_micros bigint NOT NULL,
  peer text NOT NULL,
  record bytea NOT NULL,
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
  instance_uid bytea NOT NULL CHECK (octet_length(instance_uid) = 16),
  sequence bigint NOT NULL CHECK (sequence > 0),
  time_micros bigint NOT NULL,
  operation text COLLATE "C" NOT NULL,
  vault text COLLATE "C" NOT NULL DEFAULT '',
  principal text COLLATE "C" NOT NULL DEFAULT '',
  -- 0 an intent, 1 success, 2 denied, 3 failed.
  outcome smallint NOT NULL,
  -- Of an outcome: its intent's sequence.
  intent_sequence bigint,
  UNIQUE (instance_uid, sequence)
);
-- Records are small and come by thousands a second: compressing each costs more than it saves.
ALTER TABLE audit.leaves ALTER COLUMN record SET STORAGE EXTERNAL;
CREATE INDEX leaves_vault ON audit.leaves (vault, index DESC) WHERE vault <> '';
CREATE INDEX leaves_principal ON audit.leaves (principal, index DESC) WHERE principal <> '';
CREATE INDEX leaves_outcome ON audit.leaves (instance_uid, intent_sequence) WHERE intent_sequence IS NOT NULL;

-- Roots of complete subtrees: (level, index) covers 2^level leaves from index * 2^level. Level 0 is the leaf hashes.
CREATE TABLE audit.nodes (
  level int NOT NULL,
  index bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);

-- Signed statements of the tree's size and root, as notes.
CREATE TABLE audit.checkpoints (
  size bigint PRIMARY KEY,
  note text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now()
);

GRANT USAGE ON SCHEMA audit TO strongroom_audit, strongroom_init, strongroom_check;
GRANT SELECT ON audit.realm TO strongroom_audit;
GRANT SELECT, INSERT ON audit.leaves, audit.nodes, audit.checkpoints TO strongroom_audit;
GRANT INSERT ON audit.realm, audit.leaves, audit.nodes TO strongroom_init;
GRANT SELECT ON audit.realm, audit.leaves, audit.nodes, audit.checkpoints TO strongroom_check;
