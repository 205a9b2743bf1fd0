import { service } from '@strongroom/contracts'
import type { Services } from '@strongroom/contracts'
import type { Guard, Policy } from '@strongroom/guard'
import { bind } from '@strongroom/rpc'
import type { Bound } from '@strongroom/rpc'
import { append } from './rpc/append.ts'
import type { AppendDeps } from './rpc/append.ts'
import { exportRecords } from './rpc/export-records.ts'
import type { ExportRecordsDeps } from './rpc/export-records.ts'
import { getCheckpoint } from './rpc/get-checkpoint.ts'
import type { GetCheckpointDeps } from './rpc/get-checkpoint.ts'
import { getConsistencyProof } from './rpc/get-consistency-proof.ts'
import type { GetConsistencyProofDeps } from './rpc/get-consistency-proof.ts'
import { getInclusionProof } from './rpc/get-inclusion-proof.ts'
import type { GetInclusionProofDeps } from './rpc/get-inclusion-proof.ts'
import { listRecords } from './rpc/list-records.ts'
import type { ListRecordsDeps } from './rpc/list-records.ts'
import { tailRecords } from './rpc/tail-records.ts'
import type { TailRecordsDeps } from './rpc/tail-records.ts'

const EVERY_SERVICE = ['auth', 'secret', 'key-crypto', 'certificate', 'audit'] as const
const READ = { action: 'audit/read', audit: 'single' } as const
const READ_ALL = { ...READ, on: () => '/' } as const
/** `/` and empty are the whole log. A vault that is gone can still be asked about, by who may read everything. */
const READ_PARENT = {
  ...READ,
  on: ({ parent }: { readonly parent: string }) => (parent === '' ? '/' : parent),
  field: 'parent',
  vault: 'any',
} as const

/** Who may call what. */
export const policy: Policy<Services['strongroom.audit.v1.AuditService']> = {
  Append: { peers: EVERY_SERVICE, token: 'none', audit: 'none' },
  ListRecords: { ...READ_PARENT, operation: 'AuditList' },
  TailRecords: { ...READ_PARENT, operation: 'AuditTail' },
  ExportRecords: { ...READ_ALL, operation: 'AuditExport' },
  GetCheckpoint: { ...READ_ALL, operation: 'AuditGetCheckpoint', peers: ['key-crypto'] },
  GetInclusionProof: { ...READ_ALL, operation: 'AuditGetInclusionProof' },
  GetConsistencyProof: {
    ...READ_ALL,
    operation: 'AuditGetConsistencyProof',
    peers: ['key-crypto'],
  },
}

/** What the handlers work with. */
export type AuditDeps = AppendDeps &
  ExportRecordsDeps &
  GetCheckpointDeps &
  GetConsistencyProofDeps &
  GetInclusionProofDeps &
  ListRecordsDeps &
  TailRecordsDeps

/** Everything that audit answers, each method behind its row of the policy. */
export function services(deps: AuditDeps, guard: Pick<Guard, 'onion'>): Bound[] {
  const handlers = {
    Append: append(deps),
    ListRecords: listRecords(deps),
    TailRecords: tailRecords(deps),
    ExportRecords: exportRecords(deps),
    GetCheckpoint: getCheckpoint(deps),
    GetInclusionProof: getInclusionProof(deps),
    GetConsistencyProof: getConsistencyProof(deps),
  }
  return [bind(service('strongroom.audit.v1.AuditService'), handlers, guard.onion(policy))]
}
