import { createHash, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** A checkpoint whose signature was checked. */
export interface SignedState {
  readonly note: string
  readonly realmUid: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Buffer
}

const NOTE =
  /^(strongroom\/([0-9a-f]{32})\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— \S+ [A-Za-z0-9+/=]+\n)+)$/

/** Reads a checkpoint and checks its signature against the pinned key; says what is wrong with it otherwise. */
export function readCheckpoint(note: string, publicKey: KeyObject): SignedState | string {
  const [, body, realmUid, size, root, signatures] = NOTE.exec(note) ?? []
  if (
    body === undefined ||
    realmUid === undefined ||
    root === undefined ||
    signatures === undefined
  ) {
    return 'it does not have the form of a checkpoint'
  }
  const keyId = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
    .subarray(0, 4)
  let known = false
  for (const line of signatures.split('\n')) {
    const [, name, text = ''] = line.split(' ')
    const bytes = Buffer.from(text, 'base64')
    if (name !== `strongroom/${realmUid}` || !bytes.subarray(0, 4).equals(keyId)) continue
    known = true
    if (verify('sha256', Buffer.from(body, 'utf8'), publicKey, bytes.subarray(4))) {
      return { note, realmUid, size: Number(size), root: Buffer.from(root, 'base64') }
    }
  }
  return known ? 'its signature is wrong' : 'it is not signed by the pinned key'
}
