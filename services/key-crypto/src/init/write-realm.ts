import { isUniqueViolation, query, transaction } from '@strongroom/postgres'
import type { Client, Pool } from '@strongroom/postgres'
import { GENESIS_OPERATION } from './genesis.ts'
import type { Genesis } from './genesis.ts'
import type { Realm } from './realm.ts'

const SCHEMAS = ['key_crypto', 'auth', 'secret', 'audit', 'certificate']

const uid = (hex: string) => Buffer.from(hex, 'hex')

/** What there is to write, made only once it is known that nothing was written before. */
export type MakeRealm = () => Promise<{ readonly realm: Realm; readonly genesis: Genesis }>

/**
 * Writes the realm in one transaction, or finds that an earlier attempt did. Throws where the database belongs to another
 * HSM: it is never initialised again.
 */
export async function writeRealm(
  pool: Pool,
  realmUid: string,
  make: MakeRealm,
): Promise<'written' | 'there'> {
  try {
    await transaction(pool, async (client) => {
      for (const schema of SCHEMAS)
        await query(client, `INSERT INTO ${schema}.realm (uid) VALUES ($1)`, [uid(realmUid)])
      const { realm, genesis } = await make()
      await insertAccess(client, realm)
      const { body, mac } = realm.checkpoint
      await query(client, 'INSERT INTO key_crypto.checkpoint (body, mac) VALUES ($1, $2)', [
        body,
        mac,
      ])
      await insertGenesis(client, genesis)
    })
    return 'written'
  } catch (thrown) {
    // The same uid meets its own primary key; another uid passes that one and meets the index that allows one row.
    if (isUniqueViolation(thrown, 'realm_pkey')) return 'there'
    if (isUniqueViolation(thrown, 'realm_once')) {
      throw new Error('the database belongs to another realm than the HSM', { cause: thrown })
    }
    throw thrown
  }
}

async function insertAccess(client: Client, realm: Realm): Promise<void> {
  for (const { row, body, mac } of realm.roles) {
    await query(
      client,
      'INSERT INTO auth.roles (uid, name, deleted, body, mac) VALUES ($1, $2, false, $3, $4)',
      [uid(row.uid), row.name, body, mac],
    )
  }
  const { principal, access, credential } = realm
  await query(
    client,
    'INSERT INTO auth.principals (uid, name, deleted, body, mac) VALUES ($1, $2, false, $3, $4)',
    [uid(principal.row.uid), principal.row.name, principal.body, principal.mac],
  )
  await query(client, 'INSERT INTO auth.access (principal_uid, body, mac) VALUES ($1, $2, $3)', [
    uid(access.row.principalUid),
    access.body,
    access.mac,
  ])
  await query(
    client,
    'INSERT INTO auth.credentials (uid, principal_uid, body, mac) VALUES ($1, $2, $3, $4)',
    [uid(credential.row.uid), uid(credential.row.principalUid), credential.body, credential.mac],
  )
}

async function insertGenesis(client: Client, genesis: Genesis): Promise<void> {
  const { receivedAtMicros, peer, record, leafHash, instanceUid } = genesis
  await query(
    client,
    `INSERT INTO audit.leaves (index, received_at_micros, peer, record, leaf_hash, instance_uid, sequence, time_micros,
                               operation, outcome)
     VALUES (0, $1, $2, $3, $4, $5, 1, $1, $6, 1)`,
    [receivedAtMicros, peer, record, leafHash, instanceUid, GENESIS_OPERATION],
  )
  await query(client, 'INSERT INTO audit.nodes (level, index, hash) VALUES (0, 0, $1)', [leafHash])
}
