import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from './google/protobuf/FieldMask.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CreateCredentialRequestInit as _strongroom_auth_v1_CreateCredentialRequestInit, CreateCredentialRequest as _strongroom_auth_v1_CreateCredentialRequest } from './strongroom/auth/v1/CreateCredentialRequest.ts';
import type { CreateCredentialResponseInit as _strongroom_auth_v1_CreateCredentialResponseInit, CreateCredentialResponse as _strongroom_auth_v1_CreateCredentialResponse } from './strongroom/auth/v1/CreateCredentialResponse.ts';
import type { CreatePrincipalRequestInit as _strongroom_auth_v1_CreatePrincipalRequestInit, CreatePrincipalRequest as _strongroom_auth_v1_CreatePrincipalRequest } from './strongroom/auth/v1/CreatePrincipalRequest.ts';
import type { CreatePrincipalResponseInit as _strongroom_auth_v1_CreatePrincipalResponseInit, CreatePrincipalResponse as _strongroom_auth_v1_CreatePrincipalResponse } from './strongroom/auth/v1/CreatePrincipalResponse.ts';
import type { CredentialInit as _strongroom_auth_v1_CredentialInit, Credential as _strongroom_auth_v1_Credential } from './strongroom/auth/v1/Credential.ts';
import type { DeleteCredentialRequestInit as _strongroom_auth_v1_DeleteCredentialRequestInit, DeleteCredentialRequest as _strongroom_auth_v1_DeleteCredentialRequest } from './strongroom/auth/v1/DeleteCredentialRequest.ts';
import type { DeleteCredentialResponseInit as _strongroom_auth_v1_DeleteCredentialResponseInit, DeleteCredentialResponse as _strongroom_auth_v1_DeleteCredentialResponse } from './strongroom/auth/v1/DeleteCredentialResponse.ts';
import type { DeletePrincipalRequestInit as _strongroom_auth_v1_DeletePrincipalRequestInit, DeletePrincipalRequest as _strongroom_auth_v1_DeletePrincipalRequest } from './strongroom/auth/v1/DeletePrincipalRequest.ts';
import type { DeletePrincipalResponseInit as _strongroom_auth_v1_DeletePrincipalResponseInit, DeletePrincipalResponse as _strongroom_auth_v1_DeletePrincipalResponse } from './strongroom/auth/v1/DeletePrincipalResponse.ts';
import type { GetPrincipalRequestInit as _strongroom_auth_v1_GetPrincipalRequestInit, GetPrincipalRequest as _strongroom_auth_v1_GetPrincipalRequest } from './strongroom/auth/v1/GetPrincipalRequest.ts';
import type { GetPrincipalResponseInit as _strongroom_auth_v1_GetPrincipalResponseInit, GetPrincipalResponse as _strongroom_auth_v1_GetPrincipalResponse } from './strongroom/auth/v1/GetPrincipalResponse.ts';
import type { ListCredentialsRequestInit as _strongroom_auth_v1_ListCredentialsRequestInit, ListCredentialsRequest as _strongroom_auth_v1_ListCredentialsRequest } from './strongroom/auth/v1/ListCredentialsRequest.ts';
import type { ListCredentialsResponseInit as _strongroom_auth_v1_ListCredentialsResponseInit, ListCredentialsResponse as _strongroom_auth_v1_ListCredentialsResponse } from './strongroom/auth/v1/ListCredentialsResponse.ts';
import type { ListPrincipalsRequestInit as _strongroom_auth_v1_ListPrincipalsRequestInit, ListPrincipalsRequest as _strongroom_auth_v1_ListPrincipalsRequest } from './strongroom/auth/v1/ListPrincipalsRequest.ts';
import type { ListPrincipalsResponseInit as _strongroom_auth_v1_ListPrincipalsResponseInit, ListPrincipalsResponse as _strongroom_auth_v1_ListPrincipalsResponse } from './strongroom/auth/v1/ListPrincipalsResponse.ts';
import type { PrincipalInit as _strongroom_auth_v1_PrincipalInit, Principal as _strongroom_auth_v1_Principal } from './strongroom/auth/v1/Principal.ts';
import type { PrincipalServiceClient as _strongroom_auth_v1_PrincipalServiceClient, PrincipalServiceDefinition as _strongroom_auth_v1_PrincipalServiceDefinition } from './strongroom/auth/v1/PrincipalService.ts';
import type { UpdatePrincipalRequestInit as _strongroom_auth_v1_UpdatePrincipalRequestInit, UpdatePrincipalRequest as _strongroom_auth_v1_UpdatePrincipalRequest } from './strongroom/auth/v1/UpdatePrincipalRequest.ts';
import type { UpdatePrincipalResponseInit as _strongroom_auth_v1_UpdatePrincipalResponseInit, UpdatePrincipalResponse as _strongroom_auth_v1_UpdatePrincipalResponse } from './strongroom/auth/v1/UpdatePrincipalResponse.ts';

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
        CreateCredentialRequest: MessageTypeDefinition<_strongroom_auth_v1_CreateCredentialRequestInit, _strongroom_auth_v1_CreateCredentialRequest>
        CreateCredentialResponse: MessageTypeDefinition<_strongroom_auth_v1_CreateCredentialResponseInit, _strongroom_auth_v1_CreateCredentialResponse>
        CreatePrincipalRequest: MessageTypeDefinition<_strongroom_auth_v1_CreatePrincipalRequestInit, _strongroom_auth_v1_CreatePrincipalRequest>
        CreatePrincipalResponse: MessageTypeDefinition<_strongroom_auth_v1_CreatePrincipalResponseInit, _strongroom_auth_v1_CreatePrincipalResponse>
        Credential: MessageTypeDefinition<_strongroom_auth_v1_CredentialInit, _strongroom_auth_v1_Credential>
        DeleteCredentialRequest: MessageTypeDefinition<_strongroom_auth_v1_DeleteCredentialRequestInit, _strongroom_auth_v1_DeleteCredentialRequest>
        DeleteCredentialResponse: MessageTypeDefinition<_strongroom_auth_v1_DeleteCredentialResponseInit, _strongroom_auth_v1_DeleteCredentialResponse>
        DeletePrincipalRequest: MessageTypeDefinition<_strongroom_auth_v1_DeletePrincipalRequestInit, _strongroom_auth_v1_DeletePrincipalRequest>
        DeletePrincipalResponse: MessageTypeDefinition<_strongroom_auth_v1_DeletePrincipalResponseInit, _strongroom_auth_v1_DeletePrincipalResponse>
        GetPrincipalRequest: MessageTypeDefinition<_strongroom_auth_v1_GetPrincipalRequestInit, _strongroom_auth_v1_GetPrincipalRequest>
        GetPrincipalResponse: MessageTypeDefinition<_strongroom_auth_v1_GetPrincipalResponseInit, _strongroom_auth_v1_GetPrincipalResponse>
        ListCredentialsRequest: MessageTypeDefinition<_strongroom_auth_v1_ListCredentialsRequestInit, _strongroom_auth_v1_ListCredentialsRequest>
        ListCredentialsResponse: MessageTypeDefinition<_strongroom_auth_v1_ListCredentialsResponseInit, _strongroom_auth_v1_ListCredentialsResponse>
        ListPrincipalsRequest: MessageTypeDefinition<_strongroom_auth_v1_ListPrincipalsRequestInit, _strongroom_auth_v1_ListPrincipalsRequest>
        ListPrincipalsResponse: MessageTypeDefinition<_strongroom_auth_v1_ListPrincipalsResponseInit, _strongroom_auth_v1_ListPrincipalsResponse>
        Principal: MessageTypeDefinition<_strongroom_auth_v1_PrincipalInit, _strongroom_auth_v1_Principal>
        /**
         * Who calls: service accounts, and what they prove themselves with. Every method may answer UNAUTHENTICATED
         * (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED (PERMISSION_DENIED),
         * INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE,
         * PEER_UNAVAILABLE, HSM_UNAVAILABLE) and RESOURCE_EXHAUSTED (OVERLOADED). All rights are needed at "/".
         */
        PrincipalService: SubtypeConstructor<typeof grpc.Client, _strongroom_auth_v1_PrincipalServiceClient> & { service: _strongroom_auth_v1_PrincipalServiceDefinition }
        UpdatePrincipalRequest: MessageTypeDefinition<_strongroom_auth_v1_UpdatePrincipalRequestInit, _strongroom_auth_v1_UpdatePrincipalRequest>
        UpdatePrincipalResponse: MessageTypeDefinition<_strongroom_auth_v1_UpdatePrincipalResponseInit, _strongroom_auth_v1_UpdatePrincipalResponse>
      }
    }
  }
}

