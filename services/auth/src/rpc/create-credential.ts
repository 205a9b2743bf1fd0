import type {
  CreateCredentialRequest,
  CreateCredentialResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { invalidField, secretAlreadyShown } from '../domain/faults.ts'
import { parsePrincipalName } from '../domain/names.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'
import { credentialView, dateOf, timestamp } from './views.ts'

/** Makes a client secret. It is in this answer and nowhere else. */
export const createCredential =
  (deps: ChangeDeps) =>
  async (request: CreateCredentialRequest, call: Call): Promise<CreateCredentialResponseInit> => {
    const name = parsePrincipalName(request.parent, 'parent')
    const notBefore = dateOf(
      request.credential?.notBeforeTime ?? null,
      'credential.not_before_time',
    )
    const expiry = dateOf(request.credential?.expireTime ?? null, 'credential.expire_time')
    if (notBefore !== null && expiry !== null && expiry <= notBefore) {
      throw invalidField('credential.expire_time', 'must be after not_before_time')
    }
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.CreateCredentialRequest',
        request,
        resource: `principals/${name}`,
        plan: async () => {
          const current = await readPrincipal(deps, name)
          const access = await deps.store.access(current.row.uid)
          const times = { notBefore: timestamp(notBefore), expireTime: timestamp(expiry) }
          return { rows: [current, access], change: { createCredential: times } }
        },
        outcome: (made) => madeRow('credential', made).uid,
      },
      call,
    )
    call.record.objectUid = applied.resource
    if (applied.repeated) {
      throw secretAlreadyShown(`principals/${name}/credentials/${applied.resource}`)
    }
    return {
      credential: credentialView(name, madeRow('credential', applied.made)),
      clientSecret: applied.made.clientSecret,
    }
  }
