import type { FingerprintRequest, FingerprintResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { requestFingerprint } from './request-fingerprint.ts'

/** Fingerprints a body, to compare with one kept. */
export const fingerprint =
  ({ hsm }: ProtectionDeps) =>
  async ({ request }: FingerprintRequest, call: Call): Promise<FingerprintResponseInit> => {
    if (request === null) throw invalidField('request', 'is required')
    return { fingerprint: await requestFingerprint(hsm, call, request) }
  }
