import { createHmac } from 'node:crypto'
import type { RequestOutcome } from '@strongroom/postgres'
import { parseResourceName } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'
import { headOf, stateOf } from '../hsm/test-keys.ts'
import type { KeyResult, UseRequest } from '../hsm/types.ts'
import type { KeyCommit } from '../store/key-store.ts'
import type { UsableKey } from './keys.ts'
import type { CryptoDeps } from './use-key.ts'

export const VAULT = '1'.repeat(32)
export const OBJECT = '2'.repeat(32)
export const VERSION = '3'.repeat(32)
export const PRINCIPAL = 'a'.repeat(32)

/** A user's call as the onion hands it on. For tests only. */
export function callOf(name: string, fields: Partial<Call> = {}): Call {
  return {
    method: '/strongroom.key.v1.KeyService/CreateKey',
    port: 'user',
    signal: new AbortController().signal,
    startedAt: 0,
    deadlineAt: 10_000,
    traceId: '',
    clientAddress: '127.0.0.1',
    userAddress: undefined,
    peer: undefined,
    header: () => undefined,
    setTrailer: () => undefined,
    caller: {
      principalUid: PRINCIPAL,
      principalName: 'ci',
      credentialUid: 'b'.repeat(32),
      jti: 'c'.repeat(32),
      audience: 'key-crypto',
      token: '',
    },
    name: parseResourceName(name, 'name'),
    vault: {
      uid: VAULT,
      name: 'payments',
      state: 'active',
      retentionDays: 90,
      purgeProtection: false,
    },
    record: { rows: [], items: [] },
    intended: () => Promise.resolve(),
    ...fields,
  }
}

/** Stands for the HSM where only fingerprints are asked for. */
export class FakeFingerprints {
  readonly fingerprint = async (input: Buffer): Promise<Buffer> =>
    createHmac('sha256', 'idem').update(input).digest()
}

/** Keeps commits and the outcomes of requests in memory. */
export class FakeCommits {
  readonly commits: KeyCommit[] = []
  readonly outcomes = new Map<string, RequestOutcome>()
  /** Thrown by the next commits, one each. */
  failures: Error[] = []

  readonly findRequest = async (key: object): Promise<RequestOutcome | undefined> =>
    this.outcomes.get(JSON.stringify(key))

  readonly commit = async (change: KeyCommit): Promise<void> => {
    const failure = this.failures.shift()
    if (failure) throw failure
    const { request } = change
    if (request) this.outcomes.set(JSON.stringify(request.key), request.outcome)
    this.commits.push(change)
  }
}

const bytes = { body: Buffer.alloc(1), mac: Buffer.alloc(32) }

/** A P-256 key with all its rows. */
export const usableKey: UsableKey = {
  head: { ...bytes, row: headOf(VAULT, OBJECT, VERSION) },
  state: { ...bytes, row: stateOf(OBJECT, VERSION) },
  keyVersion: {
    ...bytes,
    row: {
      objectUid: OBJECT,
      versionUid: VERSION,
      ordinal: 1,
      keyType: 'EC',
      sizeOrCurve: 'P-256',
      family: 'EC',
      exportable: false,
      protection: 'HSM',
      managedBy: null,
      wrapKeyGeneration: 1,
      mechanism: 'AES-KWP',
      blob: Buffer.alloc(40),
      publicKey: Buffer.alloc(0),
    },
  },
  vaultKey: {
    ...bytes,
    row: {
      vaultUid: VAULT,
      purpose: 'wrap',
      generation: 1,
      rootGeneration: 1,
      counter: 1,
      blob: Buffer.alloc(40),
    },
  },
}

/** What crypto handlers work with, around an HSM that notes what it is asked. */
export function cryptoDeps(answer: (request: UseRequest) => KeyResult) {
  const asked: UseRequest[] = []
  const deps: CryptoDeps = {
    hsm: {
      use: async (request) => {
        asked.push(request)
        return answer(request)
      },
      random: async (count) => Buffer.alloc(count),
    },
    keys: {
      usable: () => usableKey,
      find: async () => usableKey,
      readVaultKey: async () => usableKey.vaultKey,
    },
    leases: { take: () => undefined },
    now: () => new Date(0),
  }
  return { asked, deps }
}
