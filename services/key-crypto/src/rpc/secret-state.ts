import type { StateFields } from '@strongroom/contracts/key'
import { invalidField } from '../domain/faults.ts'
import { assertChoice } from '../domain/version-state.ts'
import type { StateChoice } from '../domain/version-state.ts'
import { fromWire } from './time.ts'

/** What a secret's version is to say. Secrets have no operations. */
export function secretChoice(fields: StateFields | null, field: string): StateChoice {
  if (fields === null) throw invalidField(field, 'is required')
  const choice = {
    enabled: fields.enabled,
    notBefore: fromWire(fields.notBefore, 'not_before'),
    expiry: fromWire(fields.expireTime, 'expire_time'),
    operations: [],
    contentType: fields.contentType ?? null,
    tags: fields.tags.map(({ name, value }) => ({ name, value })),
  }
  assertChoice(choice)
  return choice
}
