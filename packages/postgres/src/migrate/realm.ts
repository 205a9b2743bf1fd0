import type pg from 'pg'
import type { ServiceSchema } from './services.ts'

const FIRST = 'key_crypto'

/**
 * A schema that came with a later version joins the realm that `strongroom-hsm init` wrote into the others; gives the
 * names of those that did. Before init there is nothing to join.
 */
export async function joinRealm(
  client: pg.Client,
  services: readonly ServiceSchema[],
): Promise<string[]> {
  if (!(await hasRealm(client, FIRST))) return []
  const joined: string[] = []
  for (const { schema } of services) {
    if (schema === FIRST || !(await hasRealm(client, schema))) continue
    const { rowCount } = await client.query(
      `INSERT INTO ${schema}.realm (uid) SELECT uid FROM ${FIRST}.realm
        WHERE NOT EXISTS (SELECT FROM ${schema}.realm)`,
    )
    if (rowCount === 1) joined.push(schema)
  }
  return joined
}

async function hasRealm(client: pg.Client, schema: string): Promise<boolean> {
  const { rows } = await client.query<{ name: string | null }>(
    'SELECT to_regclass($1)::text AS name',
    [`${schema}.realm`],
  )
  return typeof rows[0]?.name === 'string'
}
