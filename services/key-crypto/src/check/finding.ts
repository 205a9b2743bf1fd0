/** What can be wrong with the data at rest. Stable: scripts act on them. */
export type FindingReason =
  /** A row is not what the HSM put its MAC on. */
  | 'ROW_INTEGRITY'
  /** A row of another installation. */
  | 'ROW_OTHER_REALM'
  /** An index column says something else than the row's body. */
  | 'COLUMN_DIFFERS'
  /** The log has a later change of the row: an older one was put back. */
  | 'ROW_ROLLED_BACK'
  /** The log has the row, and no deletion of it. */
  | 'ROW_DELETED'
  /** The HSM made the row, and the log does not know of it. */
  | 'ROW_NOT_ON_RECORD'
  /** A row without the one that it belongs to. */
  | 'ROW_ORPHANED'
  /** A row that another one needs is missing. */
  | 'ROW_MISSING'
  /** A version that the head counts is missing. */
  | 'VERSION_DELETED'
  /** A version stands there that the head does not count. */
  | 'VERSION_INSERTED'
  /** The versions are others, or in another order, than the head says. */
  | 'VERSIONS_DIFFER'
  /** A key of a purged vault is there again. */
  | 'VAULT_KEY_RESTORED'
  /** A schema belongs to another installation than the HSM. */
  | 'REALM_DIFFERS'
  /** A table that rows under MACs stand in is gone. */
  | 'TABLE_MISSING'
  /** A table with rows under MACs that this version does not know. */
  | 'TABLE_UNKNOWN'
  /** A leaf of the log is not what its hash was made from. */
  | 'LEAF_EDITED'
  /** A leaf of the log is gone. */
  | 'LEAF_MISSING'
  /** A leaf holds no readable record. */
  | 'LEAF_UNREADABLE'
  /** A stored hash of the log's tree is not that of its leaves. */
  | 'NODE_DIFFERS'
  /** The log's root at a size that was signed is another one. */
  | 'LOG_REWRITTEN'
  /** The log ends before what was signed. */
  | 'TAIL_CUT'
  /** A stored checkpoint is not signed by the HSM, or names another size than it stands under. */
  | 'CHECKPOINT_FORGED'
  /** The database's last checkpoint is older than one that was signed or seen. */
  | 'CHECKPOINT_ROLLED_BACK'
  /** The database holds no last checkpoint. */
  | 'CHECKPOINT_MISSING'
  /** A file of a checkpoint floor cannot be read. */
  | 'FLOOR_UNREADABLE'

/** What is worth knowing and not wrong. */
export type NoteReason =
  /** A change without an outcome on record: its process ended between the two, or its outcome is not known. */
  | 'OUTCOME_PENDING'
  /** The newest leaves are not signed yet. */
  | 'UNSIGNED_TAIL'

interface Remark {
  /** Row kind, `leaf`, `checkpoint`, `floor`, `schema`. */
  readonly kind: string
  /** Uid in hex, index or name; empty where there is none. */
  readonly id: string
  /** Resource or display name, where one is known. */
  readonly name: string
  readonly message: string
}

/** One thing that is wrong. */
export interface Finding extends Remark {
  readonly reason: FindingReason
}

/** One thing to know. */
export interface Note extends Remark {
  readonly reason: NoteReason
}

/** The verdict on an installation's data. */
export interface Report {
  readonly ok: boolean
  readonly realmUid: string
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  /** Findings beyond those listed. */
  readonly more: number
  readonly rows: Readonly<Record<string, number>>
  readonly records: number
  readonly checkpoints: number
}

const LISTED_MAX = 10_000

/** Gathers findings; lists as many as fit and counts the rest. */
export class Findings {
  readonly list: Finding[] = []
  readonly notes: Note[] = []
  more = 0
  /** Rows whose bytes are wrong: nothing else can be said of them. */
  readonly #unsound = new Set<string>()

  add(reason: FindingReason, of: Partial<Remark> & { message: string }): void {
    if (reason === 'ROW_INTEGRITY' || reason === 'ROW_OTHER_REALM')
      this.#unsound.add(`${of.kind ?? ''} ${of.id ?? ''}`)
    if (this.list.length >= LISTED_MAX) this.more += 1
    else this.list.push({ reason, kind: '', id: '', name: '', ...of })
  }

  /** Those that are not listed too. */
  get count(): number {
    return this.list.length + this.more
  }

  isUnsound(kind: string, id: string): boolean {
    return this.#unsound.has(`${kind} ${id}`)
  }

  note(reason: NoteReason, of: Partial<Remark> & { message: string }): void {
    if (this.notes.length < LISTED_MAX)
      this.notes.push({ reason, kind: '', id: '', name: '', ...of })
  }
}
