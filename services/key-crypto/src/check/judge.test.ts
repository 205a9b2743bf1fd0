import assert from 'node:assert/strict'
import { accountKey, accountsOf, judge } from './judge.ts'
import type { Entry } from './ledger.ts'

const UID = 'a'.repeat(32)

const entry = (fields: Partial<Entry>): Entry => ({
  kind: 'head',
  uid: UID,
  group: UID,
  vaultUid: '',
  counter: 1,
  row: false,
  committed: false,
  last: false,
  late: false,
  ...fields,
})
const row = (counter: number, fields: Partial<Entry> = {}) =>
  entry({ row: true, counter, ...fields })
const committed = (counter: number, fields: Partial<Entry> = {}) =>
  entry({ committed: true, counter, ...fields })
const made = (counter: number, fields: Partial<Entry> = {}) => entry({ counter, ...fields })

function verdict(...entries: readonly Entry[]): string | undefined {
  const accounts = [...accountsOf(entries).values()]
  assert.equal(accounts.length, 1)
  const [account] = accounts
  return account && judge(account)?.reason
}

describe('a row against the log', () => {
  it('stands between the last outcome on record and the highest counter made', () => {
    assert.equal(verdict(committed(3), row(3)), undefined)
    assert.equal(verdict(committed(3), made(5), row(3)), undefined)
    assert.equal(verdict(committed(3), made(5), row(4)), undefined)
    assert.equal(verdict(committed(3), made(5), row(5)), undefined)
  })

  it('was put back where the log has a later outcome', () => {
    assert.equal(verdict(committed(3), row(2)), 'ROW_ROLLED_BACK')
    assert.equal(verdict(row(2), committed(2), committed(3)), 'ROW_ROLLED_BACK')
  })

  it('is not on record beyond what was made', () => {
    assert.equal(verdict(committed(3), row(4)), 'ROW_NOT_ON_RECORD')
    assert.equal(verdict(row(1)), 'ROW_NOT_ON_RECORD')
  })

  it('was deleted by hand where it was committed and no deletion is on record', () => {
    assert.equal(verdict(committed(3)), 'ROW_DELETED')
    assert.equal(verdict(made(3)), undefined)
    assert.equal(verdict(committed(3), committed(4, { last: true })), undefined)
  })

  it('is not missed where it is a credential: its principal lists those that live', () => {
    assert.equal(verdict(committed(1, { kind: 'credential' })), undefined)
  })

  it('is held against no outcome that came after it was read', () => {
    assert.equal(verdict(committed(3), row(3), committed(4, { late: true })), undefined)
    assert.equal(verdict(committed(1, { late: true })), undefined)
  })

  it('is summed up by kind, object and uid, with the vault that any entry names', () => {
    const vaultUid = 'b'.repeat(32)
    const accounts = accountsOf([
      committed(1, { vaultUid: '0'.repeat(32) }),
      committed(2, { vaultUid }),
      committed(1, { kind: 'state' }),
    ])
    const keyOf = (kind: 'head' | 'state') => accountKey({ kind, group: UID, uid: UID })
    assert.deepEqual([...accounts.keys()], [keyOf('head'), keyOf('state')])
    assert.equal(accounts.get(keyOf('head'))?.vaultUid, vaultUid)
  })
  it('is another one than a row of its uid that belongs to another object', () => {
    // Key and certificate of one name, whose versions have their uid in common.
    const [ofKey, ofCertificate] = [{ group: 'a'.repeat(32) }, { group: 'c'.repeat(32) }]
    const state = (from: Entry): Entry => ({ ...from, kind: 'state', uid: 'd'.repeat(32) })
    const accounts = accountsOf([
      state(committed(2, ofKey)),
      state(row(1, ofKey)),
      state(committed(2, ofCertificate)),
      state(row(2, ofCertificate)),
    ])
    const verdicts = [...accounts.values()].map((account) => judge(account)?.reason)
    assert.deepEqual(verdicts, ['ROW_ROLLED_BACK', undefined])
  })
})
