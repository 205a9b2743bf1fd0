-- A log that grows is analyzed again and again, and Postgres reads 300 rows for each step of the finest histogram that it
-- is asked for: 30,000 of them, a second of a processor. What is looked up here is looked up by index, for which ten
-- steps tell enough; nobody searches for hashes or records.

ALTER TABLE audit.leaves
  ALTER COLUMN index SET STATISTICS 10,
  ALTER COLUMN received_at_micros SET STATISTICS 10,
  ALTER COLUMN peer SET STATISTICS 10,
  ALTER COLUMN record SET STATISTICS 0,
  ALTER COLUMN leaf_hash SET STATISTICS 0,
  ALTER COLUMN instance_uid SET STATISTICS 10,
  ALTER COLUMN sequence SET STATISTICS 10,
  ALTER COLUMN time_micros SET STATISTICS 10,
  ALTER COLUMN operation SET STATISTICS 10,
  ALTER COLUMN vault SET STATISTICS 10,
  ALTER COLUMN principal SET STATISTICS 10,
  ALTER COLUMN outcome SET STATISTICS 10,
  ALTER COLUMN intent_sequence SET STATISTICS 10;

ALTER TABLE audit.nodes
  ALTER COLUMN level SET STATISTICS 10,
  ALTER COLUMN index SET STATISTICS 10,
  ALTER COLUMN hash SET STATISTICS 0;
