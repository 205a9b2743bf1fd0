import type { RowVerifier, StoredRow } from '@strongroom/change-feed'
import { encodeRow } from '@strongroom/formats'
import type {
  AccessRow,
  Assignment,
  PrincipalRow,
  RoleRow,
  Row,
  RowKind,
  VaultRow,
} from '@strongroom/formats'
import { createHmac, randomBytes } from 'node:crypto'

/** A uid that nobody has. */
export const newUid = (): string => randomBytes(16).toString('hex')

/** Stands for the HSM: makes and checks row MACs of one realm with a key of its own. */
export class FakeVerifier implements RowVerifier {
  readonly realmUid = newUid()
  readonly #key = randomBytes(32)
  /** How many rows it was asked about. */
  rowsChecked = 0
  /** Set to make it fail as an HSM that is away. */
  failure: Error | undefined

  protect<K extends RowKind>(kind: K, row: Row<K>): StoredRow {
    const body = encodeRow(kind, this.realmUid, 1, row)
    return { body, mac: this.#mac(body) }
  }

  async verify(rows: readonly StoredRow[]): Promise<boolean[]> {
    await Promise.resolve()
    if (this.failure !== undefined) throw this.failure
    this.rowsChecked += rows.length
    return rows.map(({ body, mac }) => this.#mac(body).equals(mac))
  }

  #mac(body: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(body).digest()
  }
}

export const principalRow = (fields: Partial<PrincipalRow> = {}): PrincipalRow => ({
  uid: newUid(),
  name: 'ci',
  counter: 1,
  disabled: false,
  deleted: false,
  tokenEpoch: 1,
  credentialUids: [newUid()],
  ...fields,
})

export const roleRow = (fields: Partial<RoleRow> = {}): RoleRow => ({
  uid: newUid(),
  name: 'Reader',
  counter: 1,
  deleted: false,
  actions: ['secrets/getSecret/action'],
  assignableRoleUids: [],
  ...fields,
})

export const vaultRow = (fields: Partial<VaultRow> = {}): VaultRow => ({
  uid: newUid(),
  name: 'payments',
  counter: 1,
  state: 'active',
  created: new Date(0),
  deletedAt: null,
  purgeAt: null,
  retentionDays: 90,
  purgeProtection: false,
  ...fields,
})

export const accessRow = (
  principalUid: string,
  assignments: readonly Assignment[],
  counter = 1,
): AccessRow => ({
  principalUid,
  counter,
  assignments,
})

export const assignment = (
  role: RoleRow,
  scope: Assignment['scope'] = [],
  fields: Partial<Assignment> = {},
): Assignment => ({
  uid: newUid(),
  roleUid: role.uid,
  effect: 'allow',
  scope,
  expiry: null,
  ...fields,
})
