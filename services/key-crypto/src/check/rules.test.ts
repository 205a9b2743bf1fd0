import assert from 'node:assert/strict'
import { encodeRow, formatSealed } from '@strongroom/formats'
import type {
  CredentialRow,
  HeadRow,
  KeyVersionRow,
  PrincipalRow,
  VaultKeyRow,
} from '@strongroom/formats'
import { deletedHead, newHead, purgedHead, withVersion } from '../domain/head.ts'
import {
  judgeCredential,
  judgeHead,
  judgeKeyVersion,
  judgePrincipal,
  judgeSealed,
  judgeVaultKey,
} from './rules.ts'
import type { TableRecord, Trouble } from './rules.ts'

const now = new Date('2026-03-01T12:00:00Z')
const uid = (byte: number) => Buffer.alloc(16, byte)
const hex = (byte: number) => uid(byte).toString('hex')
const record = (columns: object): TableRecord => ({
  body: Buffer.alloc(0),
  mac: Buffer.alloc(0),
  ...columns,
})
const reasons = (troubles: Iterable<Trouble>) => [...troubles].map(({ reason }) => reason)

describe('a head beside its versions', () => {
  const first = newHead({
    vaultUid: hex(1),
    objectType: 'secrets',
    objectUid: hex(2),
    name: 's',
    displayName: 'S',
    now,
  })
  const head: HeadRow = withVersion(withVersion(first, hex(3)), hex(4))
  const judged = (of: HeadRow, versions: Buffer[], more = {}) =>
    reasons(judgeHead(of, record({ versions, vault_known: true, ...more })))

  it('is whole with all of them in their order', () => {
    assert.deepEqual(judged(head, [uid(3), uid(4)]), [])
  })

  it('misses those that are gone, and says whether the newest is', () => {
    assert.deepEqual(judged(head, [uid(3)]), ['VERSION_DELETED'])
    const [trouble] = judgeHead(head, record({ versions: [uid(3)] }))
    assert.match(trouble?.message ?? '', /1 of 2 versions are missing, the newest among them/)
    const [older] = judgeHead(head, record({ versions: [uid(4)] }))
    assert.match(older?.message ?? '', /1 of 2 versions are missing$/)
    assert.deepEqual(judged(head, []), ['VERSION_DELETED'])
  })

  it('knows one too many, another one and another order', () => {
    assert.deepEqual(judged(head, [uid(3), uid(4), uid(5)]), ['VERSION_INSERTED'])
    assert.deepEqual(judged(head, [uid(3), uid(5)]), ['VERSIONS_DIFFER'])
    assert.deepEqual(judged(head, [uid(4), uid(3)]), ['VERSIONS_DIFFER'])
    assert.deepEqual(judged(head, [uid(5), uid(4)]), ['VERSIONS_DIFFER'])
  })

  it('has no versions once it is purged', () => {
    const deleted = deletedHead(head, { retentionDays: 7, purgeProtection: false }, now)
    const purged = purgedHead(deleted)
    assert.deepEqual(judged(purged, []), [])
    assert.deepEqual(judged(purged, [uid(3)]), ['ROW_ORPHANED'])
    assert.deepEqual(judged(deleted, [uid(3), uid(4)]), [])
  })

  it('lies in a vault that is there', () => {
    assert.deepEqual(judged(head, [uid(3), uid(4)], { vault_known: false }), ['ROW_ORPHANED'])
  })
})

describe('principals and credentials beside each other', () => {
  const principal: PrincipalRow = {
    uid: hex(1),
    name: 'app',
    counter: 1,
    disabled: false,
    deleted: false,
    tokenEpoch: 1,
    credentialUids: [hex(2)],
  }
  const credential: CredentialRow = {
    uid: hex(2),
    principalUid: hex(1),
    counter: 1,
    kind: 'client-secret',
    verifier: Buffer.alloc(32),
    notBefore: now,
    expiry: null,
  }
  const bodyOf = (row: PrincipalRow) => encodeRow('principal', hex(9), 1, row)

  it('list each other', () => {
    const sides = record({ access_known: true, credentials: [uid(2), uid(3)] })
    assert.deepEqual(reasons(judgePrincipal(principal, sides)), [])
    const body = record({ principal_body: bodyOf(principal) })
    assert.deepEqual(reasons(judgeCredential(credential, body)), [])
  })

  it('miss a credential or the access row that was taken away', () => {
    const bare = record({ access_known: false, credentials: [] })
    assert.deepEqual(reasons(judgePrincipal(principal, bare)), ['ROW_MISSING', 'ROW_MISSING'])
    const gone = { ...principal, deleted: true }
    assert.deepEqual(reasons(judgePrincipal(gone, { ...bare, access_known: true })), [])
  })

  it('know a credential that was deleted and put back, and one of nobody', () => {
    const unlisted = bodyOf({ ...principal, credentialUids: [] })
    for (const principal_body of [unlisted, Buffer.from('no row'), null])
      assert.deepEqual(reasons(judgeCredential(credential, record({ principal_body }))), [
        'ROW_ORPHANED',
      ])
  })
})

describe('sealed values and keys beside what they need', () => {
  const iv = Buffer.alloc(12, 7)
  const sealed = formatSealed({ sealGeneration: 3, iv, ciphertextAndTag: Buffer.alloc(20) })
  const judged = (columns: object) =>
    reasons(
      judgeSealed(record({ sealed, iv, seal_generation: '3', parent_known: true, ...columns })),
    )

  it('are sealed by the generation and under the IV that their columns say', () => {
    assert.deepEqual(judged({}), [])
    assert.deepEqual(judged({ seal_generation: '4' }), ['COLUMN_DIFFERS'])
    assert.deepEqual(judged({ iv: Buffer.alloc(12) }), ['COLUMN_DIFFERS'])
    assert.deepEqual(judged({ sealed: Buffer.alloc(3) }), ['ROW_INTEGRITY'])
    assert.deepEqual(judged({ seal_key_known: false }), ['ROW_MISSING'])
    assert.deepEqual(judged({ parent_known: false }), ['ROW_ORPHANED'])
  })

  it('want a count of uses for AES-GCM, and the key that wraps', () => {
    const version = (family: string) => ({ family }) as KeyVersionRow
    const bare = record({ usage_known: false })
    assert.deepEqual(reasons(judgeKeyVersion(version('AES-GCM'), bare)), ['ROW_MISSING'])
    assert.deepEqual(reasons(judgeKeyVersion(version('EC'), bare)), [])
    const loose = record({ vault_key_known: false, parent_known: false })
    assert.deepEqual(reasons(judgeKeyVersion(version('EC'), loose)), [
      'ROW_ORPHANED',
      'ROW_MISSING',
    ])
  })

  it('know the key of a purged vault that is there again', () => {
    const key = (bytes: number) => ({ blob: Buffer.alloc(bytes) }) as VaultKeyRow
    for (const [vault_state, bytes, found] of [
      ['live', 40, []],
      ['purged', 0, []],
      ['purged', 40, ['VAULT_KEY_RESTORED']],
      [null, 40, ['VAULT_KEY_RESTORED']],
    ] as const)
      assert.deepEqual(reasons(judgeVaultKey(key(bytes), record({ vault_state }))), found)
  })
})
