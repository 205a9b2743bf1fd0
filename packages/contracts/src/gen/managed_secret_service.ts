import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { ManagedDeleteInit as _strongroom_secret_v1_ManagedDeleteInit, ManagedDelete as _strongroom_secret_v1_ManagedDelete } from './strongroom/secret/v1/ManagedDelete.ts';
import type { ManagedPurgeInit as _strongroom_secret_v1_ManagedPurgeInit, ManagedPurge as _strongroom_secret_v1_ManagedPurge } from './strongroom/secret/v1/ManagedPurge.ts';
import type { ManagedSecretServiceClient as _strongroom_secret_v1_ManagedSecretServiceClient, ManagedSecretServiceDefinition as _strongroom_secret_v1_ManagedSecretServiceDefinition } from './strongroom/secret/v1/ManagedSecretService.ts';
import type { ManagedStateInit as _strongroom_secret_v1_ManagedStateInit, ManagedState as _strongroom_secret_v1_ManagedState } from './strongroom/secret/v1/ManagedState.ts';
import type { ManagedUndeleteInit as _strongroom_secret_v1_ManagedUndeleteInit, ManagedUndelete as _strongroom_secret_v1_ManagedUndelete } from './strongroom/secret/v1/ManagedUndelete.ts';
import type { RestateManagedSecretRequestInit as _strongroom_secret_v1_RestateManagedSecretRequestInit, RestateManagedSecretRequest as _strongroom_secret_v1_RestateManagedSecretRequest } from './strongroom/secret/v1/RestateManagedSecretRequest.ts';
import type { RestateManagedSecretResponseInit as _strongroom_secret_v1_RestateManagedSecretResponseInit, RestateManagedSecretResponse as _strongroom_secret_v1_RestateManagedSecretResponse } from './strongroom/secret/v1/RestateManagedSecretResponse.ts';
import type { SetManagedSecretRequestInit as _strongroom_secret_v1_SetManagedSecretRequestInit, SetManagedSecretRequest as _strongroom_secret_v1_SetManagedSecretRequest } from './strongroom/secret/v1/SetManagedSecretRequest.ts';
import type { SetManagedSecretResponseInit as _strongroom_secret_v1_SetManagedSecretResponseInit, SetManagedSecretResponse as _strongroom_secret_v1_SetManagedSecretResponse } from './strongroom/secret/v1/SetManagedSecretResponse.ts';

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
    secret: {
      v1: {
        ManagedDelete: MessageTypeDefinition<_strongroom_secret_v1_ManagedDeleteInit, _strongroom_secret_v1_ManagedDelete>
        ManagedPurge: MessageTypeDefinition<_strongroom_secret_v1_ManagedPurgeInit, _strongroom_secret_v1_ManagedPurge>
        /**
         * The secret half of a certificate. Peer: certificate, with the acting user's token, who needs the certificate's action on
         * the certificate of the same name. The value is built and sealed by key-crypto; neither certificate nor secret sees it.
         */
        ManagedSecretService: SubtypeConstructor<typeof grpc.Client, _strongroom_secret_v1_ManagedSecretServiceClient> & { service: _strongroom_secret_v1_ManagedSecretServiceDefinition }
        ManagedState: MessageTypeDefinition<_strongroom_secret_v1_ManagedStateInit, _strongroom_secret_v1_ManagedState>
        ManagedUndelete: MessageTypeDefinition<_strongroom_secret_v1_ManagedUndeleteInit, _strongroom_secret_v1_ManagedUndelete>
        RestateManagedSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_RestateManagedSecretRequestInit, _strongroom_secret_v1_RestateManagedSecretRequest>
        RestateManagedSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_RestateManagedSecretResponseInit, _strongroom_secret_v1_RestateManagedSecretResponse>
        SetManagedSecretRequest: MessageTypeDefinition<_strongroom_secret_v1_SetManagedSecretRequestInit, _strongroom_secret_v1_SetManagedSecretRequest>
        SetManagedSecretResponse: MessageTypeDefinition<_strongroom_secret_v1_SetManagedSecretResponseInit, _strongroom_secret_v1_SetManagedSecretResponse>
      }
    }
  }
}

