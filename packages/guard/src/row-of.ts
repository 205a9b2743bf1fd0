import { permissionDenied } from './faults.ts'
import type { AnyPolicy } from './guard.ts'
import type { PolicyRow } from './policy.ts'

/** A row with its request type set aside: rows and requests are matched by the definition that both are typed by. */
export type AnyRow = WithAnyField<PolicyRow<unknown>>

// Which field `on` reads is one of the request's; with the type set aside it is any.
type WithAnyField<Row> = Row extends { readonly on?: unknown }
  ? Omit<Row, 'field'> & { readonly field?: string }
  : Row

/** The row of a method; a method without one is denied. */
export function rowOf(policy: AnyPolicy, method: string): AnyRow {
  const rpc = method.slice(method.lastIndexOf('/') + 1)
  const row = Object.hasOwn(policy, rpc) ? policy[rpc] : undefined
  if (row === undefined) throw permissionDenied(method)
  return row as unknown as AnyRow
}

/** What a record calls the operation. */
export const operationOf = (row: AnyRow, method: string): string =>
  row.operation ?? method.slice(method.lastIndexOf('/') + 1)

/** Whether a call of a method is recorded: shared methods are not when a peer calls for itself. */
export function auditOf(
  row: AnyRow,
  port: 'user' | 'peer',
): 'single' | 'intent-and-outcome' | 'none' {
  if (port === 'peer' && 'peers' in row && !('token' in row)) return 'none'
  return row.audit
}
