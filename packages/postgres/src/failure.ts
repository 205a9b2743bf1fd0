import { Fault } from '@strongroom/fault'
import pg from 'pg'

/**
 * What Postgres refused, by SQLSTATE and constraint alone: the driver's own error carries row values in its detail, and
 * the statement's text may too.
 */
export class DatabaseError extends Error {
  /** SQLSTATE. */
  readonly code: string
  readonly constraint: string | undefined

  constructor(code: string, constraint: string | undefined) {
    super(`database error ${code}${constraint === undefined ? '' : ` (${constraint})`}`)
    this.name = 'DatabaseError'
    this.code = code
    this.constraint = constraint
  }
}

const UNIQUE_VIOLATION = '23505'

/** Whether an insert met a row that is there already, in one index if it is named. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === UNIQUE_VIOLATION &&
  (constraint === undefined || error.constraint === constraint)

/** The database can't answer now. */
export const databaseUnavailable = (
  cause: unknown,
  options: { readonly outcomeUnknown?: boolean } = {},
): Fault =>
  new Fault(
    'unavailable',
    'DATABASE_UNAVAILABLE',
    'the database cannot be reached',
    {},
    { cause, ...options },
  )

const REFUSED_LOGIN = /^28/

/**
 * The database takes the role's password no more: it was replaced, and this process is not started again yet. Another
 * replica may have the new one.
 */
const loginRefused = (cause: DatabaseError): Fault =>
  new Fault(
    'unavailable',
    'DATABASE_UNAVAILABLE',
    'the database refuses the role or its password',
    {},
    { cause },
  )

/** Whether the database was there and refused the password, which waiting does not change. */
export const isLoginRefused = (error: unknown): boolean =>
  error instanceof Fault &&
  error.cause instanceof DatabaseError &&
  REFUSED_LOGIN.test(error.cause.code)

/** The same failure of something that may be durable all the same. What the database refused for good stays as it is. */
export const outcomeUnknown = (thrown: unknown): unknown =>
  thrown instanceof Fault && thrown.reason === 'DATABASE_UNAVAILABLE'
    ? databaseUnavailable(thrown.cause, { outcomeUnknown: true })
    : thrown

/**
 * Classes 08 connection, 40 rollback (deadlock), 53 resources, 57 operator intervention (shutdown, statement timeout), 58
 * system error; 25006 a primary that became a standby, 25P03 idle too long, 55P03 lock timeout.
 */
const TRANSIENT = /^(08|40|53|57|58)|^(25006|25P03|55P03)$/

/** Turns whatever the driver threw into what callers may see or handle. Other errors pass through. */
export function failure(thrown: unknown): unknown {
  if (thrown instanceof Fault || thrown instanceof DatabaseError) return thrown
  if (thrown instanceof pg.DatabaseError) {
    const clean = new DatabaseError(thrown.code ?? 'XX000', thrown.constraint)
    if (REFUSED_LOGIN.test(clean.code)) return loginRefused(clean)
    return TRANSIENT.test(clean.code) ? databaseUnavailable(clean) : clean
  }
  // What is left is the driver's own: refused, reset, terminated, timed out. A bug of ours is a TypeError.
  if (thrown instanceof TypeError || thrown instanceof RangeError) return thrown
  return databaseUnavailable(thrown)
}

/** Whether it was the connection that failed, and no word came from the database. */
export const isLost = (error: unknown): boolean =>
  error instanceof Fault &&
  error.reason === 'DATABASE_UNAVAILABLE' &&
  !(error.cause instanceof DatabaseError)

const READ_ONLY = '25006'

/**
 * Whether the connection that a statement ran on is not to be lent again: it says nothing any more, or it leads to a primary that
 * became a standby, which goes on refusing for as long as it is asked, while a new connection finds its successor.
 */
export const isSpent = (error: unknown): boolean =>
  isLost(error) ||
  (error instanceof Fault && error.cause instanceof DatabaseError && error.cause.code === READ_ONLY)
