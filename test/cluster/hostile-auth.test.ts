import assert from 'node:assert/strict'
import { forged, hostileStory, reread } from './hostile-story.ts'
import type { HostileStory } from './hostile-story.ts'

describe('an auth service that was taken over', () => {
  let story: HostileStory

  before(async function () {
    this.timeout(180_000)
    story = await hostileStory()
    await story.user('eve')
    await story.user('bob')
  })

  it('gets no token without the client secret of the very principal', async () => {
    const [bob, administrator] = ['bob', 'administrator']
    const { clientSecret } = await story.administrator.principals.createCredential({
      parent: 'principals/bob',
    })
    const uid = /^srs1_([0-9a-f]{32})_/.exec(clientSecret)?.[1] ?? ''
    const rows = {
      principal: await story.principal(bob),
      credential: await story.row('auth.credentials', `uid = '\\x${uid}'`),
    }
    const master = {
      principal: await story.principal(administrator),
      credential: await story.credential(administrator),
    }
    const ask = (request: object) =>
      story.refusal('auth', 'SignToken', { audience: 'secret', clientId: bob, ...request })
    const asAdministrator = { clientId: administrator, clientSecret }
    assert.equal(await ask({ clientSecret, ...rows }), '')
    for (const [what, request, reason] of [
      ['no rows', { clientSecret }, 'INVALID_CLIENT'],
      ['no secret', { clientSecret: '', ...rows }, 'INVALID_CLIENT'],
      ["another's rows", { ...asAdministrator, ...master }, 'INVALID_CLIENT'],
      [
        'a foreign principal',
        { ...asAdministrator, ...rows, ...{ principal: master.principal } },
        'INVALID_CLIENT',
      ],
      [
        'a foreign credential',
        { ...asAdministrator, ...master, ...{ credential: rows.credential } },
        'INVALID_CLIENT',
      ],
      [
        'a principal with its name',
        {
          ...asAdministrator,
          ...rows,
          principal: forged('principal', rows.principal, { name: administrator }),
        },
        'ROW_INTEGRITY',
      ],
      ['no such audience', { clientSecret, ...rows, audience: '*' }, 'INVALID_FIELD'],
    ] as const)
      assert.equal(await ask(request), reason, what)
    // Deleted: the principal's row of before still lists it.
    await story.administrator.principals.deleteCredential({
      name: `principals/bob/credentials/${uid}`,
    })
    assert.equal(
      await ask({ clientSecret, ...rows, principal: await story.principal(bob) }),
      'INVALID_CLIENT',
    )
    assert.equal(await ask({ clientSecret, ...rows }), 'ROW_STALE')
    const again = { ...rows, principal: reread(rows.principal) }
    assert.equal(await ask({ clientSecret, ...again }), 'ROW_ROLLED_BACK')
  })

  it('gives nobody a right that the acting user could not give', async () => {
    const role = await story.row('auth.roles', `name = 'Strongroom Administrator'`)
    const [eve, bob] = [await story.principal('eve'), await story.principal('bob')]
    const [accessOfEve, accessOfBob] = [await story.access('eve'), await story.access('bob')]
    const createAssignment = { scope: '/' }
    const assignment = { rows: [eve, accessOfEve, role], createAssignment }
    const ask = (request: object, token?: string) =>
      story.refusal('auth', 'ProtectAccess', request, token)
    const [byEve, byAll] = [
      await story.token('eve', 'auth'),
      await story.token('administrator', 'auth'),
    ]
    const administrators = [
      await story.principal('administrator'),
      await story.access('administrator'),
    ]
    for (const [what, request, token, reason] of [
      ['nobody', assignment, undefined, 'PERMISSION_DENIED'],
      ['the user herself', assignment, byEve, 'PERMISSION_DENIED'],
      [
        'for another',
        { ...assignment, rows: [bob, accessOfBob, role] },
        byEve,
        'PERMISSION_DENIED',
      ],
      [
        "another audience's",
        assignment,
        await story.token('administrator', 'secret'),
        'TOKEN_AUDIENCE',
      ],
      ['mixed rows', { ...assignment, rows: [eve, accessOfBob, role] }, byAll, 'INVALID_FIELD'],
      [
        'forged rows',
        { ...assignment, rows: [eve, forged('access', accessOfEve, { counter: 9 }), role] },
        byAll,
        'ROW_INTEGRITY',
      ],
      [
        'a credential of more',
        { rows: administrators, createCredential: {} },
        byEve,
        'PERMISSION_DENIED',
      ],
      [
        'a credential by nobody',
        { rows: administrators, createCredential: {} },
        undefined,
        'PERMISSION_DENIED',
      ],
      ['a principal', { createPrincipal: { name: 'mallory' } }, byEve, 'PERMISSION_DENIED'],
      ['a role', { createRole: { name: 'all', actions: ['*'] } }, byEve, 'PERMISSION_DENIED'],
      [
        'a vault',
        { createVault: { name: 'mallory', retentionDays: 7 } },
        byEve,
        'PERMISSION_DENIED',
      ],
      [
        'a purge before its time',
        { rows: [await story.row('auth.vaults', `name = 'other'`)], purgeVault: {} },
        undefined,
        'PERMISSION_DENIED',
      ],
      [
        "the end of a vault's keys",
        { rows: [await story.row('auth.vaults', `name = 'other'`)], finishPurgeVault: {} },
        undefined,
        'VAULT_NOT_FOUND',
      ],
    ] as const)
      assert.equal(await ask(request, token), reason, what)
  })
})
