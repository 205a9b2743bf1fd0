import type { Strongroom } from '@strongroom/client'

/** What the cases of one run share; empty until something was made. */
export interface Story {
  secretVersion: string
  keyVersion: string
  credential: string
  role: string
  assignment: string
  sealed: { ciphertext: Buffer; iv: Buffer; tag: Buffer }
  wrapped: Buffer
  signature: Buffer
}

export const newStory = (): Story => ({
  secretVersion: '',
  keyVersion: '',
  credential: '',
  role: '',
  assignment: '',
  sealed: { ciphertext: Buffer.alloc(0), iv: Buffer.alloc(0), tag: Buffer.alloc(0) },
  wrapped: Buffer.alloc(0),
  signature: Buffer.alloc(0),
})

/** A call that the administrator may make and a principal without rights may not. */
export interface UserCase {
  /** As the record names it. */
  readonly operation: string
  readonly call: (client: Strongroom, story: Story) => Promise<unknown>
}

/** Cases by service and RPC. */
export type Cases = Readonly<Record<string, Readonly<Record<string, UserCase>>>>

/** Where the story plays. */
export const vault = 'vaults/every'
