import { createHash, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** What a checkpoint says. */
export interface CheckpointBody {
  readonly realmUid: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Buffer
}

/** A signed checkpoint, taken apart. */
export interface Checkpoint extends CheckpointBody {
  /** The signed bytes: three lines. */
  readonly body: string
  readonly signatures: readonly NoteSignature[]
}

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string
  /** Four bytes. */
  readonly keyId: Buffer
  /** ECDSA P-256 with SHA-256, DER. */
  readonly signature: Buffer
}

const ORIGIN = /^strongroom\/([0-9a-f]{32})$/
const SIZE = /^(0|[1-9][0-9]{0,15})$/
const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/

const originOf = (realmUid: string) => `strongroom/${realmUid}`

/** The bytes to sign: C2SP tlog-checkpoint without extension lines. */
export function checkpointBody({ realmUid, size, root }: CheckpointBody): string {
  if (root.length !== 32) throw new RangeError('checkpoint: a root has 32 bytes')
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('checkpoint: no such size')
  return `${originOf(realmUid)}\n${size}\n${root.toString('base64')}\n`
}

/** Key id of a note signature of type 02: the first four bytes of SHA-256 of the SPKI. */
export function noteKeyId(spki: Buffer): Buffer {
  return createHash('sha256').update(spki).digest().subarray(0, 4)
}

/** The signed note: body, empty line, one signature line. */
export function formatCheckpoint(body: CheckpointBody, spki: Buffer, signatureDer: Buffer): string {
  const signature = Buffer.concat([noteKeyId(spki), signatureDer]).toString('base64')
  return `${checkpointBody(body)}\n— ${originOf(body.realmUid)} ${signature}\n`
}

/** Takes a note apart without checking its signatures; a witness may have added some. Throws RangeError. */
export function parseCheckpoint(note: string): Checkpoint {
  const gap = note.indexOf('\n\n')
  const body = note.slice(0, gap + 1)
  const [origin = '', sizeText = '', rootText = '', end, ...more] = body.split('\n')
  const realmUid = ORIGIN.exec(origin)?.[1]
  const size = Number(sizeText)
  const root = Buffer.from(rootText, 'base64')
  if (
    gap === -1 ||
    realmUid === undefined ||
    !SIZE.test(sizeText) ||
    end !== '' ||
    more.length > 0
  ) {
    throw new RangeError('checkpoint: not one of ours')
  }
  if (root.length !== 32 || root.toString('base64') !== rootText || !Number.isSafeInteger(size)) {
    throw new RangeError('checkpoint: not canonical')
  }
  const lines = note.slice(gap + 2).split('\n')
  if (lines.pop() !== '' || lines.length === 0)
    throw new RangeError('checkpoint: without a signature')
  const signatures = lines.map((line): NoteSignature => {
    const [, name, text] = SIGNATURE.exec(line) ?? []
    if (name === undefined || text === undefined)
      throw new RangeError('checkpoint: not a signature line')
    const bytes = Buffer.from(text, 'base64')
    if (bytes.length <= 4 || bytes.toString('base64') !== text)
      throw new RangeError('checkpoint: not a signature line')
    return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
  })
  return { realmUid, size, root, body, signatures }
}

/** Whether a checkpoint carries a right signature of this key under its own origin's name. */
export function verifyCheckpoint(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  const keyId = noteKeyId(publicKey.export({ type: 'spki', format: 'der' }))
  return checkpoint.signatures.some(
    ({ name, keyId: id, signature }) =>
      name === originOf(checkpoint.realmUid) &&
      id.equals(keyId) &&
      verify('sha256', Buffer.from(checkpoint.body, 'utf8'), publicKey, signature),
  )
}
