// Original file: proto/strongroom/auth/v1/access_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CheckAccessRequestInit as _strongroom_auth_v1_CheckAccessRequestInit, CheckAccessRequest as _strongroom_auth_v1_CheckAccessRequest } from '../../../strongroom/auth/v1/CheckAccessRequest.ts';
import type { CheckAccessResponseInit as _strongroom_auth_v1_CheckAccessResponseInit, CheckAccessResponse as _strongroom_auth_v1_CheckAccessResponse } from '../../../strongroom/auth/v1/CheckAccessResponse.ts';
import type { CreateRoleAssignmentRequestInit as _strongroom_auth_v1_CreateRoleAssignmentRequestInit, CreateRoleAssignmentRequest as _strongroom_auth_v1_CreateRoleAssignmentRequest } from '../../../strongroom/auth/v1/CreateRoleAssignmentRequest.ts';
import type { CreateRoleAssignmentResponseInit as _strongroom_auth_v1_CreateRoleAssignmentResponseInit, CreateRoleAssignmentResponse as _strongroom_auth_v1_CreateRoleAssignmentResponse } from '../../../strongroom/auth/v1/CreateRoleAssignmentResponse.ts';
import type { CreateRoleDefinitionRequestInit as _strongroom_auth_v1_CreateRoleDefinitionRequestInit, CreateRoleDefinitionRequest as _strongroom_auth_v1_CreateRoleDefinitionRequest } from '../../../strongroom/auth/v1/CreateRoleDefinitionRequest.ts';
import type { CreateRoleDefinitionResponseInit as _strongroom_auth_v1_CreateRoleDefinitionResponseInit, CreateRoleDefinitionResponse as _strongroom_auth_v1_CreateRoleDefinitionResponse } from '../../../strongroom/auth/v1/CreateRoleDefinitionResponse.ts';
import type { DeleteRoleAssignmentRequestInit as _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, DeleteRoleAssignmentRequest as _strongroom_auth_v1_DeleteRoleAssignmentRequest } from '../../../strongroom/auth/v1/DeleteRoleAssignmentRequest.ts';
import type { DeleteRoleAssignmentResponseInit as _strongroom_auth_v1_DeleteRoleAssignmentResponseInit, DeleteRoleAssignmentResponse as _strongroom_auth_v1_DeleteRoleAssignmentResponse } from '../../../strongroom/auth/v1/DeleteRoleAssignmentResponse.ts';
import type { DeleteRoleDefinitionRequestInit as _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, DeleteRoleDefinitionRequest as _strongroom_auth_v1_DeleteRoleDefinitionRequest } from '../../../strongroom/auth/v1/DeleteRoleDefinitionRequest.ts';
import type { DeleteRoleDefinitionResponseInit as _strongroom_auth_v1_DeleteRoleDefinitionResponseInit, DeleteRoleDefinitionResponse as _strongroom_auth_v1_DeleteRoleDefinitionResponse } from '../../../strongroom/auth/v1/DeleteRoleDefinitionResponse.ts';
import type { GetRoleDefinitionRequestInit as _strongroom_auth_v1_GetRoleDefinitionRequestInit, GetRoleDefinitionRequest as _strongroom_auth_v1_GetRoleDefinitionRequest } from '../../../strongroom/auth/v1/GetRoleDefinitionRequest.ts';
import type { GetRoleDefinitionResponseInit as _strongroom_auth_v1_GetRoleDefinitionResponseInit, GetRoleDefinitionResponse as _strongroom_auth_v1_GetRoleDefinitionResponse } from '../../../strongroom/auth/v1/GetRoleDefinitionResponse.ts';
import type { ListRoleAssignmentsRequestInit as _strongroom_auth_v1_ListRoleAssignmentsRequestInit, ListRoleAssignmentsRequest as _strongroom_auth_v1_ListRoleAssignmentsRequest } from '../../../strongroom/auth/v1/ListRoleAssignmentsRequest.ts';
import type { ListRoleAssignmentsResponseInit as _strongroom_auth_v1_ListRoleAssignmentsResponseInit, ListRoleAssignmentsResponse as _strongroom_auth_v1_ListRoleAssignmentsResponse } from '../../../strongroom/auth/v1/ListRoleAssignmentsResponse.ts';
import type { ListRoleDefinitionsRequestInit as _strongroom_auth_v1_ListRoleDefinitionsRequestInit, ListRoleDefinitionsRequest as _strongroom_auth_v1_ListRoleDefinitionsRequest } from '../../../strongroom/auth/v1/ListRoleDefinitionsRequest.ts';
import type { ListRoleDefinitionsResponseInit as _strongroom_auth_v1_ListRoleDefinitionsResponseInit, ListRoleDefinitionsResponse as _strongroom_auth_v1_ListRoleDefinitionsResponse } from '../../../strongroom/auth/v1/ListRoleDefinitionsResponse.ts';
import type { UpdateRoleDefinitionRequestInit as _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, UpdateRoleDefinitionRequest as _strongroom_auth_v1_UpdateRoleDefinitionRequest } from '../../../strongroom/auth/v1/UpdateRoleDefinitionRequest.ts';
import type { UpdateRoleDefinitionResponseInit as _strongroom_auth_v1_UpdateRoleDefinitionResponseInit, UpdateRoleDefinitionResponse as _strongroom_auth_v1_UpdateRoleDefinitionResponse } from '../../../strongroom/auth/v1/UpdateRoleDefinitionResponse.ts';

