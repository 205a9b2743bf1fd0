-- Takes leaves into the log in one statement, so that a batch costs one question and one commit. Fixed-size values come
-- as one string of bytes, records as one with their lengths: an array of bytes costs both ends more than all the rest.

-- False, and nothing is done, unless the log's size and last leaf are those that the hashes were made from.
CREATE FUNCTION audit.append(
  size bigint, last_hash bytea, received_at_micros bigint,
  record_bytes bytea, record_ends int[], leaf_hashes bytea, instance_uids bytea, sequences bigint[], times_micros bigint[],
  peers text[], operations text[], vaults text[], principals text[], outcomes smallint[], intent_sequences bigint[],
  node_levels int[], node_indexes bigint[], node_hashes bytea
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  tip record;
BEGIN
  -- Whoever holds it gives out the next indexes; without it two replicas would number two leaves alike. 0x6c6f67.
  PERFORM pg_advisory_xact_lock(7106407);
  -- A statement of its own after the lock: its snapshot is younger than the lock.
  SELECT l.index, l.leaf_hash INTO tip FROM audit.leaves l ORDER BY l.index DESC LIMIT 1;
  IF coalesce(tip.index + 1, 0) <> size OR tip.leaf_hash IS DISTINCT FROM last_hash THEN
    RETURN false;
  END IF;
  INSERT INTO audit.leaves
         (index, received_at_micros, peer, record, leaf_hash, instance_uid, sequence, time_micros, operation, vault,
          principal, outcome, intent_sequence)
  SELECT $1 + w.at - 1, $3, w.peer,
         substring(record_bytes FROM coalesce(record_ends[w.at - 1], 0) + 1
                                FOR record_ends[w.at] - coalesce(record_ends[w.at - 1], 0)),
         substring(leaf_hashes FROM w.at::int * 32 - 31 FOR 32),
         substring(instance_uids FROM w.at::int * 16 - 15 FOR 16),
         w.sequence, w.time_micros, w.operation, w.vault, w.principal, w.outcome, w.intent_sequence
    FROM unnest(sequences, times_micros, peers, operations, vaults, principals, outcomes, intent_sequences)
         WITH ORDINALITY AS w (sequence, time_micros, peer, operation, vault, principal, outcome, intent_sequence, at);
  INSERT INTO audit.nodes (level, index, hash)
  SELECT w.level, w.index, substring(node_hashes FROM w.at::int * 32 - 31 FOR 32)
    FROM unnest(node_levels, node_indexes) WITH ORDINALITY AS w (level, index, at);
  RETURN true;
END
$$;

REVOKE EXECUTE ON FUNCTION audit.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.append TO strongroom_audit;
