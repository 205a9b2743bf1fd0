import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { AppendRequestInit as _strongroom_audit_v1_AppendRequestInit, AppendRequest as _strongroom_audit_v1_AppendRequest } from './strongroom/audit/v1/AppendRequest.ts';
import type { AppendResponseInit as _strongroom_audit_v1_AppendResponseInit, AppendResponse as _strongroom_audit_v1_AppendResponse } from './strongroom/audit/v1/AppendResponse.ts';
import type { AuditServiceClient as _strongroom_audit_v1_AuditServiceClient, AuditServiceDefinition as _strongroom_audit_v1_AuditServiceDefinition } from './strongroom/audit/v1/AuditService.ts';
import type { EntryInit as _strongroom_audit_v1_EntryInit, Entry as _strongroom_audit_v1_Entry } from './strongroom/audit/v1/Entry.ts';
import type { ExportHeaderInit as _strongroom_audit_v1_ExportHeaderInit, ExportHeader as _strongroom_audit_v1_ExportHeader } from './strongroom/audit/v1/ExportHeader.ts';
import type { ExportRecordsRequestInit as _strongroom_audit_v1_ExportRecordsRequestInit, ExportRecordsRequest as _strongroom_audit_v1_ExportRecordsRequest } from './strongroom/audit/v1/ExportRecordsRequest.ts';
import type { ExportRecordsResponseInit as _strongroom_audit_v1_ExportRecordsResponseInit, ExportRecordsResponse as _strongroom_audit_v1_ExportRecordsResponse } from './strongroom/audit/v1/ExportRecordsResponse.ts';
import type { ExportTrailerInit as _strongroom_audit_v1_ExportTrailerInit, ExportTrailer as _strongroom_audit_v1_ExportTrailer } from './strongroom/audit/v1/ExportTrailer.ts';
import type { GetCheckpointRequestInit as _strongroom_audit_v1_GetCheckpointRequestInit, GetCheckpointRequest as _strongroom_audit_v1_GetCheckpointRequest } from './strongroom/audit/v1/GetCheckpointRequest.ts';
import type { GetCheckpointResponseInit as _strongroom_audit_v1_GetCheckpointResponseInit, GetCheckpointResponse as _strongroom_audit_v1_GetCheckpointResponse } from './strongroom/audit/v1/GetCheckpointResponse.ts';
import type { GetConsistencyProofRequestInit as _strongroom_audit_v1_GetConsistencyProofRequestInit, GetConsistencyProofRequest as _strongroom_audit_v1_GetConsistencyProofRequest } from './strongroom/audit/v1/GetConsistencyProofRequest.ts';
import type { GetConsistencyProofResponseInit as _strongroom_audit_v1_GetConsistencyProofResponseInit, GetConsistencyProofResponse as _strongroom_audit_v1_GetConsistencyProofResponse } from './strongroom/audit/v1/GetConsistencyProofResponse.ts';
import type { GetInclusionProofRequestInit as _strongroom_audit_v1_GetInclusionProofRequestInit, GetInclusionProofRequest as _strongroom_audit_v1_GetInclusionProofRequest } from './strongroom/audit/v1/GetInclusionProofRequest.ts';
import type { GetInclusionProofResponseInit as _strongroom_audit_v1_GetInclusionProofResponseInit, GetInclusionProofResponse as _strongroom_audit_v1_GetInclusionProofResponse } from './strongroom/audit/v1/GetInclusionProofResponse.ts';
import type { ListRecordsRequestInit as _strongroom_audit_v1_ListRecordsRequestInit, ListRecordsRequest as _strongroom_audit_v1_ListRecordsRequest } from './strongroom/audit/v1/ListRecordsRequest.ts';
import type { ListRecordsResponseInit as _strongroom_audit_v1_ListRecordsResponseInit, ListRecordsResponse as _strongroom_audit_v1_ListRecordsResponse } from './strongroom/audit/v1/ListRecordsResponse.ts';
import type { RecordInit as _strongroom_audit_v1_RecordInit, Record as _strongroom_audit_v1_Record } from './strongroom/audit/v1/Record.ts';
import type { RecordItemInit as _strongroom_audit_v1_RecordItemInit, RecordItem as _strongroom_audit_v1_RecordItem } from './strongroom/audit/v1/RecordItem.ts';
import type { RowChangeInit as _strongroom_audit_v1_RowChangeInit, RowChange as _strongroom_audit_v1_RowChange } from './strongroom/audit/v1/RowChange.ts';
import type { StoredLeafInit as _strongroom_audit_v1_StoredLeafInit, StoredLeaf as _strongroom_audit_v1_StoredLeaf } from './strongroom/audit/v1/StoredLeaf.ts';
import type { TailRecordsRequestInit as _strongroom_audit_v1_TailRecordsRequestInit, TailRecordsRequest as _strongroom_audit_v1_TailRecordsRequest } from './strongroom/audit/v1/TailRecordsRequest.ts';
import type { TailRecordsResponseInit as _strongroom_audit_v1_TailRecordsResponseInit, TailRecordsResponse as _strongroom_audit_v1_TailRecordsResponse } from './strongroom/audit/v1/TailRecordsResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      Timestamp: MessageTypeDefinition<_google_protobuf_TimestampInit, _google_protobuf_Timestamp>
    }
  }
  strongroom: {
    audit: {
      v1: {
        AppendRequest: MessageTypeDefinition<_strongroom_audit_v1_AppendRequestInit, _strongroom_audit_v1_AppendRequest>
        AppendResponse: MessageTypeDefinition<_strongroom_audit_v1_AppendResponseInit, _strongroom_audit_v1_AppendResponse>
        /**
         * The audit log: an RFC 6962 Merkle tree over the records of all services. A leaf is SHA-256 over a zero byte and
         * E(audit, received at, peer, record bytes); nothing in the log is ever changed or removed. Every method may answer
         * UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
         * (PERMISSION_DENIED, PEER_NOT_ALLOWED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE
         * (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED).
         */
        AuditService: SubtypeConstructor<typeof grpc.Client, _strongroom_audit_v1_AuditServiceClient> & { service: _strongroom_audit_v1_AuditServiceDefinition }
        Entry: MessageTypeDefinition<_strongroom_audit_v1_EntryInit, _strongroom_audit_v1_Entry>
        EntryOutcome: EnumTypeDefinition
        ExportHeader: MessageTypeDefinition<_strongroom_audit_v1_ExportHeaderInit, _strongroom_audit_v1_ExportHeader>
        ExportRecordsRequest: MessageTypeDefinition<_strongroom_audit_v1_ExportRecordsRequestInit, _strongroom_audit_v1_ExportRecordsRequest>
        ExportRecordsResponse: MessageTypeDefinition<_strongroom_audit_v1_ExportRecordsResponseInit, _strongroom_audit_v1_ExportRecordsResponse>
        ExportTrailer: MessageTypeDefinition<_strongroom_audit_v1_ExportTrailerInit, _strongroom_audit_v1_ExportTrailer>
        GetCheckpointRequest: MessageTypeDefinition<_strongroom_audit_v1_GetCheckpointRequestInit, _strongroom_audit_v1_GetCheckpointRequest>
        GetCheckpointResponse: MessageTypeDefinition<_strongroom_audit_v1_GetCheckpointResponseInit, _strongroom_audit_v1_GetCheckpointResponse>
        GetConsistencyProofRequest: MessageTypeDefinition<_strongroom_audit_v1_GetConsistencyProofRequestInit, _strongroom_audit_v1_GetConsistencyProofRequest>
        GetConsistencyProofResponse: MessageTypeDefinition<_strongroom_audit_v1_GetConsistencyProofResponseInit, _strongroom_audit_v1_GetConsistencyProofResponse>
        GetInclusionProofRequest: MessageTypeDefinition<_strongroom_audit_v1_GetInclusionProofRequestInit, _strongroom_audit_v1_GetInclusionProofRequest>
        GetInclusionProofResponse: MessageTypeDefinition<_strongroom_audit_v1_GetInclusionProofResponseInit, _strongroom_audit_v1_GetInclusionProofResponse>
        ListRecordsRequest: MessageTypeDefinition<_strongroom_audit_v1_ListRecordsRequestInit, _strongroom_audit_v1_ListRecordsRequest>
        ListRecordsResponse: MessageTypeDefinition<_strongroom_audit_v1_ListRecordsResponseInit, _strongroom_audit_v1_ListRecordsResponse>
        Outcome: EnumTypeDefinition
        Phase: EnumTypeDefinition
        Record: MessageTypeDefinition<_strongroom_audit_v1_RecordInit, _strongroom_audit_v1_Record>
        RecordItem: MessageTypeDefinition<_strongroom_audit_v1_RecordItemInit, _strongroom_audit_v1_RecordItem>
        RowChange: MessageTypeDefinition<_strongroom_audit_v1_RowChangeInit, _strongroom_audit_v1_RowChange>
        StoredLeaf: MessageTypeDefinition<_strongroom_audit_v1_StoredLeafInit, _strongroom_audit_v1_StoredLeaf>
        TailRecordsRequest: MessageTypeDefinition<_strongroom_audit_v1_TailRecordsRequestInit, _strongroom_audit_v1_TailRecordsRequest>
        TailRecordsResponse: MessageTypeDefinition<_strongroom_audit_v1_TailRecordsResponseInit, _strongroom_audit_v1_TailRecordsResponse>
      }
    }
  }
}