/**
 * Who may do what: roles, and their assignment to principals at scopes. Deny wins over allow. A change takes effect
 * everywhere within a second. Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED,
 * TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME,
 * INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and
 * RESOURCE_EXHAUSTED (OVERLOADED).
 */
export interface AccessServiceClient extends grpc.Client {
  /**
   * Says whether the caller itself may do something. Needs no right.
   */
  CheckAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  CheckAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  CheckAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  CheckAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  /**
   * Says whether the caller itself may do something. Needs no right.
   */
  checkAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  checkAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  checkAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  checkAccess(argument: _strongroom_auth_v1_CheckAccessRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CheckAccessResponse>): grpc.ClientUnaryCall;
  
  /**
   * Assigns a role to a principal at a scope. Needs roleAssignments/write at the scope and there either every action of
   * the role, or a role that lists this one as assignable; never to oneself. The same role, effect, scope and expiry
   * again give the assignment that exists; with another expiry ALREADY_EXISTS (ALREADY_EXISTS). NOT_FOUND (PRINCIPAL_NOT_FOUND, ROLE_NOT_FOUND, VAULT_NOT_FOUND),
   * INVALID_ARGUMENT (INVALID_FIELD) above 1,000 assignments of one principal.
   */
  CreateRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  CreateRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  CreateRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  CreateRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  /**
   * Assigns a role to a principal at a scope. Needs roleAssignments/write at the scope and there either every action of
   * the role, or a role that lists this one as assignable; never to oneself. The same role, effect, scope and expiry
   * again give the assignment that exists; with another expiry ALREADY_EXISTS (ALREADY_EXISTS). NOT_FOUND (PRINCIPAL_NOT_FOUND, ROLE_NOT_FOUND, VAULT_NOT_FOUND),
   * INVALID_ARGUMENT (INVALID_FIELD) above 1,000 assignments of one principal.
   */
  createRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  createRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  createRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  createRoleAssignment(argument: _strongroom_auth_v1_CreateRoleAssignmentRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleAssignmentResponse>): grpc.ClientUnaryCall;
  
