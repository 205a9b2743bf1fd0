-- What the feed asks each table four times a second, and what empties a purged vault, must not read whole tables.

CREATE INDEX key_versions_changed ON key_crypto.key_versions (changed_xid);
CREATE INDEX key_heads_vault ON key_crypto.key_heads (vault_uid);
