import { consistencyPath, parseCheckpoint, verifyCheckpoint } from '@strongroom/formats'
import type { Checkpoint } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import { createPublicKey } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { UnsignedTail } from './domain/unsigned-tail.ts'
import { checkpointForged } from './domain/faults.ts'
import { checkpointFailed, checkpointSigned, logRolledBack } from './events.ts'
import type { CheckpointStore, LogLook } from './store/checkpoint-store.ts'
import type { Tip } from './store/tip.ts'
import type { Tree } from './store/tree-store.ts'

/** What is asked of key-crypto. Fits SignCheckpoint. */
export interface SigningRequest {
  readonly fromSize: number
  readonly size: number
  readonly root: Buffer
  readonly proof: readonly Buffer[]
}

/** key-crypto, as far as the log needs it. */
export interface CheckpointSigner {
  sign(request: SigningRequest): Promise<string>
  /** SPKI DER of `audit.N`; asks key-crypto where it is not known yet. */
  publicKey(): Promise<Buffer>
}

/** What the checkpointer works with. */
export interface CheckpointerOptions {
  readonly tree: Pick<Tree, 'root' | 'ranges'>
  readonly checkpoints: Pick<CheckpointStore, 'look' | 'add'>
  readonly signer: CheckpointSigner
  readonly tail: UnsignedTail
  readonly tip: Tip
}

const LOOK_MS = 250
// Four looks a second by each replica, and a signature only when the last is this old: so they rarely compete.
const SIGN_AFTER_MS = 600

/**
 * Has the log's newest state signed at least every second while records arrive. Replicas do so side by side: the monitor
 * advances by compare-and-set, and whoever comes second is told where it stands.
 */
export class Checkpointer {
  readonly #options: CheckpointerOptions
  readonly #stop = new AbortController()
  #running: Promise<void> | undefined
  /** Where the monitor said it stands while the database held `signedSize`: a note may have been lost on its way. */
  #moved: { readonly to: number; readonly signedSize: number } | undefined

  /** The stored checkpoint whose signature was found good. */
  #believed: { readonly size: number; readonly note: string } | undefined

  constructor(options: CheckpointerOptions) {
    this.#options = options
  }

  /** Begins to look; goes on whatever fails. */
  start(): void {
    this.#running ??= this.#run()
  }

  /** Stops after a last attempt to have everything signed. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#running
    await this.turn({ eager: true }).catch(checkpointFailed)
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.turn().catch(checkpointFailed)
      await sleep(LOOK_MS * (0.8 + Math.random() * 0.4), undefined, {
        signal: this.#stop.signal,
      }).catch(() => undefined)
    }
  }

  /** One look, and a signature if one is due. */
  async turn({ eager = false } = {}): Promise<void> {
    const { checkpoints, tail, tip } = this.#options
    const look = await checkpoints.look()
    tip.raise(look.size)
    // Before the tail is seen: unseen for 10 s, the log takes no more.
    await this.#assertStored(look)
    if (look.size < look.signedSize) {
      logRolledBack(look.size, look.signedSize)
      return
    }
    tail.see(look)
    const ago = look.lastSignedAgoMs ?? Infinity
    // Whoever may insert a checkpoint may give it any time.
    const due = eager || ago < 0 || ago >= SIGN_AFTER_MS
    if (look.size <= look.signedSize || !due) return
    const note = await this.#sign(look)
    if (note === undefined) return
    await checkpoints.add({ size: look.size, note })
    checkpointSigned(look.size - look.signedSize)
    tail.see(await checkpoints.look())
  }

  async #sign(look: LogLook): Promise<string | undefined> {
    const { tree, signer } = this.#options
    const fromSize = this.#moved?.signedSize === look.signedSize ? this.#moved.to : look.signedSize
    if (fromSize > look.size) {
      // The monitor signed more than the database holds: either a note's log was cut off, or this look is old.
      logRolledBack(look.size, fromSize)
      return undefined
    }
    const root = await tree.root(look.size)
    const proof = await tree.ranges(consistencyPath(fromSize, look.size))
    try {
      const note = await signer.sign({ fromSize, size: look.size, root, proof })
      this.#moved = undefined
      await this.#assertSigned(note, look.size, root)
      return note
    } catch (error) {
      const to = movedTo(error)
      if (to === undefined) throw error
      this.#moved = { to, signedSize: look.signedSize }
      return undefined
    }
  }

  /** What the table says is signed counts by the HSM's signature alone: whoever may insert there could say anything. */
  async #assertStored({ signedSize, signedNote }: LogLook): Promise<void> {
    if (signedNote === undefined) return
    if (signedNote === this.#believed?.note && signedSize === this.#believed.size) return
    const checkpoint = readCheckpoint(signedNote)
    if (checkpoint?.size !== signedSize || !verifyCheckpoint(checkpoint, await this.#key()))
      throw checkpointForged(signedSize)
    this.#believed = { size: signedSize, note: signedNote }
  }

  async #key() {
    return createPublicKey({
      key: await this.#options.signer.publicKey(),
      format: 'der',
      type: 'spki',
    })
  }

  async #assertSigned(note: string, size: number, root: Buffer): Promise<void> {
    const checkpoint = parseCheckpoint(note)
    const key = await this.#key()
    if (
      checkpoint.size !== size ||
      !checkpoint.root.equals(root) ||
      !verifyCheckpoint(checkpoint, key)
    ) {
      throw new Error('key-crypto signed another checkpoint than it was asked to')
    }
  }
}

function readCheckpoint(note: string): Checkpoint | undefined {
  try {
    return parseCheckpoint(note)
  } catch {
    return undefined // whatever it is, it is no checkpoint
  }
}

/** The size that CHECKPOINT_MOVED names. */
function movedTo(error: unknown): number | undefined {
  if (!(error instanceof Fault) || error.reason !== 'CHECKPOINT_MOVED') return undefined
  const size = Number(error.metadata['size'])
  return Number.isSafeInteger(size) && size >= 0 ? size : undefined
}
