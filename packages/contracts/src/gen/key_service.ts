import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from './google/protobuf/FieldMask.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CreateKeyRequestInit as _strongroom_key_v1_CreateKeyRequestInit, CreateKeyRequest as _strongroom_key_v1_CreateKeyRequest } from './strongroom/key/v1/CreateKeyRequest.ts';
import type { CreateKeyResponseInit as _strongroom_key_v1_CreateKeyResponseInit, CreateKeyResponse as _strongroom_key_v1_CreateKeyResponse } from './strongroom/key/v1/CreateKeyResponse.ts';
import type { DeleteKeyRequestInit as _strongroom_key_v1_DeleteKeyRequestInit, DeleteKeyRequest as _strongroom_key_v1_DeleteKeyRequest } from './strongroom/key/v1/DeleteKeyRequest.ts';
import type { DeleteKeyResponseInit as _strongroom_key_v1_DeleteKeyResponseInit, DeleteKeyResponse as _strongroom_key_v1_DeleteKeyResponse } from './strongroom/key/v1/DeleteKeyResponse.ts';
import type { GetDeletedKeyRequestInit as _strongroom_key_v1_GetDeletedKeyRequestInit, GetDeletedKeyRequest as _strongroom_key_v1_GetDeletedKeyRequest } from './strongroom/key/v1/GetDeletedKeyRequest.ts';
import type { GetDeletedKeyResponseInit as _strongroom_key_v1_GetDeletedKeyResponseInit, GetDeletedKeyResponse as _strongroom_key_v1_GetDeletedKeyResponse } from './strongroom/key/v1/GetDeletedKeyResponse.ts';
import type { GetKeyRequestInit as _strongroom_key_v1_GetKeyRequestInit, GetKeyRequest as _strongroom_key_v1_GetKeyRequest } from './strongroom/key/v1/GetKeyRequest.ts';
import type { GetKeyResponseInit as _strongroom_key_v1_GetKeyResponseInit, GetKeyResponse as _strongroom_key_v1_GetKeyResponse } from './strongroom/key/v1/GetKeyResponse.ts';
import type { GetPublicKeyRequestInit as _strongroom_key_v1_GetPublicKeyRequestInit, GetPublicKeyRequest as _strongroom_key_v1_GetPublicKeyRequest } from './strongroom/key/v1/GetPublicKeyRequest.ts';
import type { GetPublicKeyResponseInit as _strongroom_key_v1_GetPublicKeyResponseInit, GetPublicKeyResponse as _strongroom_key_v1_GetPublicKeyResponse } from './strongroom/key/v1/GetPublicKeyResponse.ts';
import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from './strongroom/key/v1/Key.ts';
import type { KeyServiceClient as _strongroom_key_v1_KeyServiceClient, KeyServiceDefinition as _strongroom_key_v1_KeyServiceDefinition } from './strongroom/key/v1/KeyService.ts';
import type { ListDeletedKeysRequestInit as _strongroom_key_v1_ListDeletedKeysRequestInit, ListDeletedKeysRequest as _strongroom_key_v1_ListDeletedKeysRequest } from './strongroom/key/v1/ListDeletedKeysRequest.ts';
import type { ListDeletedKeysResponseInit as _strongroom_key_v1_ListDeletedKeysResponseInit, ListDeletedKeysResponse as _strongroom_key_v1_ListDeletedKeysResponse } from './strongroom/key/v1/ListDeletedKeysResponse.ts';
import type { ListKeyVersionsRequestInit as _strongroom_key_v1_ListKeyVersionsRequestInit, ListKeyVersionsRequest as _strongroom_key_v1_ListKeyVersionsRequest } from './strongroom/key/v1/ListKeyVersionsRequest.ts';
import type { ListKeyVersionsResponseInit as _strongroom_key_v1_ListKeyVersionsResponseInit, ListKeyVersionsResponse as _strongroom_key_v1_ListKeyVersionsResponse } from './strongroom/key/v1/ListKeyVersionsResponse.ts';
import type { ListKeysRequestInit as _strongroom_key_v1_ListKeysRequestInit, ListKeysRequest as _strongroom_key_v1_ListKeysRequest } from './strongroom/key/v1/ListKeysRequest.ts';
import type { ListKeysResponseInit as _strongroom_key_v1_ListKeysResponseInit, ListKeysResponse as _strongroom_key_v1_ListKeysResponse } from './strongroom/key/v1/ListKeysResponse.ts';
import type { PurgeKeyRequestInit as _strongroom_key_v1_PurgeKeyRequestInit, PurgeKeyRequest as _strongroom_key_v1_PurgeKeyRequest } from './strongroom/key/v1/PurgeKeyRequest.ts';
import type { PurgeKeyResponseInit as _strongroom_key_v1_PurgeKeyResponseInit, PurgeKeyResponse as _strongroom_key_v1_PurgeKeyResponse } from './strongroom/key/v1/PurgeKeyResponse.ts';
import type { RotateKeyRequestInit as _strongroom_key_v1_RotateKeyRequestInit, RotateKeyRequest as _strongroom_key_v1_RotateKeyRequest } from './strongroom/key/v1/RotateKeyRequest.ts';
import type { RotateKeyResponseInit as _strongroom_key_v1_RotateKeyResponseInit, RotateKeyResponse as _strongroom_key_v1_RotateKeyResponse } from './strongroom/key/v1/RotateKeyResponse.ts';
import type { UndeleteKeyRequestInit as _strongroom_key_v1_UndeleteKeyRequestInit, UndeleteKeyRequest as _strongroom_key_v1_UndeleteKeyRequest } from './strongroom/key/v1/UndeleteKeyRequest.ts';
import type { UndeleteKeyResponseInit as _strongroom_key_v1_UndeleteKeyResponseInit, UndeleteKeyResponse as _strongroom_key_v1_UndeleteKeyResponse } from './strongroom/key/v1/UndeleteKeyResponse.ts';
import type { UpdateKeyVersionRequestInit as _strongroom_key_v1_UpdateKeyVersionRequestInit, UpdateKeyVersionRequest as _strongroom_key_v1_UpdateKeyVersionRequest } from './strongroom/key/v1/UpdateKeyVersionRequest.ts';
import type { UpdateKeyVersionResponseInit as _strongroom_key_v1_UpdateKeyVersionResponseInit, UpdateKeyVersionResponse as _strongroom_key_v1_UpdateKeyVersionResponse } from './strongroom/key/v1/UpdateKeyVersionResponse.ts';

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
    key: {
      v1: {
        CreateKeyRequest: MessageTypeDefinition<_strongroom_key_v1_CreateKeyRequestInit, _strongroom_key_v1_CreateKeyRequest>
        CreateKeyResponse: MessageTypeDefinition<_strongroom_key_v1_CreateKeyResponseInit, _strongroom_key_v1_CreateKeyResponse>
        Curve: EnumTypeDefinition
        DeleteKeyRequest: MessageTypeDefinition<_strongroom_key_v1_DeleteKeyRequestInit, _strongroom_key_v1_DeleteKeyRequest>
        DeleteKeyResponse: MessageTypeDefinition<_strongroom_key_v1_DeleteKeyResponseInit, _strongroom_key_v1_DeleteKeyResponse>
        EncryptionAlgorithm: EnumTypeDefinition
        GetDeletedKeyRequest: MessageTypeDefinition<_strongroom_key_v1_GetDeletedKeyRequestInit, _strongroom_key_v1_GetDeletedKeyRequest>
        GetDeletedKeyResponse: MessageTypeDefinition<_strongroom_key_v1_GetDeletedKeyResponseInit, _strongroom_key_v1_GetDeletedKeyResponse>
        GetKeyRequest: MessageTypeDefinition<_strongroom_key_v1_GetKeyRequestInit, _strongroom_key_v1_GetKeyRequest>
        GetKeyResponse: MessageTypeDefinition<_strongroom_key_v1_GetKeyResponseInit, _strongroom_key_v1_GetKeyResponse>
        GetPublicKeyRequest: MessageTypeDefinition<_strongroom_key_v1_GetPublicKeyRequestInit, _strongroom_key_v1_GetPublicKeyRequest>
        GetPublicKeyResponse: MessageTypeDefinition<_strongroom_key_v1_GetPublicKeyResponseInit, _strongroom_key_v1_GetPublicKeyResponse>
        Key: MessageTypeDefinition<_strongroom_key_v1_KeyInit, _strongroom_key_v1_Key>
        KeyFamily: EnumTypeDefinition
        KeyOperation: EnumTypeDefinition
        /**
         * Keys of a vault: made in the HSM, never given out. A name without version means the current one. Every method may
         * answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
         * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND), UNAVAILABLE
         * (HSM_UNAVAILABLE, DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE), RESOURCE_EXHAUSTED (OVERLOADED) and
         * DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK). What the caller has no right to see answers PERMISSION_DENIED whether it
         * exists or not.
         */
        KeyService: SubtypeConstructor<typeof grpc.Client, _strongroom_key_v1_KeyServiceClient> & { service: _strongroom_key_v1_KeyServiceDefinition }
        KeyType: EnumTypeDefinition
        ListDeletedKeysRequest: MessageTypeDefinition<_strongroom_key_v1_ListDeletedKeysRequestInit, _strongroom_key_v1_ListDeletedKeysRequest>
        ListDeletedKeysResponse: MessageTypeDefinition<_strongroom_key_v1_ListDeletedKeysResponseInit, _strongroom_key_v1_ListDeletedKeysResponse>
        ListKeyVersionsRequest: MessageTypeDefinition<_strongroom_key_v1_ListKeyVersionsRequestInit, _strongroom_key_v1_ListKeyVersionsRequest>
        ListKeyVersionsResponse: MessageTypeDefinition<_strongroom_key_v1_ListKeyVersionsResponseInit, _strongroom_key_v1_ListKeyVersionsResponse>
        ListKeysRequest: MessageTypeDefinition<_strongroom_key_v1_ListKeysRequestInit, _strongroom_key_v1_ListKeysRequest>
        ListKeysResponse: MessageTypeDefinition<_strongroom_key_v1_ListKeysResponseInit, _strongroom_key_v1_ListKeysResponse>
        ProtectionLevel: EnumTypeDefinition
        PublicKeyFormat: EnumTypeDefinition
        PurgeKeyRequest: MessageTypeDefinition<_strongroom_key_v1_PurgeKeyRequestInit, _strongroom_key_v1_PurgeKeyRequest>
        PurgeKeyResponse: MessageTypeDefinition<_strongroom_key_v1_PurgeKeyResponseInit, _strongroom_key_v1_PurgeKeyResponse>
        RotateKeyRequest: MessageTypeDefinition<_strongroom_key_v1_RotateKeyRequestInit, _strongroom_key_v1_RotateKeyRequest>
        RotateKeyResponse: MessageTypeDefinition<_strongroom_key_v1_RotateKeyResponseInit, _strongroom_key_v1_RotateKeyResponse>
        SignatureAlgorithm: EnumTypeDefinition
        SignatureFormat: EnumTypeDefinition
        UndeleteKeyRequest: MessageTypeDefinition<_strongroom_key_v1_UndeleteKeyRequestInit, _strongroom_key_v1_UndeleteKeyRequest>
        UndeleteKeyResponse: MessageTypeDefinition<_strongroom_key_v1_UndeleteKeyResponseInit, _strongroom_key_v1_UndeleteKeyResponse>
        UpdateKeyVersionRequest: MessageTypeDefinition<_strongroom_key_v1_UpdateKeyVersionRequestInit, _strongroom_key_v1_UpdateKeyVersionRequest>
        UpdateKeyVersionResponse: MessageTypeDefinition<_strongroom_key_v1_UpdateKeyVersionResponseInit, _strongroom_key_v1_UpdateKeyVersionResponse>
      }
    }
  }
}

