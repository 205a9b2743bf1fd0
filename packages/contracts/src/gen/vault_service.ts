import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from './google/protobuf/FieldMask.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CreateVaultRequestInit as _strongroom_auth_v1_CreateVaultRequestInit, CreateVaultRequest as _strongroom_auth_v1_CreateVaultRequest } from './strongroom/auth/v1/CreateVaultRequest.ts';
import type { CreateVaultResponseInit as _strongroom_auth_v1_CreateVaultResponseInit, CreateVaultResponse as _strongroom_auth_v1_CreateVaultResponse } from './strongroom/auth/v1/CreateVaultResponse.ts';
import type { DeleteVaultRequestInit as _strongroom_auth_v1_DeleteVaultRequestInit, DeleteVaultRequest as _strongroom_auth_v1_DeleteVaultRequest } from './strongroom/auth/v1/DeleteVaultRequest.ts';
import type { DeleteVaultResponseInit as _strongroom_auth_v1_DeleteVaultResponseInit, DeleteVaultResponse as _strongroom_auth_v1_DeleteVaultResponse } from './strongroom/auth/v1/DeleteVaultResponse.ts';
import type { GetVaultRequestInit as _strongroom_auth_v1_GetVaultRequestInit, GetVaultRequest as _strongroom_auth_v1_GetVaultRequest } from './strongroom/auth/v1/GetVaultRequest.ts';
import type { GetVaultResponseInit as _strongroom_auth_v1_GetVaultResponseInit, GetVaultResponse as _strongroom_auth_v1_GetVaultResponse } from './strongroom/auth/v1/GetVaultResponse.ts';
import type { ListVaultsRequestInit as _strongroom_auth_v1_ListVaultsRequestInit, ListVaultsRequest as _strongroom_auth_v1_ListVaultsRequest } from './strongroom/auth/v1/ListVaultsRequest.ts';
import type { ListVaultsResponseInit as _strongroom_auth_v1_ListVaultsResponseInit, ListVaultsResponse as _strongroom_auth_v1_ListVaultsResponse } from './strongroom/auth/v1/ListVaultsResponse.ts';
import type { PurgeVaultRequestInit as _strongroom_auth_v1_PurgeVaultRequestInit, PurgeVaultRequest as _strongroom_auth_v1_PurgeVaultRequest } from './strongroom/auth/v1/PurgeVaultRequest.ts';
import type { PurgeVaultResponseInit as _strongroom_auth_v1_PurgeVaultResponseInit, PurgeVaultResponse as _strongroom_auth_v1_PurgeVaultResponse } from './strongroom/auth/v1/PurgeVaultResponse.ts';
import type { UndeleteVaultRequestInit as _strongroom_auth_v1_UndeleteVaultRequestInit, UndeleteVaultRequest as _strongroom_auth_v1_UndeleteVaultRequest } from './strongroom/auth/v1/UndeleteVaultRequest.ts';
import type { UndeleteVaultResponseInit as _strongroom_auth_v1_UndeleteVaultResponseInit, UndeleteVaultResponse as _strongroom_auth_v1_UndeleteVaultResponse } from './strongroom/auth/v1/UndeleteVaultResponse.ts';
import type { UpdateVaultRequestInit as _strongroom_auth_v1_UpdateVaultRequestInit, UpdateVaultRequest as _strongroom_auth_v1_UpdateVaultRequest } from './strongroom/auth/v1/UpdateVaultRequest.ts';
import type { UpdateVaultResponseInit as _strongroom_auth_v1_UpdateVaultResponseInit, UpdateVaultResponse as _strongroom_auth_v1_UpdateVaultResponse } from './strongroom/auth/v1/UpdateVaultResponse.ts';
import type { VaultInit as _strongroom_auth_v1_VaultInit, Vault as _strongroom_auth_v1_Vault } from './strongroom/auth/v1/Vault.ts';
import type { VaultServiceClient as _strongroom_auth_v1_VaultServiceClient, VaultServiceDefinition as _strongroom_auth_v1_VaultServiceDefinition } from './strongroom/auth/v1/VaultService.ts';

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
    auth: {
      v1: {
        CreateVaultRequest: MessageTypeDefinition<_strongroom_auth_v1_CreateVaultRequestInit, _strongroom_auth_v1_CreateVaultRequest>
        CreateVaultResponse: MessageTypeDefinition<_strongroom_auth_v1_CreateVaultResponseInit, _strongroom_auth_v1_CreateVaultResponse>
        DeleteVaultRequest: MessageTypeDefinition<_strongroom_auth_v1_DeleteVaultRequestInit, _strongroom_auth_v1_DeleteVaultRequest>
        DeleteVaultResponse: MessageTypeDefinition<_strongroom_auth_v1_DeleteVaultResponseInit, _strongroom_auth_v1_DeleteVaultResponse>
        GetVaultRequest: MessageTypeDefinition<_strongroom_auth_v1_GetVaultRequestInit, _strongroom_auth_v1_GetVaultRequest>
        GetVaultResponse: MessageTypeDefinition<_strongroom_auth_v1_GetVaultResponseInit, _strongroom_auth_v1_GetVaultResponse>
        ListVaultsRequest: MessageTypeDefinition<_strongroom_auth_v1_ListVaultsRequestInit, _strongroom_auth_v1_ListVaultsRequest>
        ListVaultsResponse: MessageTypeDefinition<_strongroom_auth_v1_ListVaultsResponseInit, _strongroom_auth_v1_ListVaultsResponse>
        PurgeVaultRequest: MessageTypeDefinition<_strongroom_auth_v1_PurgeVaultRequestInit, _strongroom_auth_v1_PurgeVaultRequest>
        PurgeVaultResponse: MessageTypeDefinition<_strongroom_auth_v1_PurgeVaultResponseInit, _strongroom_auth_v1_PurgeVaultResponse>
        UndeleteVaultRequest: MessageTypeDefinition<_strongroom_auth_v1_UndeleteVaultRequestInit, _strongroom_auth_v1_UndeleteVaultRequest>
        UndeleteVaultResponse: MessageTypeDefinition<_strongroom_auth_v1_UndeleteVaultResponseInit, _strongroom_auth_v1_UndeleteVaultResponse>
        UpdateVaultRequest: MessageTypeDefinition<_strongroom_auth_v1_UpdateVaultRequestInit, _strongroom_auth_v1_UpdateVaultRequest>
        UpdateVaultResponse: MessageTypeDefinition<_strongroom_auth_v1_UpdateVaultResponseInit, _strongroom_auth_v1_UpdateVaultResponse>
        Vault: MessageTypeDefinition<_strongroom_auth_v1_VaultInit, _strongroom_auth_v1_Vault>
        /**
         * Vaults: the units of isolation. Names, permissions, keys and retention belong to one. Every method may answer
         * UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
         * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE,
         * AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED). A vault that the caller has
         * no right to see answers PERMISSION_DENIED whether it exists or not.
         */
        VaultService: SubtypeConstructor<typeof grpc.Client, _strongroom_auth_v1_VaultServiceClient> & { service: _strongroom_auth_v1_VaultServiceDefinition }
        VaultState: EnumTypeDefinition
      }
    }
  }
}