  /**
   * Creates a custom role. Needs roleDefinitions/write at "/", and every action of the role. ALREADY_EXISTS
   * (ALREADY_EXISTS) when the role_name is taken.
   */
  CreateRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  CreateRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  CreateRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  CreateRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  /**
   * Creates a custom role. Needs roleDefinitions/write at "/", and every action of the role. ALREADY_EXISTS
   * (ALREADY_EXISTS) when the role_name is taken.
   */
  createRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  createRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  createRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  createRoleDefinition(argument: _strongroom_auth_v1_CreateRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_CreateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  
  /**
   * Takes an assignment away. Needs roleAssignments/delete at its scope. NOT_FOUND (PRINCIPAL_NOT_FOUND,
   * ASSIGNMENT_NOT_FOUND), also when the assignment has another scope than the one given.
   */
  DeleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  DeleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  DeleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  DeleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  /**
   * Takes an assignment away. Needs roleAssignments/delete at its scope. NOT_FOUND (PRINCIPAL_NOT_FOUND,
   * ASSIGNMENT_NOT_FOUND), also when the assignment has another scope than the one given.
   */
  deleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  deleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  deleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  deleteRoleAssignment(argument: _strongroom_auth_v1_DeleteRoleAssignmentRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleAssignmentResponse>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a custom role; its assignments give nothing from then on. Needs roleDefinitions/delete at "/". NOT_FOUND
   * (ROLE_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED for a built-in role.
   */
  DeleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  DeleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  DeleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  DeleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  /**
   * Deletes a custom role; its assignments give nothing from then on. Needs roleDefinitions/delete at "/". NOT_FOUND
   * (ROLE_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED for a built-in role.
   */
  deleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  deleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  deleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  deleteRoleDefinition(argument: _strongroom_auth_v1_DeleteRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_DeleteRoleDefinitionResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives one role. Needs roleDefinitions/read at "/". NOT_FOUND (ROLE_NOT_FOUND).
   */
  GetRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  GetRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  GetRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  GetRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  /**
   * Gives one role. Needs roleDefinitions/read at "/". NOT_FOUND (ROLE_NOT_FOUND).
   */
  getRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  getRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  getRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  getRoleDefinition(argument: _strongroom_auth_v1_GetRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_GetRoleDefinitionResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists assignments of all principals, or of one, at all scopes, or at one. Needs roleAssignments/read at "/".
   * NOT_FOUND (PRINCIPAL_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  ListRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  ListRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  ListRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists assignments of all principals, or of one, at all scopes, or at one. Needs roleAssignments/read at "/".
   * NOT_FOUND (PRINCIPAL_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  listRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  listRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  listRoleAssignments(argument: _strongroom_auth_v1_ListRoleAssignmentsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleAssignmentsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Lists roles by their role_name. Needs roleDefinitions/read at "/". INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  ListRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  ListRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  ListRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  /**
   * Lists roles by their role_name. Needs roleDefinitions/read at "/". INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  listRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  listRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  listRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  listRoleDefinitions(argument: _strongroom_auth_v1_ListRoleDefinitionsRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_ListRoleDefinitionsResponse>): grpc.ClientUnaryCall;
  
  /**
   * Changes a custom role, for all its assignments at once. Needs roleDefinitions/write at "/", and every action that is
   * added. NOT_FOUND (ROLE_NOT_FOUND), ALREADY_EXISTS (ALREADY_EXISTS), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED for a
   * built-in role.
   */
  UpdateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  UpdateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  UpdateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  UpdateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  /**
   * Changes a custom role, for all its assignments at once. Needs roleDefinitions/write at "/", and every action that is
   * added. NOT_FOUND (ROLE_NOT_FOUND), ALREADY_EXISTS (ALREADY_EXISTS), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED for a
   * built-in role.
   */
  updateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  updateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  updateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  updateRoleDefinition(argument: _strongroom_auth_v1_UpdateRoleDefinitionRequestInit, callback: grpc.requestCallback<_strongroom_auth_v1_UpdateRoleDefinitionResponse>): grpc.ClientUnaryCall;
  
}

/**
 * Who may do what: roles, and their assignment to principals at scopes. Deny wins over allow. A change takes effect
 * everywhere within a second. Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED,
 * TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME,
 * INVALID_FIELD), UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE) and
 * RESOURCE_EXHAUSTED (OVERLOADED).
 */
export interface AccessServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Says whether the caller itself may do something. Needs no right.
   */
  CheckAccess: grpc.handleUnaryCall<_strongroom_auth_v1_CheckAccessRequest, _strongroom_auth_v1_CheckAccessResponseInit>;
  
  /**
   * Assigns a role to a principal at a scope. Needs roleAssignments/write at the scope and there either every action of
   * the role, or a role that lists this one as assignable; never to oneself. The same role, effect, scope and expiry
   * again give the assignment that exists; with another expiry ALREADY_EXISTS (ALREADY_EXISTS). NOT_FOUND (PRINCIPAL_NOT_FOUND, ROLE_NOT_FOUND, VAULT_NOT_FOUND),
   * INVALID_ARGUMENT (INVALID_FIELD) above 1,000 assignments of one principal.
   */
  CreateRoleAssignment: grpc.handleUnaryCall<_strongroom_auth_v1_CreateRoleAssignmentRequest, _strongroom_auth_v1_CreateRoleAssignmentResponseInit>;
  
  /**
   * Creates a custom role. Needs roleDefinitions/write at "/", and every action of the role. ALREADY_EXISTS
   * (ALREADY_EXISTS) when the role_name is taken.
   */
  CreateRoleDefinition: grpc.handleUnaryCall<_strongroom_auth_v1_CreateRoleDefinitionRequest, _strongroom_auth_v1_CreateRoleDefinitionResponseInit>;
  
  /**
   * Takes an assignment away. Needs roleAssignments/delete at its scope. NOT_FOUND (PRINCIPAL_NOT_FOUND,
   * ASSIGNMENT_NOT_FOUND), also when the assignment has another scope than the one given.
   */
  DeleteRoleAssignment: grpc.handleUnaryCall<_strongroom_auth_v1_DeleteRoleAssignmentRequest, _strongroom_auth_v1_DeleteRoleAssignmentResponseInit>;
  
  /**
   * Deletes a custom role; its assignments give nothing from then on. Needs roleDefinitions/delete at "/". NOT_FOUND
   * (ROLE_NOT_FOUND), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED for a built-in role.
   */
  DeleteRoleDefinition: grpc.handleUnaryCall<_strongroom_auth_v1_DeleteRoleDefinitionRequest, _strongroom_auth_v1_DeleteRoleDefinitionResponseInit>;
  
  /**
   * Gives one role. Needs roleDefinitions/read at "/". NOT_FOUND (ROLE_NOT_FOUND).
   */
  GetRoleDefinition: grpc.handleUnaryCall<_strongroom_auth_v1_GetRoleDefinitionRequest, _strongroom_auth_v1_GetRoleDefinitionResponseInit>;
  
  /**
   * Lists assignments of all principals, or of one, at all scopes, or at one. Needs roleAssignments/read at "/".
   * NOT_FOUND (PRINCIPAL_NOT_FOUND), INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListRoleAssignments: grpc.handleUnaryCall<_strongroom_auth_v1_ListRoleAssignmentsRequest, _strongroom_auth_v1_ListRoleAssignmentsResponseInit>;
  
  /**
   * Lists roles by their role_name. Needs roleDefinitions/read at "/". INVALID_ARGUMENT (INVALID_PAGE_TOKEN).
   */
  ListRoleDefinitions: grpc.handleUnaryCall<_strongroom_auth_v1_ListRoleDefinitionsRequest, _strongroom_auth_v1_ListRoleDefinitionsResponseInit>;
  
  /**
   * Changes a custom role, for all its assignments at once. Needs roleDefinitions/write at "/", and every action that is
   * added. NOT_FOUND (ROLE_NOT_FOUND), ALREADY_EXISTS (ALREADY_EXISTS), ABORTED (ETAG_MISMATCH), PERMISSION_DENIED for a
   * built-in role.
   */
  UpdateRoleDefinition: grpc.handleUnaryCall<_strongroom_auth_v1_UpdateRoleDefinitionRequest, _strongroom_auth_v1_UpdateRoleDefinitionResponseInit>;
  
}

export interface AccessServiceDefinition extends grpc.ServiceDefinition {
  CheckAccess: MethodDefinition<_strongroom_auth_v1_CheckAccessRequestInit, _strongroom_auth_v1_CheckAccessResponseInit, _strongroom_auth_v1_CheckAccessRequest, _strongroom_auth_v1_CheckAccessResponse>
  CreateRoleAssignment: MethodDefinition<_strongroom_auth_v1_CreateRoleAssignmentRequestInit, _strongroom_auth_v1_CreateRoleAssignmentResponseInit, _strongroom_auth_v1_CreateRoleAssignmentRequest, _strongroom_auth_v1_CreateRoleAssignmentResponse>
  CreateRoleDefinition: MethodDefinition<_strongroom_auth_v1_CreateRoleDefinitionRequestInit, _strongroom_auth_v1_CreateRoleDefinitionResponseInit, _strongroom_auth_v1_CreateRoleDefinitionRequest, _strongroom_auth_v1_CreateRoleDefinitionResponse>
  DeleteRoleAssignment: MethodDefinition<_strongroom_auth_v1_DeleteRoleAssignmentRequestInit, _strongroom_auth_v1_DeleteRoleAssignmentResponseInit, _strongroom_auth_v1_DeleteRoleAssignmentRequest, _strongroom_auth_v1_DeleteRoleAssignmentResponse>
  DeleteRoleDefinition: MethodDefinition<_strongroom_auth_v1_DeleteRoleDefinitionRequestInit, _strongroom_auth_v1_DeleteRoleDefinitionResponseInit, _strongroom_auth_v1_DeleteRoleDefinitionRequest, _strongroom_auth_v1_DeleteRoleDefinitionResponse>
  GetRoleDefinition: MethodDefinition<_strongroom_auth_v1_GetRoleDefinitionRequestInit, _strongroom_auth_v1_GetRoleDefinitionResponseInit, _strongroom_auth_v1_GetRoleDefinitionRequest, _strongroom_auth_v1_GetRoleDefinitionResponse>
  ListRoleAssignments: MethodDefinition<_strongroom_auth_v1_ListRoleAssignmentsRequestInit, _strongroom_auth_v1_ListRoleAssignmentsResponseInit, _strongroom_auth_v1_ListRoleAssignmentsRequest, _strongroom_auth_v1_ListRoleAssignmentsResponse>
  ListRoleDefinitions: MethodDefinition<_strongroom_auth_v1_ListRoleDefinitionsRequestInit, _strongroom_auth_v1_ListRoleDefinitionsResponseInit, _strongroom_auth_v1_ListRoleDefinitionsRequest, _strongroom_auth_v1_ListRoleDefinitionsResponse>
  UpdateRoleDefinition: MethodDefinition<_strongroom_auth_v1_UpdateRoleDefinitionRequestInit, _strongroom_auth_v1_UpdateRoleDefinitionResponseInit, _strongroom_auth_v1_UpdateRoleDefinitionRequest, _strongroom_auth_v1_UpdateRoleDefinitionResponse>
}
