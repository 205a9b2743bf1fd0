import type { ObjectType } from '@strongroom/formats'

/** The tables of one service: `<schema>.<noun>_heads` and `<schema>.<noun>_versions`, as its first migration makes them. */
export class ObjectTables {
  readonly schema: string
  readonly objectType: ObjectType
  readonly heads: string
  readonly versions: string
  /** The index that makes a name unique in its vault. */
  readonly nameIndex: string

  constructor(schema: string, objectType: ObjectType) {
    const noun = objectType.slice(0, -1)
    this.schema = schema
    this.objectType = objectType
    this.heads = `${schema}.${noun}_heads`
    this.versions = `${schema}.${noun}_versions`
    this.nameIndex = `${noun}_heads_name`
  }
}
