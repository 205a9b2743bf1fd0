import type { StoredRow } from '@strongroom/change-feed'
import { VerifiedRows, headState } from '@strongroom/objects'
import type { CommitOutcome, Head, Version } from '@strongroom/objects'
import type { RequestKey, RequestOutcome } from '@strongroom/postgres'

import { MemoryVerifier, MemoryProtection } from './fakes.ts'
import { afterIntent } from './rpc/after-intent.ts'
import type { SecretDeps } from './rpc/deps.ts'
import type { Change } from './store/commit.ts'
import type { ValueKey } from './store/value-reader.ts'

interface KeptVersion {
  readonly version: Version
  readonly sealed: Buffer
}

/** secret's tables in memory. */
export class MemoryStore {
  readonly heads = new Map<string, Head>()
  readonly versions = new Map<string, KeptVersion>()
  readonly requests = new Map<string, RequestOutcome>()
  /** Called before each commit, to let another change win. */
  beforeCommit: () => void | Promise<void> = () => undefined

  put(head: Head, version: Version, sealed: Buffer = Buffer.alloc(0)): void {
    this.heads.set(head.row.objectUid, head)
    this.versions.set(version.row.versionUid, { version, sealed })
  }

  commit = async (change: Change): Promise<CommitOutcome> => {
    await this.beforeCommit()
    const { request, head, version, sealed } = change
    if (request !== undefined && this.requests.has(keyText(request.key))) return 'repeated'
    if (head !== undefined) {
      const { vaultUid, name, objectUid } = head.after.row
      const current = head.before ? this.heads.get(objectUid) : this.#holder(vaultUid, name)
      if (!same(current, head.before)) return 'lost'
    }
    if (version !== undefined) {
      const current = this.versions.get(version.after.row.versionUid)
      if (!same(current?.version, version.before)) return 'lost'
    }
    if (head !== undefined) this.heads.set(head.after.row.objectUid, head.after)
    if (version !== undefined) {
      const uid = version.after.row.versionUid
      const kept = this.versions.get(uid)?.sealed ?? Buffer.alloc(0)
      this.versions.set(uid, { version: version.after, sealed: kept })
    }
    if (sealed !== undefined) this.versions.set(sealed.version.row.versionUid, sealed)
    for (const { row } of this.#versionsOf(change.removesVersionsOf ?? '')) {
      this.versions.delete(row.versionUid)
    }
    if (request !== undefined) this.requests.set(keyText(request.key), request.outcome)
    return 'committed'
  }

  earlier = async (key: RequestKey): Promise<RequestOutcome | undefined> =>
    this.requests.get(keyText(key))

  #versionsOf(objectUid: string): Version[] {
    return [...this.versions.values()]
      .map(({ version }) => version)
      .filter(({ row }) => row.objectUid === objectUid)
      .sort((a, b) => a.row.ordinal - b.row.ordinal)
  }

  async head(vaultUid: string, name: string): Promise<Head | undefined> {
    return this.#holder(vaultUid, name)
  }

  #holder(vaultUid: string, name: string): Head | undefined {
    return [...this.heads.values()].find(
      ({ row }) => row.vaultUid === vaultUid && row.name === name && headState(row) !== 'purged',
    )
  }

  async version(head: Head, versionUid?: string): Promise<Version | undefined> {
    const found = this.versions.get(versionUid ?? head.row.currentVersionUid ?? '')?.version
    return found?.row.objectUid === head.row.objectUid ? found : undefined
  }

  async objectsAfter(vaultUid: string, state: string, after: string, limit: number) {
    const heads = [...this.heads.values()]
      .filter(({ row }) => row.vaultUid === vaultUid && headState(row) === state)
      .filter(({ row }) => row.name > after)
      .sort((a, b) => (a.row.name < b.row.name ? -1 : 1))
    return heads.slice(0, limit).flatMap((head) => {
      const version = this.versions.get(head.row.currentVersionUid ?? '')?.version
      return version === undefined ? [] : [{ head, version }]
    })
  }

  async versionsBefore(head: Head, ordinal: number, limit: number): Promise<Version[]> {
    const below = this.#versionsOf(head.row.objectUid).filter(({ row }) => row.ordinal < ordinal)
    return below.reverse().slice(0, limit)
  }

  async versionUids(objectUid: string, after: number, last: number): Promise<Buffer[]> {
    return this.#versionsOf(objectUid)
      .filter(({ row }) => row.ordinal > after && row.ordinal <= last)
      .map(({ row }) => Buffer.from(row.versionUid, 'hex'))
  }

  /** Versions whose sealed value GetSecret wants to be sent again. */
  readonly forgotten: string[] = []

  forget(versionUid: string): void {
    this.forgotten.push(versionUid)
  }

  /** What GetSecret reads. */
  async read({ vaultUid, name, versionUid }: ValueKey) {
    const head = await this.head(vaultUid, name)
    if (head === undefined) return undefined
    const kept = this.versions.get(versionUid ?? head.row.currentVersionUid ?? '')
    const own = kept?.version.row.objectUid === head.row.objectUid ? kept : undefined
    return { head, version: own?.version, sealed: own?.sealed ?? Buffer.alloc(0) }
  }
}

const keyText = (key: RequestKey) => `${key.principalUid}/${key.method}/${key.requestId}`
const same = (a: { stored: StoredRow } | undefined, b: { stored: StoredRow } | undefined) =>
  a?.stored.mac.toString('hex') === b?.stored.mac.toString('hex')

/** Everything that handlers are made of, in memory. */
export function memory() {
  const store = new MemoryStore()
  const protection = new MemoryProtection()
  const verifier = new MemoryVerifier()
  const { earlier } = store
  const verified = new VerifiedRows(verifier)
  const commit = afterIntent(store.commit)
  const deps: SecretDeps = { store, values: store, protection, verified, commit, earlier }
  return { store, protection, verifier, deps }
}
