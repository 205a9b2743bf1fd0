import type { RowKind } from '@strongroom/formats'
import type { FindingReason } from './finding.ts'
import type { Entry } from './ledger.ts'

/** What is known of one row: what the log says of its counter, and what it says itself. */
export interface Account {
  readonly kind: RowKind
  readonly uid: string
  readonly group: string
  vaultUid: string
  row: number | undefined
  /** Highest counter that was committed before the rows were read. */
  committed: number
  /** The same, with what was recorded since. */
  committedSince: number
  /** Highest counter on record at all. */
  made: number
  last: boolean
}

export interface Verdict {
  readonly reason: FindingReason
  readonly message: string
}

/**
 * What tells one row from another: a certificate's version has its uid in common with that of its key and that of its
 * secret, which are of other objects.
 */
export const accountKey = ({ kind, group, uid }: Pick<Entry, 'kind' | 'group' | 'uid'>): string =>
  `${kind} ${group} ${uid}`

/** Sums entries up, a row each. */
export function accountsOf(entries: Iterable<Entry>): Map<string, Account> {
  const accounts = new Map<string, Account>()
  for (const entry of entries) {
    const { kind, uid, group, vaultUid } = entry
    const key = accountKey(entry)
    let account = accounts.get(key)
    if (account === undefined) {
      account = {
        kind,
        uid,
        group,
        vaultUid: '',
        row: undefined,
        committed: 0,
        committedSince: 0,
        made: 0,
        last: false,
      }
      accounts.set(key, account)
    }
    apply(account, entry)
    if (Number(`0x${vaultUid}`) !== 0) account.vaultUid = vaultUid
  }
  return accounts
}

/** Takes one more entry in. */
export function apply(account: Account, { row, counter, committed, last, late }: Entry): void {
  if (last) account.last = true
  if (row) {
    account.row = counter
    return
  }
  account.made = Math.max(account.made, counter)
  if (committed) account.committedSince = Math.max(account.committedSince, counter)
  if (committed && !late) account.committed = Math.max(account.committed, counter)
}

/** A row must stand between the last recorded outcome and the highest counter made. */
export function judge(account: Account): Verdict | undefined {
  const { kind, row, committed, made } = account
  if (row === undefined) {
    // A credential that its principal lists is missed where the principal is judged; another one may go.
    if (committed === 0 || kind === 'credential' || account.last) return undefined
    return {
      reason: 'ROW_DELETED',
      message: `the log has it with counter ${committed}, and no deletion`,
    }
  }
  if (made === 0)
    return {
      reason: 'ROW_NOT_ON_RECORD',
      message: `it has counter ${row}; the log does not know it`,
    }
  if (row < committed)
    return { reason: 'ROW_ROLLED_BACK', message: `it has counter ${row}; the log has ${committed}` }
  if (row > made)
    return {
      reason: 'ROW_NOT_ON_RECORD',
      message: `it has counter ${row}; the log ends at ${made}`,
    }
  return undefined
}
