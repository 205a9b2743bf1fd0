import type { StateFields } from '@strongroom/contracts/key'
import { invalidField } from '../domain/faults.ts'
import { assertChoice } from '../domain/version-state.ts'
import type { StateChoice } from '../domain/version-state.ts'
import { fromWire } from './time.ts'

/** What a version of a secret or a certificate is to say: neither has operations. */
export function secretChoice(fields: StateFields | null, field: string): StateChoice {
  const choice = stateChoice(fields, field)
  assertChoice(choice)
  return choice
}

/** The same before it is judged. */
export function stateChoice(fields: StateFields | null, field: string): StateChoice {
  if (fields === null) throw invalidField(field, 'is required')
  return {
    enabled: fields.enabled,
    notBefore: fromWire(fields.notBefore, 'not_before'),
    expiry: fromWire(fields.expireTime, 'expire_time'),
    operations: [],
    contentType: fields.contentType ?? null,
    tags: fields.tags.map(({ name, value }) => ({ name, value })),
  }
}
