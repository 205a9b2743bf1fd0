import assert from 'node:assert/strict'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type { Cluster } from '@strongroom/local-cluster'
import type pg from 'pg'
import { reasonOf } from './reason.ts'
import { check, eventually, restart, superuser, tamperCluster } from './tamper-cluster.ts'

const VAULT = 'vaults/roles'
const PRINCIPAL = 'principals/denied'
const GET = 'secrets/getSecret/action'
const secret = (name: string) => `${VAULT}/secrets/${name}`

describe('the role of a deny, taken away by hand', () => {
  let cluster: Cluster
  let database: pg.Client
  let administrator: Strongroom
  let denied: Strongroom

  before(async function () {
    this.timeout(300_000)
    cluster = await tamperCluster()
    database = await superuser(cluster)
    administrator = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    const { access, principals, secrets, vaults, configuration } = administrator
    await vaults.createVault({ vaultId: 'roles' })
    for (const name of ['open', 'closed'])
      await secrets.setSecret({ name: secret(name), text: 'x' })
    await principals.createPrincipal({ principalId: 'denied' })
    const { clientSecret } = await principals.createCredential({ parent: PRINCIPAL })
    denied = new Strongroom({ ...configuration, clientId: 'denied', clientSecret })
    const roleDefinition = { roleName: 'Denied', actions: [GET] }
    const made = await access.createRoleDefinition({ roleDefinition })
    const role = made.roleDefinition?.name ?? ''
    const allow = { principal: PRINCIPAL, roleName: 'Key Vault Secrets User', scope: VAULT }
    const effect = 'ASSIGNMENT_EFFECT_DENY'
    const deny = { principal: PRINCIPAL, role, scope: secret('closed'), effect } as const
    for (const roleAssignment of [allow, deny])
      await access.createRoleAssignment({ roleAssignment })
  })
  after(async () => {
    administrator.close()
    denied.close()
    await database.end()
  })

  const reach = (name: string) => reasonOf(denied.secrets.getSecret({ name: secret(name) }))

  async function assertStillDenied(what: string): Promise<void> {
    const open = await eventually(
      () => reach('open'),
      (answer) => answer === '',
    )
    assert.equal(open, '', what)
    assert.equal(await reach('closed'), 'PERMISSION_DENIED', what)
  }

  it('goes on denying, and is found', async function () {
    this.timeout(120_000)
    await assertStillDenied('as it was made')
    const { rows } = await database.query<Record<string, unknown>>(
      `SELECT uid, name, deleted, body, mac FROM auth.roles WHERE name = 'Denied'`,
    )
    const [row = {}] = rows
    const putBack = async () => {
      await database.query(`DELETE FROM auth.roles WHERE name = 'Denied'`)
      await database.query(
        'INSERT INTO auth.roles (uid, name, deleted, body, mac) VALUES ($1, $2, $3, $4, $5)',
        Object.values(row),
      )
    }
    for (const [what, edit, reason] of [
      ['deleted', `DELETE FROM auth.roles WHERE name = 'Denied'`, 'ROW_DELETED'],
      [
        'under another uid',
        `UPDATE auth.roles SET uid = substring(sha256(uid) FOR 16) WHERE name = 'Denied'`,
        'COLUMN_DIFFERS',
      ],
    ] as const) {
      try {
        await database.query(edit)
        await restart(cluster, 'secret', 'key-crypto')
        await assertStillDenied(what)
        const found = await check(cluster)
        assert.ok(
          found.some((one) => one.kind === 'role' && one.reason === reason),
          `${what}: ${JSON.stringify(found)}`,
        )
      } finally {
        await putBack()
      }
    }
    await assertStillDenied('once it is put back')
    assert.deepEqual(await check(cluster), [])
  })
})
