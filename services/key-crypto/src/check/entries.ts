import type { Record } from '@strongroom/contracts/audit'
import { rowKinds } from '@strongroom/formats'
import type { Entry } from './ledger.ts'

/** Operations after which the rows that they name are gone, at once or once every reader knows. */
const LAST: ReadonlySet<string> = new Set([
  'VaultPurge',
  'PrincipalDelete',
  'RoleDefinitionDelete',
  'SecretPurge',
  'KeyPurge',
  'CertificatePurge',
  // A certificate's purge takes its key and secret by these; which other change it was, their record does not say.
  'ManagedKeyRestate',
  'ManagedSecretRestate',
])

/** key-crypto's own record of a row that it made for another service: whether that one committed it is not known. */
const isMadeForOthers = (record: Record): boolean =>
  record.phase === 'PHASE_SINGLE' && record.operation.startsWith('Protect')

/** What one record says of counters. */
export function entriesOf(record: Record, late: boolean): Entry[] {
  const committed = record.outcome === 'OUTCOME_SUCCESS' && !isMadeForOthers(record)
  const objectUid = record.objectUid.toString('hex')
  const vaultUid = record.vaultUid.toString('hex')
  return [...record.rows, ...record.genesis].flatMap((change) => {
    const kind = rowKinds.find((known) => known === change.kind)
    const uid = change.uid.toString('hex')
    if (kind === undefined || uid.length !== 32 || kind === 'checkpoint') return []
    const ofObject = kind === 'head' || kind === 'state'
    return [
      {
        kind,
        uid,
        group: kind === 'state' && objectUid.length === 32 ? objectUid : uid,
        vaultUid: ofObject && vaultUid.length === 32 ? vaultUid : '',
        counter: Number(change.counter),
        row: false,
        committed,
        last: committed && LAST.has(record.operation),
        late,
      },
    ]
  })
}

/** A mutation that was begun: vault and resource, for as long as its outcome is not on record. */
export interface OpenIntent {
  readonly operation: string
  readonly resource: string
  readonly vaultUid: string
}

const OPEN_MAX = 100_000

/** Intents without an outcome so far. */
export class OpenIntents {
  readonly #open = new Map<string, OpenIntent>()

  see(record: Record): void {
    const instance = record.instanceUid.toString('hex')
    if (record.phase === 'PHASE_OUTCOME') this.#open.delete(`${instance} ${record.intentSequence}`)
    if (record.phase !== 'PHASE_INTENT' || this.#open.size >= OPEN_MAX) return
    const { operation, resource } = record
    this.#open.set(`${instance} ${record.sequence}`, {
      operation,
      resource,
      vaultUid: record.vaultUid.toString('hex'),
    })
  }

  /** One that may have taken a row away without the log knowing of it. */
  behindLoss({ kind, vaultUid }: Pick<Entry, 'kind' | 'vaultUid'>): OpenIntent | undefined {
    return this.#find(({ operation, vaultUid: of }) => {
      if (kind === 'principal' || kind === 'access') return operation === 'PrincipalDelete'
      if (kind === 'role') return operation === 'RoleDefinitionDelete'
      const isOfObject = kind === 'head' || kind === 'state'
      return isOfObject && vaultUid !== '' && of === vaultUid && LAST.has(operation)
    })
  }

  /**
   * One that may have changed a key without the log knowing of it. Rows of other services are on record before these have
   * them; a key's are not.
   */
  behindKey(key: { readonly vaultUid: string; readonly name: string }): OpenIntent | undefined {
    return this.#find(
      ({ operation, vaultUid, resource }) =>
        /^(Managed)?Key/.test(operation) &&
        vaultUid === key.vaultUid &&
        // `vaults/v/keys/name`, or the certificate of that name whose key it is.
        resource.split('/')[3] === key.name,
    )
  }

  #find(isBehind: (intent: OpenIntent) => boolean): OpenIntent | undefined {
    for (const intent of this.#open.values()) if (isBehind(intent)) return intent
    return undefined
  }
}
