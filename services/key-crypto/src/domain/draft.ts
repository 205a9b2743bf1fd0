import type { Row, RowKind } from '@strongroom/formats'

/** A row that is to get its MAC: over the row given at `prior`, or new where that is absent. */
export type Draft = {
  readonly [K in RowKind]: { readonly kind: K; readonly row: Row<K>; readonly prior?: number }
}[RowKind]
