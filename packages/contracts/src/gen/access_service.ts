import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from './google/protobuf/FieldMask.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { AccessServiceClient as _strongroom_auth_v1_AccessServiceClient, AccessServiceDefinition as _strongroom_auth_v1_AccessServiceDefinition } from './strongroom/auth/v1/AccessService.ts';
import type { CheckAccessRequestInit as _strongroom_auth_v1_CheckAccessRequestInit, CheckAccessRequest as _strongroom_auth_v1_CheckAccessRequest } from './strongroom/auth/v1/CheckAccessRequest.ts';
import type { CheckAccessResponseInit as _strongroom_auth_v1_CheckAccessResponseInit, CheckAccessResponse as _strongroom_auth_v1_CheckAccessResponse } from './strongroom/auth/v1/CheckAccessResponse.ts';
import type { CreateRoleAssignmentRequestInit as _strongroom_auth_v1_CreateRoleAssignmentRequestInit, CreateRoleAssignmentRequest as _strongroom_auth_v1_CreateRoleAssignmentRequest } from './strongroom/auth/v1/CreateRoleAssignmentRequest.ts';
import type { CreateRoleAssignmentResponseInit as _strongroom_auth_v1_CreateRoleAssignmentResponseInit, CreateRoleAssignmentResponse as _strongroom_auth_v1_CreateRoleAssignmentResponse } from './strongroom/auth/v1/CreateRoleAssignmentResponse.ts';
import type { CreateRoleDefinitionRequestInit as _strongroom_auth_v1_CreateRoleDefinitionRequestInit, CreateRoleDefinitionRequest as _strongroom_auth_v1_CreateRoleDefinitionRequest } from './strongroom/auth/v1/CreateRoleDefinitionRequest.ts';
import type { CreateRoleDefinitionResponseInit as _strongroom_auth_v1_CreateRoleDefinitionResponseInit, CreateRoleDefinitionResponse as _strongroom_auth_v1_CreateRoleDefinitionResponse } from './strongroom/auth/v1/CreateRoleDefinitionResponse.ts';
import type { DeleteRoleAssignmentRequestInit as _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, DeleteRoleAssignmentRequest as _strongroom_auth_v1_DeleteRoleAssignmentRequest } from './strongroom/auth/v1/DeleteRoleAssignmentRequest.ts';
import type { DeleteRoleAssignmentResponseInit as _strongroom_auth_v1_DeleteRoleAssignmentResponseInit, DeleteRoleAssignmentResponse as _strongroom_auth_v1_DeleteRoleAssignmentResponse } from './strongroom/auth/v1/DeleteRoleAssignmentResponse.ts';
import type { DeleteRoleDefinitionRequestInit as _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, DeleteRoleDefinitionRequest as _strongroom_auth_v1_DeleteRoleDefinitionRequest } from './strongroom/auth/v1/DeleteRoleDefinitionRequest.ts';
import type { DeleteRoleDefinitionResponseInit as _strongroom_auth_v1_DeleteRoleDefinitionResponseInit, DeleteRoleDefinitionResponse as _strongroom_auth_v1_DeleteRoleDefinitionResponse } from './strongroom/auth/v1/DeleteRoleDefinitionResponse.ts';
import type { GetRoleDefinitionRequestInit as _strongroom_auth_v1_GetRoleDefinitionRequestInit, GetRoleDefinitionRequest as _strongroom_auth_v1_GetRoleDefinitionRequest } from './strongroom/auth/v1/GetRoleDefinitionRequest.ts';
import type { GetRoleDefinitionResponseInit as _strongroom_auth_v1_GetRoleDefinitionResponseInit, GetRoleDefinitionResponse as _strongroom_auth_v1_GetRoleDefinitionResponse } from './strongroom/auth/v1/GetRoleDefinitionResponse.ts';
import type { ListRoleAssignmentsRequestInit as _strongroom_auth_v1_ListRoleAssignmentsRequestInit, ListRoleAssignmentsRequest as _strongroom_auth_v1_ListRoleAssignmentsRequest } from './strongroom/auth/v1/ListRoleAssignmentsRequest.ts';
import type { ListRoleAssignmentsResponseInit as _strongroom_auth_v1_ListRoleAssignmentsResponseInit, ListRoleAssignmentsResponse as _strongroom_auth_v1_ListRoleAssignmentsResponse } from './strongroom/auth/v1/ListRoleAssignmentsResponse.ts';
import type { ListRoleDefinitionsRequestInit as _strongroom_auth_v1_ListRoleDefinitionsRequestInit, ListRoleDefinitionsRequest as _strongroom_auth_v1_ListRoleDefinitionsRequest } from './strongroom/auth/v1/ListRoleDefinitionsRequest.ts';
import type { ListRoleDefinitionsResponseInit as _strongroom_auth_v1_ListRoleDefinitionsResponseInit, ListRoleDefinitionsResponse as _strongroom_auth_v1_ListRoleDefinitionsResponse } from './strongroom/auth/v1/ListRoleDefinitionsResponse.ts';
import type { RoleAssignmentInit as _strongroom_auth_v1_RoleAssignmentInit, RoleAssignment as _strongroom_auth_v1_RoleAssignment } from './strongroom/auth/v1/RoleAssignment.ts';
import type { RoleDefinitionInit as _strongroom_auth_v1_RoleDefinitionInit, RoleDefinition as _strongroom_auth_v1_RoleDefinition } from './strongroom/auth/v1/RoleDefinition.ts';
import type { UpdateRoleDefinitionRequestInit as _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, UpdateRoleDefinitionRequest as _strongroom_auth_v1_UpdateRoleDefinitionRequest } from './strongroom/auth/v1/UpdateRoleDefinitionRequest.ts';
import type { UpdateRoleDefinitionResponseInit as _strongroom_auth_v1_UpdateRoleDefinitionResponseInit, UpdateRoleDefinitionResponse as _strongroom_auth_v1_UpdateRoleDefinitionResponse } from './strongroom/auth/v1/UpdateRoleDefinitionResponse.ts';

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
        /**
         * Who may do what: roles, and their assignment to principals at scopes. Deny wins over allow. A change takes effect
         * everywhere within a second. Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED,
         * TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME,
         * INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and
         * RESOURCE_EXHAUSTED (OVERLOADED).
         */
        AccessService: SubtypeConstructor<typeof grpc.Client, _strongroom_auth_v1_AccessServiceClient> & { service: _strongroom_auth_v1_AccessServiceDefinition }
        AssignmentEffect: EnumTypeDefinition
        CheckAccessRequest: MessageTypeDefinition<_strongroom_auth_v1_CheckAccessRequestInit, _strongroom_auth_v1_CheckAccessRequest>
        CheckAccessResponse: MessageTypeDefinition<_strongroom_auth_v1_CheckAccessResponseInit, _strongroom_auth_v1_CheckAccessResponse>
        CreateRoleAssignmentRequest: MessageTypeDefinition<_strongroom_auth_v1_CreateRoleAssignmentRequestInit, _strongroom_auth_v1_CreateRoleAssignmentRequest>
        CreateRoleAssignmentResponse: MessageTypeDefinition<_strongroom_auth_v1_CreateRoleAssignmentResponseInit, _strongroom_auth_v1_CreateRoleAssignmentResponse>
        CreateRoleDefinitionRequest: MessageTypeDefinition<_strongroom_auth_v1_CreateRoleDefinitionRequestInit, _strongroom_auth_v1_CreateRoleDefinitionRequest>
        CreateRoleDefinitionResponse: MessageTypeDefinition<_strongroom_auth_v1_CreateRoleDefinitionResponseInit, _strongroom_auth_v1_CreateRoleDefinitionResponse>
        DeleteRoleAssignmentRequest: MessageTypeDefinition<_strongroom_auth_v1_DeleteRoleAssignmentRequestInit, _strongroom_auth_v1_DeleteRoleAssignmentRequest>
        DeleteRoleAssignmentResponse: MessageTypeDefinition<_strongroom_auth_v1_DeleteRoleAssignmentResponseInit, _strongroom_auth_v1_DeleteRoleAssignmentResponse>
        DeleteRoleDefinitionRequest: MessageTypeDefinition<_strongroom_auth_v1_DeleteRoleDefinitionRequestInit, _strongroom_auth_v1_DeleteRoleDefinitionRequest>
        DeleteRoleDefinitionResponse: MessageTypeDefinition<_strongroom_auth_v1_DeleteRoleDefinitionResponseInit, _strongroom_auth_v1_DeleteRoleDefinitionResponse>
        GetRoleDefinitionRequest: MessageTypeDefinition<_strongroom_auth_v1_GetRoleDefinitionRequestInit, _strongroom_auth_v1_GetRoleDefinitionRequest>
        GetRoleDefinitionResponse: MessageTypeDefinition<_strongroom_auth_v1_GetRoleDefinitionResponseInit, _strongroom_auth_v1_GetRoleDefinitionResponse>
        ListRoleAssignmentsRequest: MessageTypeDefinition<_strongroom_auth_v1_ListRoleAssignmentsRequestInit, _strongroom_auth_v1_ListRoleAssignmentsRequest>
        ListRoleAssignmentsResponse: MessageTypeDefinition<_strongroom_auth_v1_ListRoleAssignmentsResponseInit, _strongroom_auth_v1_ListRoleAssignmentsResponse>
        ListRoleDefinitionsRequest: MessageTypeDefinition<_strongroom_auth_v1_ListRoleDefinitionsRequestInit, _strongroom_auth_v1_ListRoleDefinitionsRequest>
        ListRoleDefinitionsResponse: MessageTypeDefinition<_strongroom_auth_v1_ListRoleDefinitionsResponseInit, _strongroom_auth_v1_ListRoleDefinitionsResponse>
        RoleAssignment: MessageTypeDefinition<_strongroom_auth_v1_RoleAssignmentInit, _strongroom_auth_v1_RoleAssignment>
        RoleDefinition: MessageTypeDefinition<_strongroom_auth_v1_RoleDefinitionInit, _strongroom_auth_v1_RoleDefinition>
        UpdateRoleDefinitionRequest: MessageTypeDefinition<_strongroom_auth_v1_UpdateRoleDefinitionRequestInit, _strongroom_auth_v1_UpdateRoleDefinitionRequest>
        UpdateRoleDefinitionResponse: MessageTypeDefinition<_strongroom_auth_v1_UpdateRoleDefinitionResponseInit, _strongroom_auth_v1_UpdateRoleDefinitionResponse>
      }
    }
  }
}

