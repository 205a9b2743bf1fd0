import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { LRUCache } from 'lru-cache'
import { rowOf } from '../hsm/row-kind.ts'
import type { Engine } from '../hsm/engine.ts'
import type { OpenIntent, OpenIntents } from './entries.ts'
import type { Findings } from './finding.ts'
import { accountKey, accountsOf, apply, judge } from './judge.ts'
import type { Account, Verdict } from './judge.ts'
import type { Entry } from './ledger.ts'
import { readCounter, readKeyName } from './rows.ts'

const SUSPECTS_MAX = 10_000
const BURIED_KEPT_MAX = 10_000

/** Rows that do not stand where the log says, held until it is sure that no change was under way. */
export class Suspects {
  readonly #engine: Engine
  readonly #pool: Pool
  readonly #intents: OpenIntents
  readonly #accounts = new Map<string, Account>()
  readonly #buried = new LRUCache<string, boolean>({ max: BURIED_KEPT_MAX })
  #more = 0

  constructor(options: { engine: Engine; pool: Pool; intents: OpenIntents }) {
    this.#engine = options.engine
    this.#pool = options.pool
    this.#intents = options.intents
  }

  get count(): number {
    return this.#accounts.size
  }

  /** Judges what one piece of the ledger says; keeps what does not fit. */
  async judge(piece: readonly Entry[]): Promise<void> {
    const accounts = accountsOf(piece)
    const headOf = ({ group }: Account) =>
      accounts.get(accountKey({ kind: 'head', group, uid: group }))
    for (const [key, account] of accounts) {
      if (account.kind === 'state') account.vaultUid ||= headOf(account)?.vaultUid ?? ''
      if (account.kind === 'vault') account.vaultUid = account.uid
      // A purge takes the head and all versions of an object.
      if (account.kind === 'state' && headOf(account)?.last === true) account.last = true
      const verdict = judge(account)
      if (verdict === undefined) continue
      if (verdict.reason === 'ROW_DELETED' && (await this.#isBuried(account.vaultUid))) continue
      if (this.#accounts.size < SUSPECTS_MAX) this.#accounts.set(key, account)
      else this.#more += 1
    }
  }

  /** Takes in what the log says since. */
  see(entry: Entry): void {
    const account = this.#accounts.get(accountKey(entry))
    if (account !== undefined) apply(account, entry)
  }

  /** Looks again: first at the rows, then at what the log got meanwhile. */
  async settle(readOn: () => Promise<void>, findings: Findings): Promise<void> {
    await readOn()
    for (const account of this.#accounts.values()) {
      account.committed = account.committedSince
      account.row = await readCounter({ pool: this.#pool, engine: this.#engine }, account)
    }
    await readOn()
    for (const account of this.#accounts.values()) {
      const verdict = judge(account)
      if (verdict !== undefined) await this.#conclude(account, verdict, findings)
    }
    findings.more += this.#more
  }

  async #conclude(
    account: Account,
    { reason, message }: Verdict,
    findings: Findings,
  ): Promise<void> {
    const { kind, uid: id } = account
    if (findings.isUnsound(kind, id)) return
    const intent = await this.#intentBehind(account, reason)
    if (intent === undefined) {
      findings.add(reason, { kind, id, message })
      return
    }
    const { operation, resource: name } = intent
    findings.note('OUTCOME_PENDING', {
      kind,
      id,
      name,
      message: `${message}; ${operation} was begun, and its outcome is not on record`,
    })
  }

  async #intentBehind(
    account: Account,
    reason: Verdict['reason'],
  ): Promise<OpenIntent | undefined> {
    if (reason === 'ROW_DELETED') return this.#intents.behindLoss(account)
    if (reason !== 'ROW_NOT_ON_RECORD') return undefined
    const { kind, group, vaultUid } = account
    if (kind !== 'head' && kind !== 'state') return undefined
    const name = await readKeyName({ pool: this.#pool, engine: this.#engine }, group)
    return name === undefined ? undefined : this.#intents.behindKey({ vaultUid, name })
  }

  /** Whether a vault's keys are buried: only its purge does that, and their tombstones stay for good. */
  async #isBuried(vaultUid: string): Promise<boolean> {
    if (vaultUid === '') return false
    const known = this.#buried.get(vaultUid)
    if (known !== undefined) return known
    const rows = await query<{ body: Buffer; mac: Buffer }>(
      this.#pool,
      'SELECT body, mac FROM key_crypto.vault_keys WHERE vault_uid = $1',
      [Buffer.from(vaultUid, 'hex')],
    )
    const keys = rows.map((row) => {
      const any = this.#engine.macs.check(row)
      return any && rowOf('vault-key', any)
    })
    const buried =
      keys.length > 0 && keys.every((key) => key?.vaultUid === vaultUid && key.blob.length === 0)
    this.#buried.set(vaultUid, buried)
    return buried
  }
}
