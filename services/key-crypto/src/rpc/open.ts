import type { OpenRequest, OpenResponseInit } from '@strongroom/contracts/key'
import { parseSealed, parseSealedPlaintext } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { rowIntegrity } from '../domain/faults.ts'
import { located } from './keys.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { assertHeadOf } from './seal.ts'
import { recalled, required } from './wire-rows.ts'

/** Opens one version of a secret. */
export const open =
  (deps: ProtectionDeps) =>
  async (request: OpenRequest, call: Call): Promise<OpenResponseInit> => {
    const at = located(call, 'secrets', { versions: true })
    const head = required(request.head, 'head')
    const state = required(request.state, 'state')
    const headRow = recalled(deps.hsm, 'head', head)
    assertHeadOf(headRow, at)
    const { vaultUid } = at
    call.record.objectUid = headRow.objectUid
    const { versionUid } = recalled(deps.hsm, 'state', state)
    if (at.version !== undefined && at.version !== versionUid)
      throw rowIntegrity('a state of another version')
    call.record.versionUid = versionUid
    const held = deps.keys.vaultKey(vaultUid, 'seal', generationOf(request.sealed))
    const vaultKey = held instanceof Promise ? await held : held
    call.signal.throwIfAborted()
    const { sealed } = request
    const { value, text } = parseSealedPlaintext(
      await deps.hsm.open({ vaultKey, head, state, vaultUid, sealed }),
    )
    return { plaintext: value, text }
  }

function generationOf(sealed: Buffer): number {
  try {
    return parseSealed(sealed).sealGeneration
  } catch (thrown) {
    if (thrown instanceof RangeError) throw rowIntegrity('a sealed secret')
    throw thrown
  }
}
