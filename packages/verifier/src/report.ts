/** What can be wrong with a log. Stable: scripts act on them. */
export type FindingReason =
  /** A leaf is not what was signed. */
  | 'LEAF_EDITED'
  /** A leaf that was signed, or that its instance numbered, is gone. */
  | 'LEAF_DELETED'
  /** A leaf stands in the log twice, or where none was. */
  | 'LEAF_INSERTED'
  /** Leaves stand in another order than was signed. */
  | 'LEAVES_REORDERED'
  /** The log ends before what was signed. */
  | 'TAIL_CUT'
  /** A checkpoint is not signed by the pinned key, or says what no checkpoint can. */
  | 'CHECKPOINT_FORGED'
  /** An older checkpoint is shown than was seen before. */
  | 'CHECKPOINT_ROLLED_BACK'
  /** Two signed checkpoints contradict each other: the log was rewritten and signed again. */
  | 'LOG_FORKED'
  /** An instance numbered a record that never came into the log: a result may have left without its record. */
  | 'RECORD_LOST'
  /** A record contradicts the one before it, although both are as they were signed. */
  | 'CHAIN_BROKEN'
  /** A leaf holds no readable record. */
  | 'RECORD_UNREADABLE'
  /** The export itself cannot be read, or ends early. */
  | 'EXPORT_MALFORMED'

/** One thing that is wrong. */
export interface Finding {
  readonly reason: FindingReason
  readonly message: string
  /** Index of the leaf, where one is known. */
  readonly index?: number
}

/** What can be said of a log that is not wrong. */
export type NoteReason =
  /** The newest leaves no checkpoint covers yet. */
  | 'UNSIGNED_TAIL'
  /** Nothing is signed yet. */
  | 'NO_CHECKPOINT'
  /** A mutation was begun whose outcome is not on record: its process ended. */
  | 'OUTCOME_MISSING'
  /** A record is still on its way, or lost: the next run tells. */
  | 'RECORD_PENDING'
  /** The service names another key than the pinned one. */
  | 'KEY_DIFFERS'

/** Something to know that is not wrong. */
export interface Note {
  readonly reason: NoteReason
  readonly message: string
  readonly index?: number
}

/** What the caller keeps from one run for the next: JSON. */
export interface Remembered {
  /** The newest checkpoint seen, as signed. */
  readonly checkpoint: string
  /** Earlier states of the log that were seen whole, by rising size: they tell where a change lies. */
  readonly anchors: readonly { readonly size: number; readonly root: string }[]
}

/** The verdict. */
export interface Report {
  /** Whether nothing is wrong. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  /** Leaves in the export. */
  readonly size: number
  /** Leaves that the checkpoint covers. */
  readonly signedSize: number
  /** Root over the signed leaves, base64. */
  readonly root: string
  /** Instances that wrote. */
  readonly instances: number
  /** To keep, when nothing is wrong; else keep what was. Undefined before the first checkpoint. */
  readonly remember: Remembered | undefined
}
