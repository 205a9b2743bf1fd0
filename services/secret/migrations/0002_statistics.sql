-- As in the log: versions are only ever added to and found by index, and what ANALYZE reads goes by the finest histogram.

ALTER TABLE secret.secret_versions
  ALTER COLUMN version_uid SET STATISTICS 10,
  ALTER COLUMN object_uid SET STATISTICS 10,
  ALTER COLUMN vault_uid SET STATISTICS 10,
  ALTER COLUMN ordinal SET STATISTICS 10,
  ALTER COLUMN seal_generation SET STATISTICS 10,
  ALTER COLUMN iv SET STATISTICS 0,
  ALTER COLUMN sealed SET STATISTICS 0,
  ALTER COLUMN body SET STATISTICS 0,
  ALTER COLUMN mac SET STATISTICS 0,
  ALTER COLUMN changed_xid SET STATISTICS 10,
  ALTER COLUMN changed_at SET STATISTICS 10;
