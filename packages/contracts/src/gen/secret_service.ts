import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from './google/protobuf/FieldMask.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { DeleteSecretRequestInit as _strongroom_secret_v1_DeleteSecretRequestInit, DeleteSecretRequest as _strongroom_secret_v1_DeleteSecretRequest } from './strongroom/secret/v1/DeleteSecretRequest.ts';
import type { DeleteSecretResponseInit as _strongroom_secret_v1_DeleteSecretResponseInit, DeleteSecretResponse as _strongroom_secret_v1_DeleteSecretResponse } from './strongroom/secret/v1/DeleteSecretResponse.ts';
import type { GetDeletedSecretRequestInit as _strongroom_secret_v1_GetDeletedSecretRequestInit, GetDeletedSecretRequest as _strongroom_secret_v1_GetDeletedSecretRequest } from './strongroom/secret/v1/GetDeletedSecretRequest.ts';
import type { GetDeletedSecretResponseInit as _strongroom_secret_v1_GetDeletedSecretResponseInit, GetDeletedSecretResponse as _strongroom_secret_v1_GetDeletedSecretResponse } from './strongroom/secret/v1/GetDeletedSecretResponse.ts';
import type { GetSecretRequestInit as _strongroom_secret_v1_GetSecretRequestInit, GetSecretRequest as _strongroom_secret_v1_GetSecretRequest } from './strongroom/secret/v1/GetSecretRequest.ts';
import type { GetSecretResponseInit as _strongroom_secret_v1_GetSecretResponseInit, GetSecretResponse as _strongroom_secret_v1_GetSecretResponse } from './strongroom/secret/v1/GetSecretResponse.ts';
import type { ListDeletedSecretsRequestInit as _strongroom_secret_v1_ListDeletedSecretsRequestInit, ListDeletedSecretsRequest as _strongroom_secret_v1_ListDeletedSecretsRequest } from './strongroom/secret/v1/ListDeletedSecretsRequest.ts';
import type { ListDeletedSecretsResponseInit as _strongroom_secret_v1_ListDeletedSecretsResponseInit, ListDeletedSecretsResponse as _strongroom_secret_v1_ListDeletedSecretsResponse } from './strongroom/secret/v1/ListDeletedSecretsResponse.ts';
import type { ListSecretVersionsRequestInit as _strongroom_secret_v1_ListSecretVersionsRequestInit, ListSecretVersionsRequest as _strongroom_secret_v1_ListSecretVersionsRequest } from './strongroom/secret/v1/ListSecretVersionsRequest.ts';
import type { ListSecretVersionsResponseInit as _strongroom_secret_v1_ListSecretVersionsResponseInit, ListSecretVersionsResponse as _strongroom_secret_v1_ListSecretVersionsResponse } from './strongroom/secret/v1/ListSecretVersionsResponse.ts';
import type { ListSecretsRequestInit as _strongroom_secret_v1_ListSecretsRequestInit, ListSecretsRequest as _strongroom_secret_v1_ListSecretsRequest } from './strongroom/secret/v1/ListSecretsRequest.ts';
import type { ListSecretsResponseInit as _strongroom_secret_v1_ListSecretsResponseInit, ListSecretsResponse as _strongroom_secret_v1_ListSecretsResponse } from './strongroom/secret/v1/ListSecretsResponse.ts';
import type { PurgeSecretRequestInit as _strongroom_secret_v1_PurgeSecretRequestInit, PurgeSecretRequest as _strongroom_secret_v1_PurgeSecretRequest } from './strongroom/secret/v1/PurgeSecretRequest.ts';
import type { PurgeSecretResponseInit as _strongroom_secret_v1_PurgeSecretResponseInit, PurgeSecretResponse as _strongroom_secret_v1_PurgeSecretResponse } from './strongroom/secret/v1/PurgeSecretResponse.ts';
import type { SecretInit as _strongroom_secret_v1_SecretInit, Secret as _strongroom_secret_v1_Secret } from './strongroom/secret/v1/Secret.ts';
import type { SecretServiceClient as _strongroom_secret_v1_SecretServiceClient, SecretServiceDefinition as _strongroom_secret_v1_SecretServiceDefinition } from './strongroom/secret/v1/SecretService.ts';
import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from './strongroom/secret/v1/SecretVersion.ts';
import type { SetSecretRequestInit as _strongroom_secret_v1_SetSecretRequestInit, SetSecretRequest as _strongroom_secret_v1_SetSecretRequest } from './strongroom/secret/v1/SetSecretRequest.ts';
import type { SetSecretResponseInit as _strongroom_secret_v1_SetSecretResponseInit, SetSecretResponse as _strongroom_secret_v1_SetSecretResponse } from './strongroom/secret/v1/SetSecretResponse.ts';
import type { UndeleteSecretRequestInit as _strongroom_secret_v1_UndeleteSecretRequestInit, UndeleteSecretRequest as _strongroom_secret_v1_UndeleteSecretRequest } from './strongroom/secret/v1/UndeleteSecretRequest.ts';
import type { UndeleteSecretResponseInit as _strongroom_secret_v1_UndeleteSecretResponseInit, UndeleteSecretResponse as _strongroom_secret_v1_UndeleteSecretResponse } from './strongroom/secret/v1/UndeleteSecretResponse.ts';
import type { UpdateSecretVersionRequestInit as _strongroom_secret_v1_UpdateSecretVersionRequestInit, UpdateSecretVersionRequest as _strongroom_secret_v1_UpdateSecretVersionRequest } from './strongroom/secret/v1/UpdateSecretVersionRequest.ts';
import type { UpdateSecretVersionResponseInit as _strongroom_secret_v1_UpdateSecretVersionResponseInit, UpdateSecretVersionResponse as _strongroom_secret_v1_UpdateSecretVersionResponse } from './strongroom/secret/v1/UpdateSecretVersionResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    protobuf: {
      FieldMask: MessageTypeDefinition<_google_protobuf_FieldMaskInit, _google_protobuf_FieldMask>
      Timestamp: MessageTypeDefinition<_google_protobuf_TimestampInit, _google_protobuf_Timestamp>
    }
  }
  strongroom: {
    secret: {
      v1: {
        DeleteSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_DeleteSecretRequestInit, _strongroom_secret_v1_DeleteSecretRequest>
        DeleteSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_DeleteSecretResponseInit, _strongroom_secret_v1_DeleteSecretResponse>
        GetDeletedSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_GetDeletedSecretRequestInit, _strongroom_secret_v1_GetDeletedSecretRequest>
        GetDeletedSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_GetDeletedSecretResponseInit, _strongroom_secret_v1_GetDeletedSecretResponse>
        GetSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_GetSecretRequestInit, _strongroom_secret_v1_GetSecretRequest>
        GetSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_GetSecretResponseInit, _strongroom_secret_v1_GetSecretResponse>
        ListDeletedSecretsRequest: MessageTypeDefinition<_strongroom_secret_v1_ListDeletedSecretsRequestInit, _strongroom_secret_v1_ListDeletedSecretsRequest>
        ListDeletedSecretsResponse: MessageTypeDefinition<_strongroom_secret_v1_ListDeletedSecretsResponseInit, _strongroom_secret_v1_ListDeletedSecretsResponse>
        ListSecretVersionsRequest: MessageTypeDefinition<_strongroom_secret_v1_ListSecretVersionsRequestInit, _strongroom_secret_v1_ListSecretVersionsRequest>
        ListSecretVersionsResponse: MessageTypeDefinition<_strongroom_secret_v1_ListSecretVersionsResponseInit, _strongroom_secret_v1_ListSecretVersionsResponse>
        ListSecretsRequest: MessageTypeDefinition<_strongroom_secret_v1_ListSecretsRequestInit, _strongroom_secret_v1_ListSecretsRequest>
        ListSecretsResponse: MessageTypeDefinition<_strongroom_secret_v1_ListSecretsResponseInit, _strongroom_secret_v1_ListSecretsResponse>
        PurgeSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_PurgeSecretRequestInit, _strongroom_secret_v1_PurgeSecretRequest>
        PurgeSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_PurgeSecretResponseInit, _strongroom_secret_v1_PurgeSecretResponse>
        Secret: MessageTypeDefinition<_strongroom_secret_v1_SecretInit, _strongroom_secret_v1_Secret>
        /**
         * Values under names: passwords, tokens, whatever must not lie about. Each value set is a version that never changes;
         * a name without version means the version set last, even when that one is disabled. A deleted secret can be undeleted
         * until its purge time, as many days later as its vault says.
         * 
         * Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED),
         * PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND),
         * UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE), RESOURCE_EXHAUSTED
         * (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK) when the database was tampered with. Without the right, a
         * missing secret answers PERMISSION_DENIED like one that exists. Every method that changes something takes a request_id
         * and may answer ABORTED (REQUEST_ID_REUSED).
         */
        SecretService: SubtypeConstructor<typeof grpc.Client, _strongroom_secret_v1_SecretServiceClient> & { service: _strongroom_secret_v1_SecretServiceDefinition }
        SecretVersion: MessageTypeDefinition<_strongroom_secret_v1_SecretVersionInit, _strongroom_secret_v1_SecretVersion>
        SetSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_SetSecretRequestInit, _strongroom_secret_v1_SetSecretRequest>
        SetSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_SetSecretResponseInit, _strongroom_secret_v1_SetSecretResponse>
        UndeleteSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_UndeleteSecretRequestInit, _strongroom_secret_v1_UndeleteSecretRequest>
        UndeleteSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_UndeleteSecretResponseInit, _strongroom_secret_v1_UndeleteSecretResponse>
        UpdateSecretVersionRequest: MessageTypeDefinition<_strongroom_secret_v1_UpdateSecretVersionRequestInit, _strongroom_secret_v1_UpdateSecretVersionRequest>
        UpdateSecretVersionResponse: MessageTypeDefinition<_strongroom_secret_v1_UpdateSecretVersionResponseInit, _strongroom_secret_v1_UpdateSecretVersionResponse>
      }
    }
  }
}

