import type { WatchAccessRequest, WatchAccessResponseInit } from '@strongroom/contracts/auth'

import { invalidField } from '../domain/faults.ts'
import type { AuthDeps } from './deps.ts'

/** Answers which rows changed since a cursor. */
export const watchAccess =
  ({ feed }: Pick<AuthDeps, 'feed'>) =>
  async (request: WatchAccessRequest): Promise<WatchAccessResponseInit> => {
    if (!/^[0-9]{0,20}$/.test(request.cursor)) {
      throw invalidField('cursor', 'must be a transaction id in decimal')
    }
    if (request.question.length > 64) throw invalidField('question', 'has at most 64 characters')
    const answer = await feed.watch(request.cursor, request.question)
    return { ...answer, rows: [...answer.rows] }
  }
