// Written by generate.mjs.
import type { AuditServiceDefinition as strongroom_audit_v1_AuditService } from './strongroom/audit/v1/AuditService.ts'
import type { AccessFeedServiceDefinition as strongroom_auth_v1_AccessFeedService } from './strongroom/auth/v1/AccessFeedService.ts'
import type { AccessServiceDefinition as strongroom_auth_v1_AccessService } from './strongroom/auth/v1/AccessService.ts'
import type { PrincipalServiceDefinition as strongroom_auth_v1_PrincipalService } from './strongroom/auth/v1/PrincipalService.ts'
import type { TokenServiceDefinition as strongroom_auth_v1_TokenService } from './strongroom/auth/v1/TokenService.ts'
import type { VaultServiceDefinition as strongroom_auth_v1_VaultService } from './strongroom/auth/v1/VaultService.ts'
import type { CertificateServiceDefinition as strongroom_certificate_v1_CertificateService } from './strongroom/certificate/v1/CertificateService.ts'
import type { CryptoServiceDefinition as strongroom_key_v1_CryptoService } from './strongroom/key/v1/CryptoService.ts'
import type { KeyServiceDefinition as strongroom_key_v1_KeyService } from './strongroom/key/v1/KeyService.ts'
import type { ManagedKeyServiceDefinition as strongroom_key_v1_ManagedKeyService } from './strongroom/key/v1/ManagedKeyService.ts'
import type { ProtectionServiceDefinition as strongroom_key_v1_ProtectionService } from './strongroom/key/v1/ProtectionService.ts'
import type { GatheringServiceDefinition as strongroom_rpc_v1_GatheringService } from './strongroom/rpc/v1/GatheringService.ts'
import type { ManagedSecretServiceDefinition as strongroom_secret_v1_ManagedSecretService } from './strongroom/secret/v1/ManagedSecretService.ts'
import type { SecretServiceDefinition as strongroom_secret_v1_SecretService } from './strongroom/secret/v1/SecretService.ts'
import type { AppendRequest as strongroom_audit_v1_AppendRequest, AppendRequestInit as strongroom_audit_v1_AppendRequestInit } from './strongroom/audit/v1/AppendRequest.ts'
import type { AppendResponse as strongroom_audit_v1_AppendResponse, AppendResponseInit as strongroom_audit_v1_AppendResponseInit } from './strongroom/audit/v1/AppendResponse.ts'
import type { Entry as strongroom_audit_v1_Entry, EntryInit as strongroom_audit_v1_EntryInit } from './strongroom/audit/v1/Entry.ts'
import type { ListRecordsRequest as strongroom_audit_v1_ListRecordsRequest, ListRecordsRequestInit as strongroom_audit_v1_ListRecordsRequestInit } from './strongroom/audit/v1/ListRecordsRequest.ts'
import type { ListRecordsResponse as strongroom_audit_v1_ListRecordsResponse, ListRecordsResponseInit as strongroom_audit_v1_ListRecordsResponseInit } from './strongroom/audit/v1/ListRecordsResponse.ts'
import type { TailRecordsRequest as strongroom_audit_v1_TailRecordsRequest, TailRecordsRequestInit as strongroom_audit_v1_TailRecordsRequestInit } from './strongroom/audit/v1/TailRecordsRequest.ts'
import type { TailRecordsResponse as strongroom_audit_v1_TailRecordsResponse, TailRecordsResponseInit as strongroom_audit_v1_TailRecordsResponseInit } from './strongroom/audit/v1/TailRecordsResponse.ts'
import type { ExportRecordsRequest as strongroom_audit_v1_ExportRecordsRequest, ExportRecordsRequestInit as strongroom_audit_v1_ExportRecordsRequestInit } from './strongroom/audit/v1/ExportRecordsRequest.ts'
import type { ExportRecordsResponse as strongroom_audit_v1_ExportRecordsResponse, ExportRecordsResponseInit as strongroom_audit_v1_ExportRecordsResponseInit } from './strongroom/audit/v1/ExportRecordsResponse.ts'
import type { ExportHeader as strongroom_audit_v1_ExportHeader, ExportHeaderInit as strongroom_audit_v1_ExportHeaderInit } from './strongroom/audit/v1/ExportHeader.ts'
import type { StoredLeaf as strongroom_audit_v1_StoredLeaf, StoredLeafInit as strongroom_audit_v1_StoredLeafInit } from './strongroom/audit/v1/StoredLeaf.ts'
import type { ExportTrailer as strongroom_audit_v1_ExportTrailer, ExportTrailerInit as strongroom_audit_v1_ExportTrailerInit } from './strongroom/audit/v1/ExportTrailer.ts'
import type { GetCheckpointRequest as strongroom_audit_v1_GetCheckpointRequest, GetCheckpointRequestInit as strongroom_audit_v1_GetCheckpointRequestInit } from './strongroom/audit/v1/GetCheckpointRequest.ts'
import type { GetCheckpointResponse as strongroom_audit_v1_GetCheckpointResponse, GetCheckpointResponseInit as strongroom_audit_v1_GetCheckpointResponseInit } from './strongroom/audit/v1/GetCheckpointResponse.ts'
import type { GetInclusionProofRequest as strongroom_audit_v1_GetInclusionProofRequest, GetInclusionProofRequestInit as strongroom_audit_v1_GetInclusionProofRequestInit } from './strongroom/audit/v1/GetInclusionProofRequest.ts'
import type { GetInclusionProofResponse as strongroom_audit_v1_GetInclusionProofResponse, GetInclusionProofResponseInit as strongroom_audit_v1_GetInclusionProofResponseInit } from './strongroom/audit/v1/GetInclusionProofResponse.ts'
import type { GetConsistencyProofRequest as strongroom_audit_v1_GetConsistencyProofRequest, GetConsistencyProofRequestInit as strongroom_audit_v1_GetConsistencyProofRequestInit } from './strongroom/audit/v1/GetConsistencyProofRequest.ts'
import type { GetConsistencyProofResponse as strongroom_audit_v1_GetConsistencyProofResponse, GetConsistencyProofResponseInit as strongroom_audit_v1_GetConsistencyProofResponseInit } from './strongroom/audit/v1/GetConsistencyProofResponse.ts'
import type { RowChange as strongroom_audit_v1_RowChange, RowChangeInit as strongroom_audit_v1_RowChangeInit } from './strongroom/audit/v1/RowChange.ts'
import type { RecordItem as strongroom_audit_v1_RecordItem, RecordItemInit as strongroom_audit_v1_RecordItemInit } from './strongroom/audit/v1/RecordItem.ts'
import type { Record as strongroom_audit_v1_Record, RecordInit as strongroom_audit_v1_RecordInit } from './strongroom/audit/v1/Record.ts'
import type { WatchAccessRequest as strongroom_auth_v1_WatchAccessRequest, WatchAccessRequestInit as strongroom_auth_v1_WatchAccessRequestInit } from './strongroom/auth/v1/WatchAccessRequest.ts'
import type { WatchAccessResponse as strongroom_auth_v1_WatchAccessResponse, WatchAccessResponseInit as strongroom_auth_v1_WatchAccessResponseInit } from './strongroom/auth/v1/WatchAccessResponse.ts'
import type { GetAccessRequest as strongroom_auth_v1_GetAccessRequest, GetAccessRequestInit as strongroom_auth_v1_GetAccessRequestInit } from './strongroom/auth/v1/GetAccessRequest.ts'
import type { GetAccessResponse as strongroom_auth_v1_GetAccessResponse, GetAccessResponseInit as strongroom_auth_v1_GetAccessResponseInit } from './strongroom/auth/v1/GetAccessResponse.ts'
import type { RoleDefinition as strongroom_auth_v1_RoleDefinition, RoleDefinitionInit as strongroom_auth_v1_RoleDefinitionInit } from './strongroom/auth/v1/RoleDefinition.ts'
import type { GetRoleDefinitionRequest as strongroom_auth_v1_GetRoleDefinitionRequest, GetRoleDefinitionRequestInit as strongroom_auth_v1_GetRoleDefinitionRequestInit } from './strongroom/auth/v1/GetRoleDefinitionRequest.ts'
import type { GetRoleDefinitionResponse as strongroom_auth_v1_GetRoleDefinitionResponse, GetRoleDefinitionResponseInit as strongroom_auth_v1_GetRoleDefinitionResponseInit } from './strongroom/auth/v1/GetRoleDefinitionResponse.ts'
import type { ListRoleDefinitionsRequest as strongroom_auth_v1_ListRoleDefinitionsRequest, ListRoleDefinitionsRequestInit as strongroom_auth_v1_ListRoleDefinitionsRequestInit } from './strongroom/auth/v1/ListRoleDefinitionsRequest.ts'
import type { ListRoleDefinitionsResponse as strongroom_auth_v1_ListRoleDefinitionsResponse, ListRoleDefinitionsResponseInit as strongroom_auth_v1_ListRoleDefinitionsResponseInit } from './strongroom/auth/v1/ListRoleDefinitionsResponse.ts'
import type { CreateRoleDefinitionRequest as strongroom_auth_v1_CreateRoleDefinitionRequest, CreateRoleDefinitionRequestInit as strongroom_auth_v1_CreateRoleDefinitionRequestInit } from './strongroom/auth/v1/CreateRoleDefinitionRequest.ts'
import type { CreateRoleDefinitionResponse as strongroom_auth_v1_CreateRoleDefinitionResponse, CreateRoleDefinitionResponseInit as strongroom_auth_v1_CreateRoleDefinitionResponseInit } from './strongroom/auth/v1/CreateRoleDefinitionResponse.ts'
import type { UpdateRoleDefinitionRequest as strongroom_auth_v1_UpdateRoleDefinitionRequest, UpdateRoleDefinitionRequestInit as strongroom_auth_v1_UpdateRoleDefinitionRequestInit } from './strongroom/auth/v1/UpdateRoleDefinitionRequest.ts'
import type { UpdateRoleDefinitionResponse as strongroom_auth_v1_UpdateRoleDefinitionResponse, UpdateRoleDefinitionResponseInit as strongroom_auth_v1_UpdateRoleDefinitionResponseInit } from './strongroom/auth/v1/UpdateRoleDefinitionResponse.ts'
import type { DeleteRoleDefinitionRequest as strongroom_auth_v1_DeleteRoleDefinitionRequest, DeleteRoleDefinitionRequestInit as strongroom_auth_v1_DeleteRoleDefinitionRequestInit } from './strongroom/auth/v1/DeleteRoleDefinitionRequest.ts'
import type { DeleteRoleDefinitionResponse as strongroom_auth_v1_DeleteRoleDefinitionResponse, DeleteRoleDefinitionResponseInit as strongroom_auth_v1_DeleteRoleDefinitionResponseInit } from './strongroom/auth/v1/DeleteRoleDefinitionResponse.ts'
import type { RoleAssignment as strongroom_auth_v1_RoleAssignment, RoleAssignmentInit as strongroom_auth_v1_RoleAssignmentInit } from './strongroom/auth/v1/RoleAssignment.ts'
import type { CreateRoleAssignmentRequest as strongroom_auth_v1_CreateRoleAssignmentRequest, CreateRoleAssignmentRequestInit as strongroom_auth_v1_CreateRoleAssignmentRequestInit } from './strongroom/auth/v1/CreateRoleAssignmentRequest.ts'
import type { CreateRoleAssignmentResponse as strongroom_auth_v1_CreateRoleAssignmentResponse, CreateRoleAssignmentResponseInit as strongroom_auth_v1_CreateRoleAssignmentResponseInit } from './strongroom/auth/v1/CreateRoleAssignmentResponse.ts'
import type { ListRoleAssignmentsRequest as strongroom_auth_v1_ListRoleAssignmentsRequest, ListRoleAssignmentsRequestInit as strongroom_auth_v1_ListRoleAssignmentsRequestInit } from './strongroom/auth/v1/ListRoleAssignmentsRequest.ts'
import type { ListRoleAssignmentsResponse as strongroom_auth_v1_ListRoleAssignmentsResponse, ListRoleAssignmentsResponseInit as strongroom_auth_v1_ListRoleAssignmentsResponseInit } from './strongroom/auth/v1/ListRoleAssignmentsResponse.ts'
import type { DeleteRoleAssignmentRequest as strongroom_auth_v1_DeleteRoleAssignmentRequest, DeleteRoleAssignmentRequestInit as strongroom_auth_v1_DeleteRoleAssignmentRequestInit } from './strongroom/auth/v1/DeleteRoleAssignmentRequest.ts'
import type { DeleteRoleAssignmentResponse as strongroom_auth_v1_DeleteRoleAssignmentResponse, DeleteRoleAssignmentResponseInit as strongroom_auth_v1_DeleteRoleAssignmentResponseInit } from './strongroom/auth/v1/DeleteRoleAssignmentResponse.ts'
import type { CheckAccessRequest as strongroom_auth_v1_CheckAccessRequest, CheckAccessRequestInit as strongroom_auth_v1_CheckAccessRequestInit } from './strongroom/auth/v1/CheckAccessRequest.ts'
import type { CheckAccessResponse as strongroom_auth_v1_CheckAccessResponse, CheckAccessResponseInit as strongroom_auth_v1_CheckAccessResponseInit } from './strongroom/auth/v1/CheckAccessResponse.ts'
import type { Principal as strongroom_auth_v1_Principal, PrincipalInit as strongroom_auth_v1_PrincipalInit } from './strongroom/auth/v1/Principal.ts'
import type { CreatePrincipalRequest as strongroom_auth_v1_CreatePrincipalRequest, CreatePrincipalRequestInit as strongroom_auth_v1_CreatePrincipalRequestInit } from './strongroom/auth/v1/CreatePrincipalRequest.ts'
import type { CreatePrincipalResponse as strongroom_auth_v1_CreatePrincipalResponse, CreatePrincipalResponseInit as strongroom_auth_v1_CreatePrincipalResponseInit } from './strongroom/auth/v1/CreatePrincipalResponse.ts'
import type { GetPrincipalRequest as strongroom_auth_v1_GetPrincipalRequest, GetPrincipalRequestInit as strongroom_auth_v1_GetPrincipalRequestInit } from './strongroom/auth/v1/GetPrincipalRequest.ts'
import type { GetPrincipalResponse as strongroom_auth_v1_GetPrincipalResponse, GetPrincipalResponseInit as strongroom_auth_v1_GetPrincipalResponseInit } from './strongroom/auth/v1/GetPrincipalResponse.ts'
import type { ListPrincipalsRequest as strongroom_auth_v1_ListPrincipalsRequest, ListPrincipalsRequestInit as strongroom_auth_v1_ListPrincipalsRequestInit } from './strongroom/auth/v1/ListPrincipalsRequest.ts'
import type { ListPrincipalsResponse as strongroom_auth_v1_ListPrincipalsResponse, ListPrincipalsResponseInit as strongroom_auth_v1_ListPrincipalsResponseInit } from './strongroom/auth/v1/ListPrincipalsResponse.ts'
import type { UpdatePrincipalRequest as strongroom_auth_v1_UpdatePrincipalRequest, UpdatePrincipalRequestInit as strongroom_auth_v1_UpdatePrincipalRequestInit } from './strongroom/auth/v1/UpdatePrincipalRequest.ts'
import type { UpdatePrincipalResponse as strongroom_auth_v1_UpdatePrincipalResponse, UpdatePrincipalResponseInit as strongroom_auth_v1_UpdatePrincipalResponseInit } from './strongroom/auth/v1/UpdatePrincipalResponse.ts'
import type { DeletePrincipalRequest as strongroom_auth_v1_DeletePrincipalRequest, DeletePrincipalRequestInit as strongroom_auth_v1_DeletePrincipalRequestInit } from './strongroom/auth/v1/DeletePrincipalRequest.ts'
import type { DeletePrincipalResponse as strongroom_auth_v1_DeletePrincipalResponse, DeletePrincipalResponseInit as strongroom_auth_v1_DeletePrincipalResponseInit } from './strongroom/auth/v1/DeletePrincipalResponse.ts'
import type { Credential as strongroom_auth_v1_Credential, CredentialInit as strongroom_auth_v1_CredentialInit } from './strongroom/auth/v1/Credential.ts'
import type { CreateCredentialRequest as strongroom_auth_v1_CreateCredentialRequest, CreateCredentialRequestInit as strongroom_auth_v1_CreateCredentialRequestInit } from './strongroom/auth/v1/CreateCredentialRequest.ts'
import type { CreateCredentialResponse as strongroom_auth_v1_CreateCredentialResponse, CreateCredentialResponseInit as strongroom_auth_v1_CreateCredentialResponseInit } from './strongroom/auth/v1/CreateCredentialResponse.ts'
import type { ListCredentialsRequest as strongroom_auth_v1_ListCredentialsRequest, ListCredentialsRequestInit as strongroom_auth_v1_ListCredentialsRequestInit } from './strongroom/auth/v1/ListCredentialsRequest.ts'
import type { ListCredentialsResponse as strongroom_auth_v1_ListCredentialsResponse, ListCredentialsResponseInit as strongroom_auth_v1_ListCredentialsResponseInit } from './strongroom/auth/v1/ListCredentialsResponse.ts'
import type { DeleteCredentialRequest as strongroom_auth_v1_DeleteCredentialRequest, DeleteCredentialRequestInit as strongroom_auth_v1_DeleteCredentialRequestInit } from './strongroom/auth/v1/DeleteCredentialRequest.ts'
import type { DeleteCredentialResponse as strongroom_auth_v1_DeleteCredentialResponse, DeleteCredentialResponseInit as strongroom_auth_v1_DeleteCredentialResponseInit } from './strongroom/auth/v1/DeleteCredentialResponse.ts'
import type { IssueTokenRequest as strongroom_auth_v1_IssueTokenRequest, IssueTokenRequestInit as strongroom_auth_v1_IssueTokenRequestInit } from './strongroom/auth/v1/IssueTokenRequest.ts'
import type { IssueTokenResponse as strongroom_auth_v1_IssueTokenResponse, IssueTokenResponseInit as strongroom_auth_v1_IssueTokenResponseInit } from './strongroom/auth/v1/IssueTokenResponse.ts'
import type { RevokeTokensRequest as strongroom_auth_v1_RevokeTokensRequest, RevokeTokensRequestInit as strongroom_auth_v1_RevokeTokensRequestInit } from './strongroom/auth/v1/RevokeTokensRequest.ts'
import type { RevokeTokensResponse as strongroom_auth_v1_RevokeTokensResponse, RevokeTokensResponseInit as strongroom_auth_v1_RevokeTokensResponseInit } from './strongroom/auth/v1/RevokeTokensResponse.ts'
import type { GetJwksRequest as strongroom_auth_v1_GetJwksRequest, GetJwksRequestInit as strongroom_auth_v1_GetJwksRequestInit } from './strongroom/auth/v1/GetJwksRequest.ts'
import type { JsonWebKey as strongroom_auth_v1_JsonWebKey, JsonWebKeyInit as strongroom_auth_v1_JsonWebKeyInit } from './strongroom/auth/v1/JsonWebKey.ts'
import type { GetJwksResponse as strongroom_auth_v1_GetJwksResponse, GetJwksResponseInit as strongroom_auth_v1_GetJwksResponseInit } from './strongroom/auth/v1/GetJwksResponse.ts'
import type { Vault as strongroom_auth_v1_Vault, VaultInit as strongroom_auth_v1_VaultInit } from './strongroom/auth/v1/Vault.ts'
import type { CreateVaultRequest as strongroom_auth_v1_CreateVaultRequest, CreateVaultRequestInit as strongroom_auth_v1_CreateVaultRequestInit } from './strongroom/auth/v1/CreateVaultRequest.ts'
import type { CreateVaultResponse as strongroom_auth_v1_CreateVaultResponse, CreateVaultResponseInit as strongroom_auth_v1_CreateVaultResponseInit } from './strongroom/auth/v1/CreateVaultResponse.ts'
import type { GetVaultRequest as strongroom_auth_v1_GetVaultRequest, GetVaultRequestInit as strongroom_auth_v1_GetVaultRequestInit } from './strongroom/auth/v1/GetVaultRequest.ts'
import type { GetVaultResponse as strongroom_auth_v1_GetVaultResponse, GetVaultResponseInit as strongroom_auth_v1_GetVaultResponseInit } from './strongroom/auth/v1/GetVaultResponse.ts'
import type { ListVaultsRequest as strongroom_auth_v1_ListVaultsRequest, ListVaultsRequestInit as strongroom_auth_v1_ListVaultsRequestInit } from './strongroom/auth/v1/ListVaultsRequest.ts'
import type { ListVaultsResponse as strongroom_auth_v1_ListVaultsResponse, ListVaultsResponseInit as strongroom_auth_v1_ListVaultsResponseInit } from './strongroom/auth/v1/ListVaultsResponse.ts'
import type { UpdateVaultRequest as strongroom_auth_v1_UpdateVaultRequest, UpdateVaultRequestInit as strongroom_auth_v1_UpdateVaultRequestInit } from './strongroom/auth/v1/UpdateVaultRequest.ts'
import type { UpdateVaultResponse as strongroom_auth_v1_UpdateVaultResponse, UpdateVaultResponseInit as strongroom_auth_v1_UpdateVaultResponseInit } from './strongroom/auth/v1/UpdateVaultResponse.ts'
import type { DeleteVaultRequest as strongroom_auth_v1_DeleteVaultRequest, DeleteVaultRequestInit as strongroom_auth_v1_DeleteVaultRequestInit } from './strongroom/auth/v1/DeleteVaultRequest.ts'
import type { DeleteVaultResponse as strongroom_auth_v1_DeleteVaultResponse, DeleteVaultResponseInit as strongroom_auth_v1_DeleteVaultResponseInit } from './strongroom/auth/v1/DeleteVaultResponse.ts'
import type { UndeleteVaultRequest as strongroom_auth_v1_UndeleteVaultRequest, UndeleteVaultRequestInit as strongroom_auth_v1_UndeleteVaultRequestInit } from './strongroom/auth/v1/UndeleteVaultRequest.ts'
import type { UndeleteVaultResponse as strongroom_auth_v1_UndeleteVaultResponse, UndeleteVaultResponseInit as strongroom_auth_v1_UndeleteVaultResponseInit } from './strongroom/auth/v1/UndeleteVaultResponse.ts'
import type { PurgeVaultRequest as strongroom_auth_v1_PurgeVaultRequest, PurgeVaultRequestInit as strongroom_auth_v1_PurgeVaultRequestInit } from './strongroom/auth/v1/PurgeVaultRequest.ts'
import type { PurgeVaultResponse as strongroom_auth_v1_PurgeVaultResponse, PurgeVaultResponseInit as strongroom_auth_v1_PurgeVaultResponseInit } from './strongroom/auth/v1/PurgeVaultResponse.ts'
import type { KeyProperties as strongroom_certificate_v1_KeyProperties, KeyPropertiesInit as strongroom_certificate_v1_KeyPropertiesInit } from './strongroom/certificate/v1/KeyProperties.ts'
import type { SubjectAlternativeNames as strongroom_certificate_v1_SubjectAlternativeNames, SubjectAlternativeNamesInit as strongroom_certificate_v1_SubjectAlternativeNamesInit } from './strongroom/certificate/v1/SubjectAlternativeNames.ts'
import type { CertificatePolicy as strongroom_certificate_v1_CertificatePolicy, CertificatePolicyInit as strongroom_certificate_v1_CertificatePolicyInit } from './strongroom/certificate/v1/CertificatePolicy.ts'
import type { Certificate as strongroom_certificate_v1_Certificate, CertificateInit as strongroom_certificate_v1_CertificateInit } from './strongroom/certificate/v1/Certificate.ts'
import type { CertificateOperation as strongroom_certificate_v1_CertificateOperation, CertificateOperationInit as strongroom_certificate_v1_CertificateOperationInit } from './strongroom/certificate/v1/CertificateOperation.ts'
import type { CreateCertificateRequest as strongroom_certificate_v1_CreateCertificateRequest, CreateCertificateRequestInit as strongroom_certificate_v1_CreateCertificateRequestInit } from './strongroom/certificate/v1/CreateCertificateRequest.ts'
import type { CreateCertificateResponse as strongroom_certificate_v1_CreateCertificateResponse, CreateCertificateResponseInit as strongroom_certificate_v1_CreateCertificateResponseInit } from './strongroom/certificate/v1/CreateCertificateResponse.ts'
import type { GetCertificateOperationRequest as strongroom_certificate_v1_GetCertificateOperationRequest, GetCertificateOperationRequestInit as strongroom_certificate_v1_GetCertificateOperationRequestInit } from './strongroom/certificate/v1/GetCertificateOperationRequest.ts'
import type { GetCertificateOperationResponse as strongroom_certificate_v1_GetCertificateOperationResponse, GetCertificateOperationResponseInit as strongroom_certificate_v1_GetCertificateOperationResponseInit } from './strongroom/certificate/v1/GetCertificateOperationResponse.ts'
import type { GetCertificateRequest as strongroom_certificate_v1_GetCertificateRequest, GetCertificateRequestInit as strongroom_certificate_v1_GetCertificateRequestInit } from './strongroom/certificate/v1/GetCertificateRequest.ts'
import type { GetCertificateResponse as strongroom_certificate_v1_GetCertificateResponse, GetCertificateResponseInit as strongroom_certificate_v1_GetCertificateResponseInit } from './strongroom/certificate/v1/GetCertificateResponse.ts'
import type { ListCertificatesRequest as strongroom_certificate_v1_ListCertificatesRequest, ListCertificatesRequestInit as strongroom_certificate_v1_ListCertificatesRequestInit } from './strongroom/certificate/v1/ListCertificatesRequest.ts'
import type { ListCertificatesResponse as strongroom_certificate_v1_ListCertificatesResponse, ListCertificatesResponseInit as strongroom_certificate_v1_ListCertificatesResponseInit } from './strongroom/certificate/v1/ListCertificatesResponse.ts'
import type { ListCertificateVersionsRequest as strongroom_certificate_v1_ListCertificateVersionsRequest, ListCertificateVersionsRequestInit as strongroom_certificate_v1_ListCertificateVersionsRequestInit } from './strongroom/certificate/v1/ListCertificateVersionsRequest.ts'
import type { ListCertificateVersionsResponse as strongroom_certificate_v1_ListCertificateVersionsResponse, ListCertificateVersionsResponseInit as strongroom_certificate_v1_ListCertificateVersionsResponseInit } from './strongroom/certificate/v1/ListCertificateVersionsResponse.ts'
import type { UpdateCertificateVersionRequest as strongroom_certificate_v1_UpdateCertificateVersionRequest, UpdateCertificateVersionRequestInit as strongroom_certificate_v1_UpdateCertificateVersionRequestInit } from './strongroom/certificate/v1/UpdateCertificateVersionRequest.ts'
import type { UpdateCertificateVersionResponse as strongroom_certificate_v1_UpdateCertificateVersionResponse, UpdateCertificateVersionResponseInit as strongroom_certificate_v1_UpdateCertificateVersionResponseInit } from './strongroom/certificate/v1/UpdateCertificateVersionResponse.ts'
import type { DeleteCertificateRequest as strongroom_certificate_v1_DeleteCertificateRequest, DeleteCertificateRequestInit as strongroom_certificate_v1_DeleteCertificateRequestInit } from './strongroom/certificate/v1/DeleteCertificateRequest.ts'
import type { DeleteCertificateResponse as strongroom_certificate_v1_DeleteCertificateResponse, DeleteCertificateResponseInit as strongroom_certificate_v1_DeleteCertificateResponseInit } from './strongroom/certificate/v1/DeleteCertificateResponse.ts'
import type { UndeleteCertificateRequest as strongroom_certificate_v1_UndeleteCertificateRequest, UndeleteCertificateRequestInit as strongroom_certificate_v1_UndeleteCertificateRequestInit } from './strongroom/certificate/v1/UndeleteCertificateRequest.ts'
import type { UndeleteCertificateResponse as strongroom_certificate_v1_UndeleteCertificateResponse, UndeleteCertificateResponseInit as strongroom_certificate_v1_UndeleteCertificateResponseInit } from './strongroom/certificate/v1/UndeleteCertificateResponse.ts'
import type { PurgeCertificateRequest as strongroom_certificate_v1_PurgeCertificateRequest, PurgeCertificateRequestInit as strongroom_certificate_v1_PurgeCertificateRequestInit } from './strongroom/certificate/v1/PurgeCertificateRequest.ts'
import type { PurgeCertificateResponse as strongroom_certificate_v1_PurgeCertificateResponse, PurgeCertificateResponseInit as strongroom_certificate_v1_PurgeCertificateResponseInit } from './strongroom/certificate/v1/PurgeCertificateResponse.ts'
import type { GetDeletedCertificateRequest as strongroom_certificate_v1_GetDeletedCertificateRequest, GetDeletedCertificateRequestInit as strongroom_certificate_v1_GetDeletedCertificateRequestInit } from './strongroom/certificate/v1/GetDeletedCertificateRequest.ts'
import type { GetDeletedCertificateResponse as strongroom_certificate_v1_GetDeletedCertificateResponse, GetDeletedCertificateResponseInit as strongroom_certificate_v1_GetDeletedCertificateResponseInit } from './strongroom/certificate/v1/GetDeletedCertificateResponse.ts'
import type { ListDeletedCertificatesRequest as strongroom_certificate_v1_ListDeletedCertificatesRequest, ListDeletedCertificatesRequestInit as strongroom_certificate_v1_ListDeletedCertificatesRequestInit } from './strongroom/certificate/v1/ListDeletedCertificatesRequest.ts'
import type { ListDeletedCertificatesResponse as strongroom_certificate_v1_ListDeletedCertificatesResponse, ListDeletedCertificatesResponseInit as strongroom_certificate_v1_ListDeletedCertificatesResponseInit } from './strongroom/certificate/v1/ListDeletedCertificatesResponse.ts'
import type { SignRequest as strongroom_key_v1_SignRequest, SignRequestInit as strongroom_key_v1_SignRequestInit } from './strongroom/key/v1/SignRequest.ts'
import type { SignResponse as strongroom_key_v1_SignResponse, SignResponseInit as strongroom_key_v1_SignResponseInit } from './strongroom/key/v1/SignResponse.ts'
import type { CryptoServiceVerifyRequest as strongroom_key_v1_CryptoServiceVerifyRequest, CryptoServiceVerifyRequestInit as strongroom_key_v1_CryptoServiceVerifyRequestInit } from './strongroom/key/v1/CryptoServiceVerifyRequest.ts'
import type { CryptoServiceVerifyResponse as strongroom_key_v1_CryptoServiceVerifyResponse, CryptoServiceVerifyResponseInit as strongroom_key_v1_CryptoServiceVerifyResponseInit } from './strongroom/key/v1/CryptoServiceVerifyResponse.ts'
import type { EncryptRequest as strongroom_key_v1_EncryptRequest, EncryptRequestInit as strongroom_key_v1_EncryptRequestInit } from './strongroom/key/v1/EncryptRequest.ts'
import type { EncryptResponse as strongroom_key_v1_EncryptResponse, EncryptResponseInit as strongroom_key_v1_EncryptResponseInit } from './strongroom/key/v1/EncryptResponse.ts'
import type { DecryptRequest as strongroom_key_v1_DecryptRequest, DecryptRequestInit as strongroom_key_v1_DecryptRequestInit } from './strongroom/key/v1/DecryptRequest.ts'
import type { DecryptResponse as strongroom_key_v1_DecryptResponse, DecryptResponseInit as strongroom_key_v1_DecryptResponseInit } from './strongroom/key/v1/DecryptResponse.ts'
import type { WrapKeyRequest as strongroom_key_v1_WrapKeyRequest, WrapKeyRequestInit as strongroom_key_v1_WrapKeyRequestInit } from './strongroom/key/v1/WrapKeyRequest.ts'
import type { WrapKeyResponse as strongroom_key_v1_WrapKeyResponse, WrapKeyResponseInit as strongroom_key_v1_WrapKeyResponseInit } from './strongroom/key/v1/WrapKeyResponse.ts'
import type { UnwrapKeyRequest as strongroom_key_v1_UnwrapKeyRequest, UnwrapKeyRequestInit as strongroom_key_v1_UnwrapKeyRequestInit } from './strongroom/key/v1/UnwrapKeyRequest.ts'
import type { UnwrapKeyResponse as strongroom_key_v1_UnwrapKeyResponse, UnwrapKeyResponseInit as strongroom_key_v1_UnwrapKeyResponseInit } from './strongroom/key/v1/UnwrapKeyResponse.ts'
import type { GenerateRandomBytesRequest as strongroom_key_v1_GenerateRandomBytesRequest, GenerateRandomBytesRequestInit as strongroom_key_v1_GenerateRandomBytesRequestInit } from './strongroom/key/v1/GenerateRandomBytesRequest.ts'
import type { GenerateRandomBytesResponse as strongroom_key_v1_GenerateRandomBytesResponse, GenerateRandomBytesResponseInit as strongroom_key_v1_GenerateRandomBytesResponseInit } from './strongroom/key/v1/GenerateRandomBytesResponse.ts'
import type { Key as strongroom_key_v1_Key, KeyInit as strongroom_key_v1_KeyInit } from './strongroom/key/v1/Key.ts'
import type { CreateKeyRequest as strongroom_key_v1_CreateKeyRequest, CreateKeyRequestInit as strongroom_key_v1_CreateKeyRequestInit } from './strongroom/key/v1/CreateKeyRequest.ts'
import type { CreateKeyResponse as strongroom_key_v1_CreateKeyResponse, CreateKeyResponseInit as strongroom_key_v1_CreateKeyResponseInit } from './strongroom/key/v1/CreateKeyResponse.ts'
import type { GetKeyRequest as strongroom_key_v1_GetKeyRequest, GetKeyRequestInit as strongroom_key_v1_GetKeyRequestInit } from './strongroom/key/v1/GetKeyRequest.ts'
import type { GetKeyResponse as strongroom_key_v1_GetKeyResponse, GetKeyResponseInit as strongroom_key_v1_GetKeyResponseInit } from './strongroom/key/v1/GetKeyResponse.ts'
import type { ListKeysRequest as strongroom_key_v1_ListKeysRequest, ListKeysRequestInit as strongroom_key_v1_ListKeysRequestInit } from './strongroom/key/v1/ListKeysRequest.ts'
import type { ListKeysResponse as strongroom_key_v1_ListKeysResponse, ListKeysResponseInit as strongroom_key_v1_ListKeysResponseInit } from './strongroom/key/v1/ListKeysResponse.ts'
import type { ListKeyVersionsRequest as strongroom_key_v1_ListKeyVersionsRequest, ListKeyVersionsRequestInit as strongroom_key_v1_ListKeyVersionsRequestInit } from './strongroom/key/v1/ListKeyVersionsRequest.ts'
import type { ListKeyVersionsResponse as strongroom_key_v1_ListKeyVersionsResponse, ListKeyVersionsResponseInit as strongroom_key_v1_ListKeyVersionsResponseInit } from './strongroom/key/v1/ListKeyVersionsResponse.ts'
import type { UpdateKeyVersionRequest as strongroom_key_v1_UpdateKeyVersionRequest, UpdateKeyVersionRequestInit as strongroom_key_v1_UpdateKeyVersionRequestInit } from './strongroom/key/v1/UpdateKeyVersionRequest.ts'
import type { UpdateKeyVersionResponse as strongroom_key_v1_UpdateKeyVersionResponse, UpdateKeyVersionResponseInit as strongroom_key_v1_UpdateKeyVersionResponseInit } from './strongroom/key/v1/UpdateKeyVersionResponse.ts'
import type { RotateKeyRequest as strongroom_key_v1_RotateKeyRequest, RotateKeyRequestInit as strongroom_key_v1_RotateKeyRequestInit } from './strongroom/key/v1/RotateKeyRequest.ts'
import type { RotateKeyResponse as strongroom_key_v1_RotateKeyResponse, RotateKeyResponseInit as strongroom_key_v1_RotateKeyResponseInit } from './strongroom/key/v1/RotateKeyResponse.ts'
import type { DeleteKeyRequest as strongroom_key_v1_DeleteKeyRequest, DeleteKeyRequestInit as strongroom_key_v1_DeleteKeyRequestInit } from './strongroom/key/v1/DeleteKeyRequest.ts'
import type { DeleteKeyResponse as strongroom_key_v1_DeleteKeyResponse, DeleteKeyResponseInit as strongroom_key_v1_DeleteKeyResponseInit } from './strongroom/key/v1/DeleteKeyResponse.ts'
import type { UndeleteKeyRequest as strongroom_key_v1_UndeleteKeyRequest, UndeleteKeyRequestInit as strongroom_key_v1_UndeleteKeyRequestInit } from './strongroom/key/v1/UndeleteKeyRequest.ts'
import type { UndeleteKeyResponse as strongroom_key_v1_UndeleteKeyResponse, UndeleteKeyResponseInit as strongroom_key_v1_UndeleteKeyResponseInit } from './strongroom/key/v1/UndeleteKeyResponse.ts'
import type { PurgeKeyRequest as strongroom_key_v1_PurgeKeyRequest, PurgeKeyRequestInit as strongroom_key_v1_PurgeKeyRequestInit } from './strongroom/key/v1/PurgeKeyRequest.ts'
import type { PurgeKeyResponse as strongroom_key_v1_PurgeKeyResponse, PurgeKeyResponseInit as strongroom_key_v1_PurgeKeyResponseInit } from './strongroom/key/v1/PurgeKeyResponse.ts'
import type { GetDeletedKeyRequest as strongroom_key_v1_GetDeletedKeyRequest, GetDeletedKeyRequestInit as strongroom_key_v1_GetDeletedKeyRequestInit } from './strongroom/key/v1/GetDeletedKeyRequest.ts'
import type { GetDeletedKeyResponse as strongroom_key_v1_GetDeletedKeyResponse, GetDeletedKeyResponseInit as strongroom_key_v1_GetDeletedKeyResponseInit } from './strongroom/key/v1/GetDeletedKeyResponse.ts'
import type { ListDeletedKeysRequest as strongroom_key_v1_ListDeletedKeysRequest, ListDeletedKeysRequestInit as strongroom_key_v1_ListDeletedKeysRequestInit } from './strongroom/key/v1/ListDeletedKeysRequest.ts'
import type { ListDeletedKeysResponse as strongroom_key_v1_ListDeletedKeysResponse, ListDeletedKeysResponseInit as strongroom_key_v1_ListDeletedKeysResponseInit } from './strongroom/key/v1/ListDeletedKeysResponse.ts'
import type { GetPublicKeyRequest as strongroom_key_v1_GetPublicKeyRequest, GetPublicKeyRequestInit as strongroom_key_v1_GetPublicKeyRequestInit } from './strongroom/key/v1/GetPublicKeyRequest.ts'
import type { GetPublicKeyResponse as strongroom_key_v1_GetPublicKeyResponse, GetPublicKeyResponseInit as strongroom_key_v1_GetPublicKeyResponseInit } from './strongroom/key/v1/GetPublicKeyResponse.ts'
import type { CreateManagedKeyVersionRequest as strongroom_key_v1_CreateManagedKeyVersionRequest, CreateManagedKeyVersionRequestInit as strongroom_key_v1_CreateManagedKeyVersionRequestInit } from './strongroom/key/v1/CreateManagedKeyVersionRequest.ts'
import type { CreateManagedKeyVersionResponse as strongroom_key_v1_CreateManagedKeyVersionResponse, CreateManagedKeyVersionResponseInit as strongroom_key_v1_CreateManagedKeyVersionResponseInit } from './strongroom/key/v1/CreateManagedKeyVersionResponse.ts'
import type { SignManagedCertificateRequest as strongroom_key_v1_SignManagedCertificateRequest, SignManagedCertificateRequestInit as strongroom_key_v1_SignManagedCertificateRequestInit } from './strongroom/key/v1/SignManagedCertificateRequest.ts'
import type { SignManagedCertificateResponse as strongroom_key_v1_SignManagedCertificateResponse, SignManagedCertificateResponseInit as strongroom_key_v1_SignManagedCertificateResponseInit } from './strongroom/key/v1/SignManagedCertificateResponse.ts'
import type { RestateManagedKeyRequest as strongroom_key_v1_RestateManagedKeyRequest, RestateManagedKeyRequestInit as strongroom_key_v1_RestateManagedKeyRequestInit } from './strongroom/key/v1/RestateManagedKeyRequest.ts'
import type { RestateManagedKeyResponse as strongroom_key_v1_RestateManagedKeyResponse, RestateManagedKeyResponseInit as strongroom_key_v1_RestateManagedKeyResponseInit } from './strongroom/key/v1/RestateManagedKeyResponse.ts'
import type { IssueChange as strongroom_key_v1_IssueChange, IssueChangeInit as strongroom_key_v1_IssueChangeInit } from './strongroom/key/v1/IssueChange.ts'
import type { ProtectCertificateRequest as strongroom_key_v1_ProtectCertificateRequest, ProtectCertificateRequestInit as strongroom_key_v1_ProtectCertificateRequestInit } from './strongroom/key/v1/ProtectCertificateRequest.ts'
import type { ProtectCertificateResponse as strongroom_key_v1_ProtectCertificateResponse, ProtectCertificateResponseInit as strongroom_key_v1_ProtectCertificateResponseInit } from './strongroom/key/v1/ProtectCertificateResponse.ts'
import type { SealManagedSecretRequest as strongroom_key_v1_SealManagedSecretRequest, SealManagedSecretRequestInit as strongroom_key_v1_SealManagedSecretRequestInit } from './strongroom/key/v1/SealManagedSecretRequest.ts'
import type { SealManagedSecretResponse as strongroom_key_v1_SealManagedSecretResponse, SealManagedSecretResponseInit as strongroom_key_v1_SealManagedSecretResponseInit } from './strongroom/key/v1/SealManagedSecretResponse.ts'
import type { ProtectManagedSecretRequest as strongroom_key_v1_ProtectManagedSecretRequest, ProtectManagedSecretRequestInit as strongroom_key_v1_ProtectManagedSecretRequestInit } from './strongroom/key/v1/ProtectManagedSecretRequest.ts'
import type { ProtectManagedSecretResponse as strongroom_key_v1_ProtectManagedSecretResponse, ProtectManagedSecretResponseInit as strongroom_key_v1_ProtectManagedSecretResponseInit } from './strongroom/key/v1/ProtectManagedSecretResponse.ts'
import type { RequestBody as strongroom_key_v1_RequestBody, RequestBodyInit as strongroom_key_v1_RequestBodyInit } from './strongroom/key/v1/RequestBody.ts'
import type { VerifyRequest as strongroom_key_v1_VerifyRequest, VerifyRequestInit as strongroom_key_v1_VerifyRequestInit } from './strongroom/key/v1/VerifyRequest.ts'
import type { VerifyResponse as strongroom_key_v1_VerifyResponse, VerifyResponseInit as strongroom_key_v1_VerifyResponseInit } from './strongroom/key/v1/VerifyResponse.ts'
import type { ProtectedTag as strongroom_key_v1_ProtectedTag, ProtectedTagInit as strongroom_key_v1_ProtectedTagInit } from './strongroom/key/v1/ProtectedTag.ts'
import type { StateFields as strongroom_key_v1_StateFields, StateFieldsInit as strongroom_key_v1_StateFieldsInit } from './strongroom/key/v1/StateFields.ts'
import type { SealRequest as strongroom_key_v1_SealRequest, SealRequestInit as strongroom_key_v1_SealRequestInit } from './strongroom/key/v1/SealRequest.ts'
import type { SealResponse as strongroom_key_v1_SealResponse, SealResponseInit as strongroom_key_v1_SealResponseInit } from './strongroom/key/v1/SealResponse.ts'
import type { OpenRequest as strongroom_key_v1_OpenRequest, OpenRequestInit as strongroom_key_v1_OpenRequestInit } from './strongroom/key/v1/OpenRequest.ts'
import type { OpenResponse as strongroom_key_v1_OpenResponse, OpenResponseInit as strongroom_key_v1_OpenResponseInit } from './strongroom/key/v1/OpenResponse.ts'
import type { RestateRequest as strongroom_key_v1_RestateRequest, RestateRequestInit as strongroom_key_v1_RestateRequestInit } from './strongroom/key/v1/RestateRequest.ts'
import type { DeleteChange as strongroom_key_v1_DeleteChange, DeleteChangeInit as strongroom_key_v1_DeleteChangeInit } from './strongroom/key/v1/DeleteChange.ts'
import type { UndeleteChange as strongroom_key_v1_UndeleteChange, UndeleteChangeInit as strongroom_key_v1_UndeleteChangeInit } from './strongroom/key/v1/UndeleteChange.ts'
import type { PurgeChange as strongroom_key_v1_PurgeChange, PurgeChangeInit as strongroom_key_v1_PurgeChangeInit } from './strongroom/key/v1/PurgeChange.ts'
import type { RestateResponse as strongroom_key_v1_RestateResponse, RestateResponseInit as strongroom_key_v1_RestateResponseInit } from './strongroom/key/v1/RestateResponse.ts'
import type { ProtectAccessRequest as strongroom_key_v1_ProtectAccessRequest, ProtectAccessRequestInit as strongroom_key_v1_ProtectAccessRequestInit } from './strongroom/key/v1/ProtectAccessRequest.ts'
import type { CreateVaultChange as strongroom_key_v1_CreateVaultChange, CreateVaultChangeInit as strongroom_key_v1_CreateVaultChangeInit } from './strongroom/key/v1/CreateVaultChange.ts'
import type { UpdateVaultChange as strongroom_key_v1_UpdateVaultChange, UpdateVaultChangeInit as strongroom_key_v1_UpdateVaultChangeInit } from './strongroom/key/v1/UpdateVaultChange.ts'
import type { DeleteVaultChange as strongroom_key_v1_DeleteVaultChange, DeleteVaultChangeInit as strongroom_key_v1_DeleteVaultChangeInit } from './strongroom/key/v1/DeleteVaultChange.ts'
import type { UndeleteVaultChange as strongroom_key_v1_UndeleteVaultChange, UndeleteVaultChangeInit as strongroom_key_v1_UndeleteVaultChangeInit } from './strongroom/key/v1/UndeleteVaultChange.ts'
import type { PurgeVaultChange as strongroom_key_v1_PurgeVaultChange, PurgeVaultChangeInit as strongroom_key_v1_PurgeVaultChangeInit } from './strongroom/key/v1/PurgeVaultChange.ts'
import type { FinishPurgeVaultChange as strongroom_key_v1_FinishPurgeVaultChange, FinishPurgeVaultChangeInit as strongroom_key_v1_FinishPurgeVaultChangeInit } from './strongroom/key/v1/FinishPurgeVaultChange.ts'
import type { CreatePrincipalChange as strongroom_key_v1_CreatePrincipalChange, CreatePrincipalChangeInit as strongroom_key_v1_CreatePrincipalChangeInit } from './strongroom/key/v1/CreatePrincipalChange.ts'
import type { UpdatePrincipalChange as strongroom_key_v1_UpdatePrincipalChange, UpdatePrincipalChangeInit as strongroom_key_v1_UpdatePrincipalChangeInit } from './strongroom/key/v1/UpdatePrincipalChange.ts'
import type { DeletePrincipalChange as strongroom_key_v1_DeletePrincipalChange, DeletePrincipalChangeInit as strongroom_key_v1_DeletePrincipalChangeInit } from './strongroom/key/v1/DeletePrincipalChange.ts'
import type { RevokeTokensChange as strongroom_key_v1_RevokeTokensChange, RevokeTokensChangeInit as strongroom_key_v1_RevokeTokensChangeInit } from './strongroom/key/v1/RevokeTokensChange.ts'
import type { CreateCredentialChange as strongroom_key_v1_CreateCredentialChange, CreateCredentialChangeInit as strongroom_key_v1_CreateCredentialChangeInit } from './strongroom/key/v1/CreateCredentialChange.ts'
import type { DeleteCredentialChange as strongroom_key_v1_DeleteCredentialChange, DeleteCredentialChangeInit as strongroom_key_v1_DeleteCredentialChangeInit } from './strongroom/key/v1/DeleteCredentialChange.ts'
import type { CreateRoleChange as strongroom_key_v1_CreateRoleChange, CreateRoleChangeInit as strongroom_key_v1_CreateRoleChangeInit } from './strongroom/key/v1/CreateRoleChange.ts'
import type { UpdateRoleChange as strongroom_key_v1_UpdateRoleChange, UpdateRoleChangeInit as strongroom_key_v1_UpdateRoleChangeInit } from './strongroom/key/v1/UpdateRoleChange.ts'
import type { DeleteRoleChange as strongroom_key_v1_DeleteRoleChange, DeleteRoleChangeInit as strongroom_key_v1_DeleteRoleChangeInit } from './strongroom/key/v1/DeleteRoleChange.ts'
import type { CreateAssignmentChange as strongroom_key_v1_CreateAssignmentChange, CreateAssignmentChangeInit as strongroom_key_v1_CreateAssignmentChangeInit } from './strongroom/key/v1/CreateAssignmentChange.ts'
import type { DeleteAssignmentChange as strongroom_key_v1_DeleteAssignmentChange, DeleteAssignmentChangeInit as strongroom_key_v1_DeleteAssignmentChangeInit } from './strongroom/key/v1/DeleteAssignmentChange.ts'
import type { ProtectAccessResponse as strongroom_key_v1_ProtectAccessResponse, ProtectAccessResponseInit as strongroom_key_v1_ProtectAccessResponseInit } from './strongroom/key/v1/ProtectAccessResponse.ts'
import type { SignTokenRequest as strongroom_key_v1_SignTokenRequest, SignTokenRequestInit as strongroom_key_v1_SignTokenRequestInit } from './strongroom/key/v1/SignTokenRequest.ts'
import type { SignTokenResponse as strongroom_key_v1_SignTokenResponse, SignTokenResponseInit as strongroom_key_v1_SignTokenResponseInit } from './strongroom/key/v1/SignTokenResponse.ts'
import type { SignCheckpointRequest as strongroom_key_v1_SignCheckpointRequest, SignCheckpointRequestInit as strongroom_key_v1_SignCheckpointRequestInit } from './strongroom/key/v1/SignCheckpointRequest.ts'
import type { SignCheckpointResponse as strongroom_key_v1_SignCheckpointResponse, SignCheckpointResponseInit as strongroom_key_v1_SignCheckpointResponseInit } from './strongroom/key/v1/SignCheckpointResponse.ts'
import type { FingerprintRequest as strongroom_key_v1_FingerprintRequest, FingerprintRequestInit as strongroom_key_v1_FingerprintRequestInit } from './strongroom/key/v1/FingerprintRequest.ts'
import type { FingerprintResponse as strongroom_key_v1_FingerprintResponse, FingerprintResponseInit as strongroom_key_v1_FingerprintResponseInit } from './strongroom/key/v1/FingerprintResponse.ts'
import type { GetTokenKeysRequest as strongroom_key_v1_GetTokenKeysRequest, GetTokenKeysRequestInit as strongroom_key_v1_GetTokenKeysRequestInit } from './strongroom/key/v1/GetTokenKeysRequest.ts'
import type { TokenKey as strongroom_key_v1_TokenKey, TokenKeyInit as strongroom_key_v1_TokenKeyInit } from './strongroom/key/v1/TokenKey.ts'
import type { GetTokenKeysResponse as strongroom_key_v1_GetTokenKeysResponse, GetTokenKeysResponseInit as strongroom_key_v1_GetTokenKeysResponseInit } from './strongroom/key/v1/GetTokenKeysResponse.ts'
import type { ProtectedRow as strongroom_row_v1_ProtectedRow, ProtectedRowInit as strongroom_row_v1_ProtectedRowInit } from './strongroom/row/v1/ProtectedRow.ts'
import type { CallRequest as strongroom_rpc_v1_CallRequest, CallRequestInit as strongroom_rpc_v1_CallRequestInit } from './strongroom/rpc/v1/CallRequest.ts'
import type { GatheredCall as strongroom_rpc_v1_GatheredCall, GatheredCallInit as strongroom_rpc_v1_GatheredCallInit } from './strongroom/rpc/v1/GatheredCall.ts'
import type { CallResponse as strongroom_rpc_v1_CallResponse, CallResponseInit as strongroom_rpc_v1_CallResponseInit } from './strongroom/rpc/v1/CallResponse.ts'
import type { GatheredAnswer as strongroom_rpc_v1_GatheredAnswer, GatheredAnswerInit as strongroom_rpc_v1_GatheredAnswerInit } from './strongroom/rpc/v1/GatheredAnswer.ts'
import type { ManagedState as strongroom_secret_v1_ManagedState, ManagedStateInit as strongroom_secret_v1_ManagedStateInit } from './strongroom/secret/v1/ManagedState.ts'
import type { SetManagedSecretRequest as strongroom_secret_v1_SetManagedSecretRequest, SetManagedSecretRequestInit as strongroom_secret_v1_SetManagedSecretRequestInit } from './strongroom/secret/v1/SetManagedSecretRequest.ts'
import type { SetManagedSecretResponse as strongroom_secret_v1_SetManagedSecretResponse, SetManagedSecretResponseInit as strongroom_secret_v1_SetManagedSecretResponseInit } from './strongroom/secret/v1/SetManagedSecretResponse.ts'
import type { RestateManagedSecretRequest as strongroom_secret_v1_RestateManagedSecretRequest, RestateManagedSecretRequestInit as strongroom_secret_v1_RestateManagedSecretRequestInit } from './strongroom/secret/v1/RestateManagedSecretRequest.ts'
import type { ManagedDelete as strongroom_secret_v1_ManagedDelete, ManagedDeleteInit as strongroom_secret_v1_ManagedDeleteInit } from './strongroom/secret/v1/ManagedDelete.ts'
import type { ManagedUndelete as strongroom_secret_v1_ManagedUndelete, ManagedUndeleteInit as strongroom_secret_v1_ManagedUndeleteInit } from './strongroom/secret/v1/ManagedUndelete.ts'
import type { ManagedPurge as strongroom_secret_v1_ManagedPurge, ManagedPurgeInit as strongroom_secret_v1_ManagedPurgeInit } from './strongroom/secret/v1/ManagedPurge.ts'
import type { RestateManagedSecretResponse as strongroom_secret_v1_RestateManagedSecretResponse, RestateManagedSecretResponseInit as strongroom_secret_v1_RestateManagedSecretResponseInit } from './strongroom/secret/v1/RestateManagedSecretResponse.ts'
import type { Secret as strongroom_secret_v1_Secret, SecretInit as strongroom_secret_v1_SecretInit } from './strongroom/secret/v1/Secret.ts'
import type { SecretVersion as strongroom_secret_v1_SecretVersion, SecretVersionInit as strongroom_secret_v1_SecretVersionInit } from './strongroom/secret/v1/SecretVersion.ts'
import type { SetSecretRequest as strongroom_secret_v1_SetSecretRequest, SetSecretRequestInit as strongroom_secret_v1_SetSecretRequestInit } from './strongroom/secret/v1/SetSecretRequest.ts'
import type { SetSecretResponse as strongroom_secret_v1_SetSecretResponse, SetSecretResponseInit as strongroom_secret_v1_SetSecretResponseInit } from './strongroom/secret/v1/SetSecretResponse.ts'
import type { GetSecretRequest as strongroom_secret_v1_GetSecretRequest, GetSecretRequestInit as strongroom_secret_v1_GetSecretRequestInit } from './strongroom/secret/v1/GetSecretRequest.ts'
import type { GetSecretResponse as strongroom_secret_v1_GetSecretResponse, GetSecretResponseInit as strongroom_secret_v1_GetSecretResponseInit } from './strongroom/secret/v1/GetSecretResponse.ts'
import type { UpdateSecretVersionRequest as strongroom_secret_v1_UpdateSecretVersionRequest, UpdateSecretVersionRequestInit as strongroom_secret_v1_UpdateSecretVersionRequestInit } from './strongroom/secret/v1/UpdateSecretVersionRequest.ts'
import type { UpdateSecretVersionResponse as strongroom_secret_v1_UpdateSecretVersionResponse, UpdateSecretVersionResponseInit as strongroom_secret_v1_UpdateSecretVersionResponseInit } from './strongroom/secret/v1/UpdateSecretVersionResponse.ts'
import type { ListSecretsRequest as strongroom_secret_v1_ListSecretsRequest, ListSecretsRequestInit as strongroom_secret_v1_ListSecretsRequestInit } from './strongroom/secret/v1/ListSecretsRequest.ts'
import type { ListSecretsResponse as strongroom_secret_v1_ListSecretsResponse, ListSecretsResponseInit as strongroom_secret_v1_ListSecretsResponseInit } from './strongroom/secret/v1/ListSecretsResponse.ts'
import type { ListSecretVersionsRequest as strongroom_secret_v1_ListSecretVersionsRequest, ListSecretVersionsRequestInit as strongroom_secret_v1_ListSecretVersionsRequestInit } from './strongroom/secret/v1/ListSecretVersionsRequest.ts'
import type { ListSecretVersionsResponse as strongroom_secret_v1_ListSecretVersionsResponse, ListSecretVersionsResponseInit as strongroom_secret_v1_ListSecretVersionsResponseInit } from './strongroom/secret/v1/ListSecretVersionsResponse.ts'
import type { DeleteSecretRequest as strongroom_secret_v1_DeleteSecretRequest, DeleteSecretRequestInit as strongroom_secret_v1_DeleteSecretRequestInit } from './strongroom/secret/v1/DeleteSecretRequest.ts'
import type { DeleteSecretResponse as strongroom_secret_v1_DeleteSecretResponse, DeleteSecretResponseInit as strongroom_secret_v1_DeleteSecretResponseInit } from './strongroom/secret/v1/DeleteSecretResponse.ts'
import type { UndeleteSecretRequest as strongroom_secret_v1_UndeleteSecretRequest, UndeleteSecretRequestInit as strongroom_secret_v1_UndeleteSecretRequestInit } from './strongroom/secret/v1/UndeleteSecretRequest.ts'
import type { UndeleteSecretResponse as strongroom_secret_v1_UndeleteSecretResponse, UndeleteSecretResponseInit as strongroom_secret_v1_UndeleteSecretResponseInit } from './strongroom/secret/v1/UndeleteSecretResponse.ts'
import type { PurgeSecretRequest as strongroom_secret_v1_PurgeSecretRequest, PurgeSecretRequestInit as strongroom_secret_v1_PurgeSecretRequestInit } from './strongroom/secret/v1/PurgeSecretRequest.ts'
import type { PurgeSecretResponse as strongroom_secret_v1_PurgeSecretResponse, PurgeSecretResponseInit as strongroom_secret_v1_PurgeSecretResponseInit } from './strongroom/secret/v1/PurgeSecretResponse.ts'
import type { GetDeletedSecretRequest as strongroom_secret_v1_GetDeletedSecretRequest, GetDeletedSecretRequestInit as strongroom_secret_v1_GetDeletedSecretRequestInit } from './strongroom/secret/v1/GetDeletedSecretRequest.ts'
import type { GetDeletedSecretResponse as strongroom_secret_v1_GetDeletedSecretResponse, GetDeletedSecretResponseInit as strongroom_secret_v1_GetDeletedSecretResponseInit } from './strongroom/secret/v1/GetDeletedSecretResponse.ts'
import type { ListDeletedSecretsRequest as strongroom_secret_v1_ListDeletedSecretsRequest, ListDeletedSecretsRequestInit as strongroom_secret_v1_ListDeletedSecretsRequestInit } from './strongroom/secret/v1/ListDeletedSecretsRequest.ts'
import type { ListDeletedSecretsResponse as strongroom_secret_v1_ListDeletedSecretsResponse, ListDeletedSecretsResponseInit as strongroom_secret_v1_ListDeletedSecretsResponseInit } from './strongroom/secret/v1/ListDeletedSecretsResponse.ts'
import type { Status as google_rpc_Status, StatusInit as google_rpc_StatusInit } from './google/rpc/Status.ts'
import type { ErrorInfo as google_rpc_ErrorInfo, ErrorInfoInit as google_rpc_ErrorInfoInit } from './google/rpc/ErrorInfo.ts'
import type { RetryInfo as google_rpc_RetryInfo, RetryInfoInit as google_rpc_RetryInfoInit } from './google/rpc/RetryInfo.ts'
import type { DebugInfo as google_rpc_DebugInfo, DebugInfoInit as google_rpc_DebugInfoInit } from './google/rpc/DebugInfo.ts'
import type { QuotaFailure as google_rpc_QuotaFailure, QuotaFailureInit as google_rpc_QuotaFailureInit } from './google/rpc/QuotaFailure.ts'
import type { PreconditionFailure as google_rpc_PreconditionFailure, PreconditionFailureInit as google_rpc_PreconditionFailureInit } from './google/rpc/PreconditionFailure.ts'
import type { BadRequest as google_rpc_BadRequest, BadRequestInit as google_rpc_BadRequestInit } from './google/rpc/BadRequest.ts'
import type { RequestInfo as google_rpc_RequestInfo, RequestInfoInit as google_rpc_RequestInfoInit } from './google/rpc/RequestInfo.ts'
import type { ResourceInfo as google_rpc_ResourceInfo, ResourceInfoInit as google_rpc_ResourceInfoInit } from './google/rpc/ResourceInfo.ts'
import type { Help as google_rpc_Help, HelpInit as google_rpc_HelpInit } from './google/rpc/Help.ts'
import type { LocalizedMessage as google_rpc_LocalizedMessage, LocalizedMessageInit as google_rpc_LocalizedMessageInit } from './google/rpc/LocalizedMessage.ts'

/** Definition of each service by full name. */
export interface Services {
  'strongroom.audit.v1.AuditService': strongroom_audit_v1_AuditService
  'strongroom.auth.v1.AccessFeedService': strongroom_auth_v1_AccessFeedService
  'strongroom.auth.v1.AccessService': strongroom_auth_v1_AccessService
  'strongroom.auth.v1.PrincipalService': strongroom_auth_v1_PrincipalService
  'strongroom.auth.v1.TokenService': strongroom_auth_v1_TokenService
  'strongroom.auth.v1.VaultService': strongroom_auth_v1_VaultService
  'strongroom.certificate.v1.CertificateService': strongroom_certificate_v1_CertificateService
  'strongroom.key.v1.CryptoService': strongroom_key_v1_CryptoService
  'strongroom.key.v1.KeyService': strongroom_key_v1_KeyService
  'strongroom.key.v1.ManagedKeyService': strongroom_key_v1_ManagedKeyService
  'strongroom.key.v1.ProtectionService': strongroom_key_v1_ProtectionService
  'strongroom.rpc.v1.GatheringService': strongroom_rpc_v1_GatheringService
  'strongroom.secret.v1.ManagedSecretService': strongroom_secret_v1_ManagedSecretService
  'strongroom.secret.v1.SecretService': strongroom_secret_v1_SecretService
}
/** Each top-level message by full name: as received, as sent. */
export interface Messages {
  'strongroom.audit.v1.AppendRequest': { value: strongroom_audit_v1_AppendRequest; init: strongroom_audit_v1_AppendRequestInit }
  'strongroom.audit.v1.AppendResponse': { value: strongroom_audit_v1_AppendResponse; init: strongroom_audit_v1_AppendResponseInit }
  'strongroom.audit.v1.Entry': { value: strongroom_audit_v1_Entry; init: strongroom_audit_v1_EntryInit }
  'strongroom.audit.v1.ListRecordsRequest': { value: strongroom_audit_v1_ListRecordsRequest; init: strongroom_audit_v1_ListRecordsRequestInit }
  'strongroom.audit.v1.ListRecordsResponse': { value: strongroom_audit_v1_ListRecordsResponse; init: strongroom_audit_v1_ListRecordsResponseInit }
  'strongroom.audit.v1.TailRecordsRequest': { value: strongroom_audit_v1_TailRecordsRequest; init: strongroom_audit_v1_TailRecordsRequestInit }
  'strongroom.audit.v1.TailRecordsResponse': { value: strongroom_audit_v1_TailRecordsResponse; init: strongroom_audit_v1_TailRecordsResponseInit }
  'strongroom.audit.v1.ExportRecordsRequest': { value: strongroom_audit_v1_ExportRecordsRequest; init: strongroom_audit_v1_ExportRecordsRequestInit }
  'strongroom.audit.v1.ExportRecordsResponse': { value: strongroom_audit_v1_ExportRecordsResponse; init: strongroom_audit_v1_ExportRecordsResponseInit }
  'strongroom.audit.v1.ExportHeader': { value: strongroom_audit_v1_ExportHeader; init: strongroom_audit_v1_ExportHeaderInit }
  'strongroom.audit.v1.StoredLeaf': { value: strongroom_audit_v1_StoredLeaf; init: strongroom_audit_v1_StoredLeafInit }
  'strongroom.audit.v1.ExportTrailer': { value: strongroom_audit_v1_ExportTrailer; init: strongroom_audit_v1_ExportTrailerInit }
  'strongroom.audit.v1.GetCheckpointRequest': { value: strongroom_audit_v1_GetCheckpointRequest; init: strongroom_audit_v1_GetCheckpointRequestInit }
  'strongroom.audit.v1.GetCheckpointResponse': { value: strongroom_audit_v1_GetCheckpointResponse; init: strongroom_audit_v1_GetCheckpointResponseInit }
  'strongroom.audit.v1.GetInclusionProofRequest': { value: strongroom_audit_v1_GetInclusionProofRequest; init: strongroom_audit_v1_GetInclusionProofRequestInit }
  'strongroom.audit.v1.GetInclusionProofResponse': { value: strongroom_audit_v1_GetInclusionProofResponse; init: strongroom_audit_v1_GetInclusionProofResponseInit }
  'strongroom.audit.v1.GetConsistencyProofRequest': { value: strongroom_audit_v1_GetConsistencyProofRequest; init: strongroom_audit_v1_GetConsistencyProofRequestInit }
  'strongroom.audit.v1.GetConsistencyProofResponse': { value: strongroom_audit_v1_GetConsistencyProofResponse; init: strongroom_audit_v1_GetConsistencyProofResponseInit }
  'strongroom.audit.v1.RowChange': { value: strongroom_audit_v1_RowChange; init: strongroom_audit_v1_RowChangeInit }
  'strongroom.audit.v1.RecordItem': { value: strongroom_audit_v1_RecordItem; init: strongroom_audit_v1_RecordItemInit }
  'strongroom.audit.v1.Record': { value: strongroom_audit_v1_Record; init: strongroom_audit_v1_RecordInit }
  'strongroom.auth.v1.WatchAccessRequest': { value: strongroom_auth_v1_WatchAccessRequest; init: strongroom_auth_v1_WatchAccessRequestInit }
  'strongroom.auth.v1.WatchAccessResponse': { value: strongroom_auth_v1_WatchAccessResponse; init: strongroom_auth_v1_WatchAccessResponseInit }
  'strongroom.auth.v1.GetAccessRequest': { value: strongroom_auth_v1_GetAccessRequest; init: strongroom_auth_v1_GetAccessRequestInit }
  'strongroom.auth.v1.GetAccessResponse': { value: strongroom_auth_v1_GetAccessResponse; init: strongroom_auth_v1_GetAccessResponseInit }
  'strongroom.auth.v1.RoleDefinition': { value: strongroom_auth_v1_RoleDefinition; init: strongroom_auth_v1_RoleDefinitionInit }
  'strongroom.auth.v1.GetRoleDefinitionRequest': { value: strongroom_auth_v1_GetRoleDefinitionRequest; init: strongroom_auth_v1_GetRoleDefinitionRequestInit }
  'strongroom.auth.v1.GetRoleDefinitionResponse': { value: strongroom_auth_v1_GetRoleDefinitionResponse; init: strongroom_auth_v1_GetRoleDefinitionResponseInit }
  'strongroom.auth.v1.ListRoleDefinitionsRequest': { value: strongroom_auth_v1_ListRoleDefinitionsRequest; init: strongroom_auth_v1_ListRoleDefinitionsRequestInit }
  'strongroom.auth.v1.ListRoleDefinitionsResponse': { value: strongroom_auth_v1_ListRoleDefinitionsResponse; init: strongroom_auth_v1_ListRoleDefinitionsResponseInit }
  'strongroom.auth.v1.CreateRoleDefinitionRequest': { value: strongroom_auth_v1_CreateRoleDefinitionRequest; init: strongroom_auth_v1_CreateRoleDefinitionRequestInit }
  'strongroom.auth.v1.CreateRoleDefinitionResponse': { value: strongroom_auth_v1_CreateRoleDefinitionResponse; init: strongroom_auth_v1_CreateRoleDefinitionResponseInit }
  'strongroom.auth.v1.UpdateRoleDefinitionRequest': { value: strongroom_auth_v1_UpdateRoleDefinitionRequest; init: strongroom_auth_v1_UpdateRoleDefinitionRequestInit }
  'strongroom.auth.v1.UpdateRoleDefinitionResponse': { value: strongroom_auth_v1_UpdateRoleDefinitionResponse; init: strongroom_auth_v1_UpdateRoleDefinitionResponseInit }
  'strongroom.auth.v1.DeleteRoleDefinitionRequest': { value: strongroom_auth_v1_DeleteRoleDefinitionRequest; init: strongroom_auth_v1_DeleteRoleDefinitionRequestInit }
  'strongroom.auth.v1.DeleteRoleDefinitionResponse': { value: strongroom_auth_v1_DeleteRoleDefinitionResponse; init: strongroom_auth_v1_DeleteRoleDefinitionResponseInit }
  'strongroom.auth.v1.RoleAssignment': { value: strongroom_auth_v1_RoleAssignment; init: strongroom_auth_v1_RoleAssignmentInit }
  'strongroom.auth.v1.CreateRoleAssignmentRequest': { value: strongroom_auth_v1_CreateRoleAssignmentRequest; init: strongroom_auth_v1_CreateRoleAssignmentRequestInit }
  'strongroom.auth.v1.CreateRoleAssignmentResponse': { value: strongroom_auth_v1_CreateRoleAssignmentResponse; init: strongroom_auth_v1_CreateRoleAssignmentResponseInit }
  'strongroom.auth.v1.ListRoleAssignmentsRequest': { value: strongroom_auth_v1_ListRoleAssignmentsRequest; init: strongroom_auth_v1_ListRoleAssignmentsRequestInit }
  'strongroom.auth.v1.ListRoleAssignmentsResponse': { value: strongroom_auth_v1_ListRoleAssignmentsResponse; init: strongroom_auth_v1_ListRoleAssignmentsResponseInit }
  'strongroom.auth.v1.DeleteRoleAssignmentRequest': { value: strongroom_auth_v1_DeleteRoleAssignmentRequest; init: strongroom_auth_v1_DeleteRoleAssignmentRequestInit }
  'strongroom.auth.v1.DeleteRoleAssignmentResponse': { value: strongroom_auth_v1_DeleteRoleAssignmentResponse; init: strongroom_auth_v1_DeleteRoleAssignmentResponseInit }
  'strongroom.auth.v1.CheckAccessRequest': { value: strongroom_auth_v1_CheckAccessRequest; init: strongroom_auth_v1_CheckAccessRequestInit }
  'strongroom.auth.v1.CheckAccessResponse': { value: strongroom_auth_v1_CheckAccessResponse; init: strongroom_auth_v1_CheckAccessResponseInit }
  'strongroom.auth.v1.Principal': { value: strongroom_auth_v1_Principal; init: strongroom_auth_v1_PrincipalInit }
  'strongroom.auth.v1.CreatePrincipalRequest': { value: strongroom_auth_v1_CreatePrincipalRequest; init: strongroom_auth_v1_CreatePrincipalRequestInit }
  'strongroom.auth.v1.CreatePrincipalResponse': { value: strongroom_auth_v1_CreatePrincipalResponse; init: strongroom_auth_v1_CreatePrincipalResponseInit }
  'strongroom.auth.v1.GetPrincipalRequest': { value: strongroom_auth_v1_GetPrincipalRequest; init: strongroom_auth_v1_GetPrincipalRequestInit }
  'strongroom.auth.v1.GetPrincipalResponse': { value: strongroom_auth_v1_GetPrincipalResponse; init: strongroom_auth_v1_GetPrincipalResponseInit }
  'strongroom.auth.v1.ListPrincipalsRequest': { value: strongroom_auth_v1_ListPrincipalsRequest; init: strongroom_auth_v1_ListPrincipalsRequestInit }
  'strongroom.auth.v1.ListPrincipalsResponse': { value: strongroom_auth_v1_ListPrincipalsResponse; init: strongroom_auth_v1_ListPrincipalsResponseInit }
  'strongroom.auth.v1.UpdatePrincipalRequest': { value: strongroom_auth_v1_UpdatePrincipalRequest; init: strongroom_auth_v1_UpdatePrincipalRequestInit }
  'strongroom.auth.v1.UpdatePrincipalResponse': { value: strongroom_auth_v1_UpdatePrincipalResponse; init: strongroom_auth_v1_UpdatePrincipalResponseInit }
  'strongroom.auth.v1.DeletePrincipalRequest': { value: strongroom_auth_v1_DeletePrincipalRequest; init: strongroom_auth_v1_DeletePrincipalRequestInit }
  'strongroom.auth.v1.DeletePrincipalResponse': { value: strongroom_auth_v1_DeletePrincipalResponse; init: strongroom_auth_v1_DeletePrincipalResponseInit }
  'strongroom.auth.v1.Credential': { value: strongroom_auth_v1_Credential; init: strongroom_auth_v1_CredentialInit }
  'strongroom.auth.v1.CreateCredentialRequest': { value: strongroom_auth_v1_CreateCredentialRequest; init: strongroom_auth_v1_CreateCredentialRequestInit }
  'strongroom.auth.v1.CreateCredentialResponse': { value: strongroom_auth_v1_CreateCredentialResponse; init: strongroom_auth_v1_CreateCredentialResponseInit }
  'strongroom.auth.v1.ListCredentialsRequest': { value: strongroom_auth_v1_ListCredentialsRequest; init: strongroom_auth_v1_ListCredentialsRequestInit }
  'strongroom.auth.v1.ListCredentialsResponse': { value: strongroom_auth_v1_ListCredentialsResponse; init: strongroom_auth_v1_ListCredentialsResponseInit }
  'strongroom.auth.v1.DeleteCredentialRequest': { value: strongroom_auth_v1_DeleteCredentialRequest; init: strongroom_auth_v1_DeleteCredentialRequestInit }
  'strongroom.auth.v1.DeleteCredentialResponse': { value: strongroom_auth_v1_DeleteCredentialResponse; init: strongroom_auth_v1_DeleteCredentialResponseInit }
  'strongroom.auth.v1.IssueTokenRequest': { value: strongroom_auth_v1_IssueTokenRequest; init: strongroom_auth_v1_IssueTokenRequestInit }
  'strongroom.auth.v1.IssueTokenResponse': { value: strongroom_auth_v1_IssueTokenResponse; init: strongroom_auth_v1_IssueTokenResponseInit }
  'strongroom.auth.v1.RevokeTokensRequest': { value: strongroom_auth_v1_RevokeTokensRequest; init: strongroom_auth_v1_RevokeTokensRequestInit }
  'strongroom.auth.v1.RevokeTokensResponse': { value: strongroom_auth_v1_RevokeTokensResponse; init: strongroom_auth_v1_RevokeTokensResponseInit }
  'strongroom.auth.v1.GetJwksRequest': { value: strongroom_auth_v1_GetJwksRequest; init: strongroom_auth_v1_GetJwksRequestInit }
  'strongroom.auth.v1.JsonWebKey': { value: strongroom_auth_v1_JsonWebKey; init: strongroom_auth_v1_JsonWebKeyInit }
  'strongroom.auth.v1.GetJwksResponse': { value: strongroom_auth_v1_GetJwksResponse; init: strongroom_auth_v1_GetJwksResponseInit }
  'strongroom.auth.v1.Vault': { value: strongroom_auth_v1_Vault; init: strongroom_auth_v1_VaultInit }
  'strongroom.auth.v1.CreateVaultRequest': { value: strongroom_auth_v1_CreateVaultRequest; init: strongroom_auth_v1_CreateVaultRequestInit }
  'strongroom.auth.v1.CreateVaultResponse': { value: strongroom_auth_v1_CreateVaultResponse; init: strongroom_auth_v1_CreateVaultResponseInit }
  'strongroom.auth.v1.GetVaultRequest': { value: strongroom_auth_v1_GetVaultRequest; init: strongroom_auth_v1_GetVaultRequestInit }
  'strongroom.auth.v1.GetVaultResponse': { value: strongroom_auth_v1_GetVaultResponse; init: strongroom_auth_v1_GetVaultResponseInit }
  'strongroom.auth.v1.ListVaultsRequest': { value: strongroom_auth_v1_ListVaultsRequest; init: strongroom_auth_v1_ListVaultsRequestInit }
  'strongroom.auth.v1.ListVaultsResponse': { value: strongroom_auth_v1_ListVaultsResponse; init: strongroom_auth_v1_ListVaultsResponseInit }
  'strongroom.auth.v1.UpdateVaultRequest': { value: strongroom_auth_v1_UpdateVaultRequest; init: strongroom_auth_v1_UpdateVaultRequestInit }
  'strongroom.auth.v1.UpdateVaultResponse': { value: strongroom_auth_v1_UpdateVaultResponse; init: strongroom_auth_v1_UpdateVaultResponseInit }
  'strongroom.auth.v1.DeleteVaultRequest': { value: strongroom_auth_v1_DeleteVaultRequest; init: strongroom_auth_v1_DeleteVaultRequestInit }
  'strongroom.auth.v1.DeleteVaultResponse': { value: strongroom_auth_v1_DeleteVaultResponse; init: strongroom_auth_v1_DeleteVaultResponseInit }
  'strongroom.auth.v1.UndeleteVaultRequest': { value: strongroom_auth_v1_UndeleteVaultRequest; init: strongroom_auth_v1_UndeleteVaultRequestInit }
  'strongroom.auth.v1.UndeleteVaultResponse': { value: strongroom_auth_v1_UndeleteVaultResponse; init: strongroom_auth_v1_UndeleteVaultResponseInit }
  'strongroom.auth.v1.PurgeVaultRequest': { value: strongroom_auth_v1_PurgeVaultRequest; init: strongroom_auth_v1_PurgeVaultRequestInit }
  'strongroom.auth.v1.PurgeVaultResponse': { value: strongroom_auth_v1_PurgeVaultResponse; init: strongroom_auth_v1_PurgeVaultResponseInit }
  'strongroom.certificate.v1.KeyProperties': { value: strongroom_certificate_v1_KeyProperties; init: strongroom_certificate_v1_KeyPropertiesInit }
  'strongroom.certificate.v1.SubjectAlternativeNames': { value: strongroom_certificate_v1_SubjectAlternativeNames; init: strongroom_certificate_v1_SubjectAlternativeNamesInit }
  'strongroom.certificate.v1.CertificatePolicy': { value: strongroom_certificate_v1_CertificatePolicy; init: strongroom_certificate_v1_CertificatePolicyInit }
  'strongroom.certificate.v1.Certificate': { value: strongroom_certificate_v1_Certificate; init: strongroom_certificate_v1_CertificateInit }
  'strongroom.certificate.v1.CertificateOperation': { value: strongroom_certificate_v1_CertificateOperation; init: strongroom_certificate_v1_CertificateOperationInit }
  'strongroom.certificate.v1.CreateCertificateRequest': { value: strongroom_certificate_v1_CreateCertificateRequest; init: strongroom_certificate_v1_CreateCertificateRequestInit }
  'strongroom.certificate.v1.CreateCertificateResponse': { value: strongroom_certificate_v1_CreateCertificateResponse; init: strongroom_certificate_v1_CreateCertificateResponseInit }
  'strongroom.certificate.v1.GetCertificateOperationRequest': { value: strongroom_certificate_v1_GetCertificateOperationRequest; init: strongroom_certificate_v1_GetCertificateOperationRequestInit }
  'strongroom.certificate.v1.GetCertificateOperationResponse': { value: strongroom_certificate_v1_GetCertificateOperationResponse; init: strongroom_certificate_v1_GetCertificateOperationResponseInit }
  'strongroom.certificate.v1.GetCertificateRequest': { value: strongroom_certificate_v1_GetCertificateRequest; init: strongroom_certificate_v1_GetCertificateRequestInit }
  'strongroom.certificate.v1.GetCertificateResponse': { value: strongroom_certificate_v1_GetCertificateResponse; init: strongroom_certificate_v1_GetCertificateResponseInit }
  'strongroom.certificate.v1.ListCertificatesRequest': { value: strongroom_certificate_v1_ListCertificatesRequest; init: strongroom_certificate_v1_ListCertificatesRequestInit }
  'strongroom.certificate.v1.ListCertificatesResponse': { value: strongroom_certificate_v1_ListCertificatesResponse; init: strongroom_certificate_v1_ListCertificatesResponseInit }
  'strongroom.certificate.v1.ListCertificateVersionsRequest': { value: strongroom_certificate_v1_ListCertificateVersionsRequest; init: strongroom_certificate_v1_ListCertificateVersionsRequestInit }
  'strongroom.certificate.v1.ListCertificateVersionsResponse': { value: strongroom_certificate_v1_ListCertificateVersionsResponse; init: strongroom_certificate_v1_ListCertificateVersionsResponseInit }
  'strongroom.certificate.v1.UpdateCertificateVersionRequest': { value: strongroom_certificate_v1_UpdateCertificateVersionRequest; init: strongroom_certificate_v1_UpdateCertificateVersionRequestInit }
  'strongroom.certificate.v1.UpdateCertificateVersionResponse': { value: strongroom_certificate_v1_UpdateCertificateVersionResponse; init: strongroom_certificate_v1_UpdateCertificateVersionResponseInit }
  'strongroom.certificate.v1.DeleteCertificateRequest': { value: strongroom_certificate_v1_DeleteCertificateRequest; init: strongroom_certificate_v1_DeleteCertificateRequestInit }
  'strongroom.certificate.v1.DeleteCertificateResponse': { value: strongroom_certificate_v1_DeleteCertificateResponse; init: strongroom_certificate_v1_DeleteCertificateResponseInit }
  'strongroom.certificate.v1.UndeleteCertificateRequest': { value: strongroom_certificate_v1_UndeleteCertificateRequest; init: strongroom_certificate_v1_UndeleteCertificateRequestInit }
  'strongroom.certificate.v1.UndeleteCertificateResponse': { value: strongroom_certificate_v1_UndeleteCertificateResponse; init: strongroom_certificate_v1_UndeleteCertificateResponseInit }
  'strongroom.certificate.v1.PurgeCertificateRequest': { value: strongroom_certificate_v1_PurgeCertificateRequest; init: strongroom_certificate_v1_PurgeCertificateRequestInit }
  'strongroom.certificate.v1.PurgeCertificateResponse': { value: strongroom_certificate_v1_PurgeCertificateResponse; init: strongroom_certificate_v1_PurgeCertificateResponseInit }
  'strongroom.certificate.v1.GetDeletedCertificateRequest': { value: strongroom_certificate_v1_GetDeletedCertificateRequest; init: strongroom_certificate_v1_GetDeletedCertificateRequestInit }
  'strongroom.certificate.v1.GetDeletedCertificateResponse': { value: strongroom_certificate_v1_GetDeletedCertificateResponse; init: strongroom_certificate_v1_GetDeletedCertificateResponseInit }
  'strongroom.certificate.v1.ListDeletedCertificatesRequest': { value: strongroom_certificate_v1_ListDeletedCertificatesRequest; init: strongroom_certificate_v1_ListDeletedCertificatesRequestInit }
  'strongroom.certificate.v1.ListDeletedCertificatesResponse': { value: strongroom_certificate_v1_ListDeletedCertificatesResponse; init: strongroom_certificate_v1_ListDeletedCertificatesResponseInit }
  'strongroom.key.v1.SignRequest': { value: strongroom_key_v1_SignRequest; init: strongroom_key_v1_SignRequestInit }
  'strongroom.key.v1.SignResponse': { value: strongroom_key_v1_SignResponse; init: strongroom_key_v1_SignResponseInit }
  'strongroom.key.v1.CryptoServiceVerifyRequest': { value: strongroom_key_v1_CryptoServiceVerifyRequest; init: strongroom_key_v1_CryptoServiceVerifyRequestInit }
  'strongroom.key.v1.CryptoServiceVerifyResponse': { value: strongroom_key_v1_CryptoServiceVerifyResponse; init: strongroom_key_v1_CryptoServiceVerifyResponseInit }
  'strongroom.key.v1.EncryptRequest': { value: strongroom_key_v1_EncryptRequest; init: strongroom_key_v1_EncryptRequestInit }
  'strongroom.key.v1.EncryptResponse': { value: strongroom_key_v1_EncryptResponse; init: strongroom_key_v1_EncryptResponseInit }
  'strongroom.key.v1.DecryptRequest': { value: strongroom_key_v1_DecryptRequest; init: strongroom_key_v1_DecryptRequestInit }
  'strongroom.key.v1.DecryptResponse': { value: strongroom_key_v1_DecryptResponse; init: strongroom_key_v1_DecryptResponseInit }
  'strongroom.key.v1.WrapKeyRequest': { value: strongroom_key_v1_WrapKeyRequest; init: strongroom_key_v1_WrapKeyRequestInit }
  'strongroom.key.v1.WrapKeyResponse': { value: strongroom_key_v1_WrapKeyResponse; init: strongroom_key_v1_WrapKeyResponseInit }
  'strongroom.key.v1.UnwrapKeyRequest': { value: strongroom_key_v1_UnwrapKeyRequest; init: strongroom_key_v1_UnwrapKeyRequestInit }
  'strongroom.key.v1.UnwrapKeyResponse': { value: strongroom_key_v1_UnwrapKeyResponse; init: strongroom_key_v1_UnwrapKeyResponseInit }
  'strongroom.key.v1.GenerateRandomBytesRequest': { value: strongroom_key_v1_GenerateRandomBytesRequest; init: strongroom_key_v1_GenerateRandomBytesRequestInit }
  'strongroom.key.v1.GenerateRandomBytesResponse': { value: strongroom_key_v1_GenerateRandomBytesResponse; init: strongroom_key_v1_GenerateRandomBytesResponseInit }
  'strongroom.key.v1.Key': { value: strongroom_key_v1_Key; init: strongroom_key_v1_KeyInit }
  'strongroom.key.v1.CreateKeyRequest': { value: strongroom_key_v1_CreateKeyRequest; init: strongroom_key_v1_CreateKeyRequestInit }
  'strongroom.key.v1.CreateKeyResponse': { value: strongroom_key_v1_CreateKeyResponse; init: strongroom_key_v1_CreateKeyResponseInit }
  'strongroom.key.v1.GetKeyRequest': { value: strongroom_key_v1_GetKeyRequest; init: strongroom_key_v1_GetKeyRequestInit }
  'strongroom.key.v1.GetKeyResponse': { value: strongroom_key_v1_GetKeyResponse; init: strongroom_key_v1_GetKeyResponseInit }
  'strongroom.key.v1.ListKeysRequest': { value: strongroom_key_v1_ListKeysRequest; init: strongroom_key_v1_ListKeysRequestInit }
  'strongroom.key.v1.ListKeysResponse': { value: strongroom_key_v1_ListKeysResponse; init: strongroom_key_v1_ListKeysResponseInit }
  'strongroom.key.v1.ListKeyVersionsRequest': { value: strongroom_key_v1_ListKeyVersionsRequest; init: strongroom_key_v1_ListKeyVersionsRequestInit }
  'strongroom.key.v1.ListKeyVersionsResponse': { value: strongroom_key_v1_ListKeyVersionsResponse; init: strongroom_key_v1_ListKeyVersionsResponseInit }
  'strongroom.key.v1.UpdateKeyVersionRequest': { value: strongroom_key_v1_UpdateKeyVersionRequest; init: strongroom_key_v1_UpdateKeyVersionRequestInit }
  'strongroom.key.v1.UpdateKeyVersionResponse': { value: strongroom_key_v1_UpdateKeyVersionResponse; init: strongroom_key_v1_UpdateKeyVersionResponseInit }
  'strongroom.key.v1.RotateKeyRequest': { value: strongroom_key_v1_RotateKeyRequest; init: strongroom_key_v1_RotateKeyRequestInit }
  'strongroom.key.v1.RotateKeyResponse': { value: strongroom_key_v1_RotateKeyResponse; init: strongroom_key_v1_RotateKeyResponseInit }
  'strongroom.key.v1.DeleteKeyRequest': { value: strongroom_key_v1_DeleteKeyRequest; init: strongroom_key_v1_DeleteKeyRequestInit }
  'strongroom.key.v1.DeleteKeyResponse': { value: strongroom_key_v1_DeleteKeyResponse; init: strongroom_key_v1_DeleteKeyResponseInit }
  'strongroom.key.v1.UndeleteKeyRequest': { value: strongroom_key_v1_UndeleteKeyRequest; init: strongroom_key_v1_UndeleteKeyRequestInit }
  'strongroom.key.v1.UndeleteKeyResponse': { value: strongroom_key_v1_UndeleteKeyResponse; init: strongroom_key_v1_UndeleteKeyResponseInit }
  'strongroom.key.v1.PurgeKeyRequest': { value: strongroom_key_v1_PurgeKeyRequest; init: strongroom_key_v1_PurgeKeyRequestInit }
  'strongroom.key.v1.PurgeKeyResponse': { value: strongroom_key_v1_PurgeKeyResponse; init: strongroom_key_v1_PurgeKeyResponseInit }
  'strongroom.key.v1.GetDeletedKeyRequest': { value: strongroom_key_v1_GetDeletedKeyRequest; init: strongroom_key_v1_GetDeletedKeyRequestInit }
  'strongroom.key.v1.GetDeletedKeyResponse': { value: strongroom_key_v1_GetDeletedKeyResponse; init: strongroom_key_v1_GetDeletedKeyResponseInit }
  'strongroom.key.v1.ListDeletedKeysRequest': { value: strongroom_key_v1_ListDeletedKeysRequest; init: strongroom_key_v1_ListDeletedKeysRequestInit }
  'strongroom.key.v1.ListDeletedKeysResponse': { value: strongroom_key_v1_ListDeletedKeysResponse; init: strongroom_key_v1_ListDeletedKeysResponseInit }
  'strongroom.key.v1.GetPublicKeyRequest': { value: strongroom_key_v1_GetPublicKeyRequest; init: strongroom_key_v1_GetPublicKeyRequestInit }
  'strongroom.key.v1.GetPublicKeyResponse': { value: strongroom_key_v1_GetPublicKeyResponse; init: strongroom_key_v1_GetPublicKeyResponseInit }
  'strongroom.key.v1.CreateManagedKeyVersionRequest': { value: strongroom_key_v1_CreateManagedKeyVersionRequest; init: strongroom_key_v1_CreateManagedKeyVersionRequestInit }
  'strongroom.key.v1.CreateManagedKeyVersionResponse': { value: strongroom_key_v1_CreateManagedKeyVersionResponse; init: strongroom_key_v1_CreateManagedKeyVersionResponseInit }
  'strongroom.key.v1.SignManagedCertificateRequest': { value: strongroom_key_v1_SignManagedCertificateRequest; init: strongroom_key_v1_SignManagedCertificateRequestInit }
  'strongroom.key.v1.SignManagedCertificateResponse': { value: strongroom_key_v1_SignManagedCertificateResponse; init: strongroom_key_v1_SignManagedCertificateResponseInit }
  'strongroom.key.v1.RestateManagedKeyRequest': { value: strongroom_key_v1_RestateManagedKeyRequest; init: strongroom_key_v1_RestateManagedKeyRequestInit }
  'strongroom.key.v1.RestateManagedKeyResponse': { value: strongroom_key_v1_RestateManagedKeyResponse; init: strongroom_key_v1_RestateManagedKeyResponseInit }
  'strongroom.key.v1.IssueChange': { value: strongroom_key_v1_IssueChange; init: strongroom_key_v1_IssueChangeInit }
  'strongroom.key.v1.ProtectCertificateRequest': { value: strongroom_key_v1_ProtectCertificateRequest; init: strongroom_key_v1_ProtectCertificateRequestInit }
  'strongroom.key.v1.ProtectCertificateResponse': { value: strongroom_key_v1_ProtectCertificateResponse; init: strongroom_key_v1_ProtectCertificateResponseInit }
  'strongroom.key.v1.SealManagedSecretRequest': { value: strongroom_key_v1_SealManagedSecretRequest; init: strongroom_key_v1_SealManagedSecretRequestInit }
  'strongroom.key.v1.SealManagedSecretResponse': { value: strongroom_key_v1_SealManagedSecretResponse; init: strongroom_key_v1_SealManagedSecretResponseInit }
  'strongroom.key.v1.ProtectManagedSecretRequest': { value: strongroom_key_v1_ProtectManagedSecretRequest; init: strongroom_key_v1_ProtectManagedSecretRequestInit }
  'strongroom.key.v1.ProtectManagedSecretResponse': { value: strongroom_key_v1_ProtectManagedSecretResponse; init: strongroom_key_v1_ProtectManagedSecretResponseInit }
  'strongroom.key.v1.RequestBody': { value: strongroom_key_v1_RequestBody; init: strongroom_key_v1_RequestBodyInit }
  'strongroom.key.v1.VerifyRequest': { value: strongroom_key_v1_VerifyRequest; init: strongroom_key_v1_VerifyRequestInit }
  'strongroom.key.v1.VerifyResponse': { value: strongroom_key_v1_VerifyResponse; init: strongroom_key_v1_VerifyResponseInit }
  'strongroom.key.v1.ProtectedTag': { value: strongroom_key_v1_ProtectedTag; init: strongroom_key_v1_ProtectedTagInit }
  'strongroom.key.v1.StateFields': { value: strongroom_key_v1_StateFields; init: strongroom_key_v1_StateFieldsInit }
  'strongroom.key.v1.SealRequest': { value: strongroom_key_v1_SealRequest; init: strongroom_key_v1_SealRequestInit }
  'strongroom.key.v1.SealResponse': { value: strongroom_key_v1_SealResponse; init: strongroom_key_v1_SealResponseInit }
  'strongroom.key.v1.OpenRequest': { value: strongroom_key_v1_OpenRequest; init: strongroom_key_v1_OpenRequestInit }
  'strongroom.key.v1.OpenResponse': { value: strongroom_key_v1_OpenResponse; init: strongroom_key_v1_OpenResponseInit }
  'strongroom.key.v1.RestateRequest': { value: strongroom_key_v1_RestateRequest; init: strongroom_key_v1_RestateRequestInit }
  'strongroom.key.v1.DeleteChange': { value: strongroom_key_v1_DeleteChange; init: strongroom_key_v1_DeleteChangeInit }
  'strongroom.key.v1.UndeleteChange': { value: strongroom_key_v1_UndeleteChange; init: strongroom_key_v1_UndeleteChangeInit }
  'strongroom.key.v1.PurgeChange': { value: strongroom_key_v1_PurgeChange; init: strongroom_key_v1_PurgeChangeInit }
  'strongroom.key.v1.RestateResponse': { value: strongroom_key_v1_RestateResponse; init: strongroom_key_v1_RestateResponseInit }
  'strongroom.key.v1.ProtectAccessRequest': { value: strongroom_key_v1_ProtectAccessRequest; init: strongroom_key_v1_ProtectAccessRequestInit }
  'strongroom.key.v1.CreateVaultChange': { value: strongroom_key_v1_CreateVaultChange; init: strongroom_key_v1_CreateVaultChangeInit }
  'strongroom.key.v1.UpdateVaultChange': { value: strongroom_key_v1_UpdateVaultChange; init: strongroom_key_v1_UpdateVaultChangeInit }
  'strongroom.key.v1.DeleteVaultChange': { value: strongroom_key_v1_DeleteVaultChange; init: strongroom_key_v1_DeleteVaultChangeInit }
  'strongroom.key.v1.UndeleteVaultChange': { value: strongroom_key_v1_UndeleteVaultChange; init: strongroom_key_v1_UndeleteVaultChangeInit }
  'strongroom.key.v1.PurgeVaultChange': { value: strongroom_key_v1_PurgeVaultChange; init: strongroom_key_v1_PurgeVaultChangeInit }
  'strongroom.key.v1.FinishPurgeVaultChange': { value: strongroom_key_v1_FinishPurgeVaultChange; init: strongroom_key_v1_FinishPurgeVaultChangeInit }
  'strongroom.key.v1.CreatePrincipalChange': { value: strongroom_key_v1_CreatePrincipalChange; init: strongroom_key_v1_CreatePrincipalChangeInit }
  'strongroom.key.v1.UpdatePrincipalChange': { value: strongroom_key_v1_UpdatePrincipalChange; init: strongroom_key_v1_UpdatePrincipalChangeInit }
  'strongroom.key.v1.DeletePrincipalChange': { value: strongroom_key_v1_DeletePrincipalChange; init: strongroom_key_v1_DeletePrincipalChangeInit }
  'strongroom.key.v1.RevokeTokensChange': { value: strongroom_key_v1_RevokeTokensChange; init: strongroom_key_v1_RevokeTokensChangeInit }
  'strongroom.key.v1.CreateCredentialChange': { value: strongroom_key_v1_CreateCredentialChange; init: strongroom_key_v1_CreateCredentialChangeInit }
  'strongroom.key.v1.DeleteCredentialChange': { value: strongroom_key_v1_DeleteCredentialChange; init: strongroom_key_v1_DeleteCredentialChangeInit }
  'strongroom.key.v1.CreateRoleChange': { value: strongroom_key_v1_CreateRoleChange; init: strongroom_key_v1_CreateRoleChangeInit }
  'strongroom.key.v1.UpdateRoleChange': { value: strongroom_key_v1_UpdateRoleChange; init: strongroom_key_v1_UpdateRoleChangeInit }
  'strongroom.key.v1.DeleteRoleChange': { value: strongroom_key_v1_DeleteRoleChange; init: strongroom_key_v1_DeleteRoleChangeInit }
  'strongroom.key.v1.CreateAssignmentChange': { value: strongroom_key_v1_CreateAssignmentChange; init: strongroom_key_v1_CreateAssignmentChangeInit }
  'strongroom.key.v1.DeleteAssignmentChange': { value: strongroom_key_v1_DeleteAssignmentChange; init: strongroom_key_v1_DeleteAssignmentChangeInit }
  'strongroom.key.v1.ProtectAccessResponse': { value: strongroom_key_v1_ProtectAccessResponse; init: strongroom_key_v1_ProtectAccessResponseInit }
  'strongroom.key.v1.SignTokenRequest': { value: strongroom_key_v1_SignTokenRequest; init: strongroom_key_v1_SignTokenRequestInit }
  'strongroom.key.v1.SignTokenResponse': { value: strongroom_key_v1_SignTokenResponse; init: strongroom_key_v1_SignTokenResponseInit }
  'strongroom.key.v1.SignCheckpointRequest': { value: strongroom_key_v1_SignCheckpointRequest; init: strongroom_key_v1_SignCheckpointRequestInit }
  'strongroom.key.v1.SignCheckpointResponse': { value: strongroom_key_v1_SignCheckpointResponse; init: strongroom_key_v1_SignCheckpointResponseInit }
  'strongroom.key.v1.FingerprintRequest': { value: strongroom_key_v1_FingerprintRequest; init: strongroom_key_v1_FingerprintRequestInit }
  'strongroom.key.v1.FingerprintResponse': { value: strongroom_key_v1_FingerprintResponse; init: strongroom_key_v1_FingerprintResponseInit }
  'strongroom.key.v1.GetTokenKeysRequest': { value: strongroom_key_v1_GetTokenKeysRequest; init: strongroom_key_v1_GetTokenKeysRequestInit }
  'strongroom.key.v1.TokenKey': { value: strongroom_key_v1_TokenKey; init: strongroom_key_v1_TokenKeyInit }
  'strongroom.key.v1.GetTokenKeysResponse': { value: strongroom_key_v1_GetTokenKeysResponse; init: strongroom_key_v1_GetTokenKeysResponseInit }
  'strongroom.row.v1.ProtectedRow': { value: strongroom_row_v1_ProtectedRow; init: strongroom_row_v1_ProtectedRowInit }
  'strongroom.rpc.v1.CallRequest': { value: strongroom_rpc_v1_CallRequest; init: strongroom_rpc_v1_CallRequestInit }
  'strongroom.rpc.v1.GatheredCall': { value: strongroom_rpc_v1_GatheredCall; init: strongroom_rpc_v1_GatheredCallInit }
  'strongroom.rpc.v1.CallResponse': { value: strongroom_rpc_v1_CallResponse; init: strongroom_rpc_v1_CallResponseInit }
  'strongroom.rpc.v1.GatheredAnswer': { value: strongroom_rpc_v1_GatheredAnswer; init: strongroom_rpc_v1_GatheredAnswerInit }
  'strongroom.secret.v1.ManagedState': { value: strongroom_secret_v1_ManagedState; init: strongroom_secret_v1_ManagedStateInit }
  'strongroom.secret.v1.SetManagedSecretRequest': { value: strongroom_secret_v1_SetManagedSecretRequest; init: strongroom_secret_v1_SetManagedSecretRequestInit }
  'strongroom.secret.v1.SetManagedSecretResponse': { value: strongroom_secret_v1_SetManagedSecretResponse; init: strongroom_secret_v1_SetManagedSecretResponseInit }
  'strongroom.secret.v1.RestateManagedSecretRequest': { value: strongroom_secret_v1_RestateManagedSecretRequest; init: strongroom_secret_v1_RestateManagedSecretRequestInit }
  'strongroom.secret.v1.ManagedDelete': { value: strongroom_secret_v1_ManagedDelete; init: strongroom_secret_v1_ManagedDeleteInit }
  'strongroom.secret.v1.ManagedUndelete': { value: strongroom_secret_v1_ManagedUndelete; init: strongroom_secret_v1_ManagedUndeleteInit }
  'strongroom.secret.v1.ManagedPurge': { value: strongroom_secret_v1_ManagedPurge; init: strongroom_secret_v1_ManagedPurgeInit }
  'strongroom.secret.v1.RestateManagedSecretResponse': { value: strongroom_secret_v1_RestateManagedSecretResponse; init: strongroom_secret_v1_RestateManagedSecretResponseInit }
  'strongroom.secret.v1.Secret': { value: strongroom_secret_v1_Secret; init: strongroom_secret_v1_SecretInit }
  'strongroom.secret.v1.SecretVersion': { value: strongroom_secret_v1_SecretVersion; init: strongroom_secret_v1_SecretVersionInit }
  'strongroom.secret.v1.SetSecretRequest': { value: strongroom_secret_v1_SetSecretRequest; init: strongroom_secret_v1_SetSecretRequestInit }
  'strongroom.secret.v1.SetSecretResponse': { value: strongroom_secret_v1_SetSecretResponse; init: strongroom_secret_v1_SetSecretResponseInit }
  'strongroom.secret.v1.GetSecretRequest': { value: strongroom_secret_v1_GetSecretRequest; init: strongroom_secret_v1_GetSecretRequestInit }
  'strongroom.secret.v1.GetSecretResponse': { value: strongroom_secret_v1_GetSecretResponse; init: strongroom_secret_v1_GetSecretResponseInit }
  'strongroom.secret.v1.UpdateSecretVersionRequest': { value: strongroom_secret_v1_UpdateSecretVersionRequest; init: strongroom_secret_v1_UpdateSecretVersionRequestInit }
  'strongroom.secret.v1.UpdateSecretVersionResponse': { value: strongroom_secret_v1_UpdateSecretVersionResponse; init: strongroom_secret_v1_UpdateSecretVersionResponseInit }
  'strongroom.secret.v1.ListSecretsRequest': { value: strongroom_secret_v1_ListSecretsRequest; init: strongroom_secret_v1_ListSecretsRequestInit }
  'strongroom.secret.v1.ListSecretsResponse': { value: strongroom_secret_v1_ListSecretsResponse; init: strongroom_secret_v1_ListSecretsResponseInit }
  'strongroom.secret.v1.ListSecretVersionsRequest': { value: strongroom_secret_v1_ListSecretVersionsRequest; init: strongroom_secret_v1_ListSecretVersionsRequestInit }
  'strongroom.secret.v1.ListSecretVersionsResponse': { value: strongroom_secret_v1_ListSecretVersionsResponse; init: strongroom_secret_v1_ListSecretVersionsResponseInit }
  'strongroom.secret.v1.DeleteSecretRequest': { value: strongroom_secret_v1_DeleteSecretRequest; init: strongroom_secret_v1_DeleteSecretRequestInit }
  'strongroom.secret.v1.DeleteSecretResponse': { value: strongroom_secret_v1_DeleteSecretResponse; init: strongroom_secret_v1_DeleteSecretResponseInit }
  'strongroom.secret.v1.UndeleteSecretRequest': { value: strongroom_secret_v1_UndeleteSecretRequest; init: strongroom_secret_v1_UndeleteSecretRequestInit }
  'strongroom.secret.v1.UndeleteSecretResponse': { value: strongroom_secret_v1_UndeleteSecretResponse; init: strongroom_secret_v1_UndeleteSecretResponseInit }
  'strongroom.secret.v1.PurgeSecretRequest': { value: strongroom_secret_v1_PurgeSecretRequest; init: strongroom_secret_v1_PurgeSecretRequestInit }
  'strongroom.secret.v1.PurgeSecretResponse': { value: strongroom_secret_v1_PurgeSecretResponse; init: strongroom_secret_v1_PurgeSecretResponseInit }
  'strongroom.secret.v1.GetDeletedSecretRequest': { value: strongroom_secret_v1_GetDeletedSecretRequest; init: strongroom_secret_v1_GetDeletedSecretRequestInit }
  'strongroom.secret.v1.GetDeletedSecretResponse': { value: strongroom_secret_v1_GetDeletedSecretResponse; init: strongroom_secret_v1_GetDeletedSecretResponseInit }
  'strongroom.secret.v1.ListDeletedSecretsRequest': { value: strongroom_secret_v1_ListDeletedSecretsRequest; init: strongroom_secret_v1_ListDeletedSecretsRequestInit }
  'strongroom.secret.v1.ListDeletedSecretsResponse': { value: strongroom_secret_v1_ListDeletedSecretsResponse; init: strongroom_secret_v1_ListDeletedSecretsResponseInit }
  'google.rpc.Status': { value: google_rpc_Status; init: google_rpc_StatusInit }
  'google.rpc.ErrorInfo': { value: google_rpc_ErrorInfo; init: google_rpc_ErrorInfoInit }
  'google.rpc.RetryInfo': { value: google_rpc_RetryInfo; init: google_rpc_RetryInfoInit }
  'google.rpc.DebugInfo': { value: google_rpc_DebugInfo; init: google_rpc_DebugInfoInit }
  'google.rpc.QuotaFailure': { value: google_rpc_QuotaFailure; init: google_rpc_QuotaFailureInit }
  'google.rpc.PreconditionFailure': { value: google_rpc_PreconditionFailure; init: google_rpc_PreconditionFailureInit }
  'google.rpc.BadRequest': { value: google_rpc_BadRequest; init: google_rpc_BadRequestInit }
  'google.rpc.RequestInfo': { value: google_rpc_RequestInfo; init: google_rpc_RequestInfoInit }
  'google.rpc.ResourceInfo': { value: google_rpc_ResourceInfo; init: google_rpc_ResourceInfoInit }
  'google.rpc.Help': { value: google_rpc_Help; init: google_rpc_HelpInit }
  'google.rpc.LocalizedMessage': { value: google_rpc_LocalizedMessage; init: google_rpc_LocalizedMessageInit }
}
/** The proto file that holds a service or message. */
export const fileOf: Readonly<Record<keyof Services | keyof Messages, string>> = {
  'strongroom.audit.v1.AuditService': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.auth.v1.AccessFeedService': 'strongroom/auth/v1/access_feed_service.proto',
  'strongroom.auth.v1.AccessService': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.PrincipalService': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.TokenService': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.VaultService': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.certificate.v1.CertificateService': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.key.v1.CryptoService': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.KeyService': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ManagedKeyService': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.ProtectionService': 'strongroom/key/v1/protection_service.proto',
  'strongroom.rpc.v1.GatheringService': 'strongroom/rpc/v1/gathering_service.proto',
  'strongroom.secret.v1.ManagedSecretService': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.SecretService': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.audit.v1.AppendRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.AppendResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.Entry': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.ListRecordsRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.ListRecordsResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.TailRecordsRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.TailRecordsResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.ExportRecordsRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.ExportRecordsResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.ExportHeader': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.StoredLeaf': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.ExportTrailer': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.GetCheckpointRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.GetCheckpointResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.GetInclusionProofRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.GetInclusionProofResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.GetConsistencyProofRequest': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.GetConsistencyProofResponse': 'strongroom/audit/v1/audit_service.proto',
  'strongroom.audit.v1.RowChange': 'strongroom/audit/v1/record.proto',
  'strongroom.audit.v1.RecordItem': 'strongroom/audit/v1/record.proto',
  'strongroom.audit.v1.Record': 'strongroom/audit/v1/record.proto',
  'strongroom.auth.v1.WatchAccessRequest': 'strongroom/auth/v1/access_feed_service.proto',
  'strongroom.auth.v1.WatchAccessResponse': 'strongroom/auth/v1/access_feed_service.proto',
  'strongroom.auth.v1.GetAccessRequest': 'strongroom/auth/v1/access_feed_service.proto',
  'strongroom.auth.v1.GetAccessResponse': 'strongroom/auth/v1/access_feed_service.proto',
  'strongroom.auth.v1.RoleDefinition': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.GetRoleDefinitionRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.GetRoleDefinitionResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.ListRoleDefinitionsRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.ListRoleDefinitionsResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.CreateRoleDefinitionRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.CreateRoleDefinitionResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.UpdateRoleDefinitionRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.UpdateRoleDefinitionResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.DeleteRoleDefinitionRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.DeleteRoleDefinitionResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.RoleAssignment': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.CreateRoleAssignmentRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.CreateRoleAssignmentResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.ListRoleAssignmentsRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.ListRoleAssignmentsResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.DeleteRoleAssignmentRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.DeleteRoleAssignmentResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.CheckAccessRequest': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.CheckAccessResponse': 'strongroom/auth/v1/access_service.proto',
  'strongroom.auth.v1.Principal': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.CreatePrincipalRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.CreatePrincipalResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.GetPrincipalRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.GetPrincipalResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.ListPrincipalsRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.ListPrincipalsResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.UpdatePrincipalRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.UpdatePrincipalResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.DeletePrincipalRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.DeletePrincipalResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.Credential': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.CreateCredentialRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.CreateCredentialResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.ListCredentialsRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.ListCredentialsResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.DeleteCredentialRequest': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.DeleteCredentialResponse': 'strongroom/auth/v1/principal_service.proto',
  'strongroom.auth.v1.IssueTokenRequest': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.IssueTokenResponse': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.RevokeTokensRequest': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.RevokeTokensResponse': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.GetJwksRequest': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.JsonWebKey': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.GetJwksResponse': 'strongroom/auth/v1/token_service.proto',
  'strongroom.auth.v1.Vault': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.CreateVaultRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.CreateVaultResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.GetVaultRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.GetVaultResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.ListVaultsRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.ListVaultsResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.UpdateVaultRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.UpdateVaultResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.DeleteVaultRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.DeleteVaultResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.UndeleteVaultRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.UndeleteVaultResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.PurgeVaultRequest': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.auth.v1.PurgeVaultResponse': 'strongroom/auth/v1/vault_service.proto',
  'strongroom.certificate.v1.KeyProperties': 'strongroom/certificate/v1/certificate_resources.proto',
  'strongroom.certificate.v1.SubjectAlternativeNames': 'strongroom/certificate/v1/certificate_resources.proto',
  'strongroom.certificate.v1.CertificatePolicy': 'strongroom/certificate/v1/certificate_resources.proto',
  'strongroom.certificate.v1.Certificate': 'strongroom/certificate/v1/certificate_resources.proto',
  'strongroom.certificate.v1.CertificateOperation': 'strongroom/certificate/v1/certificate_resources.proto',
  'strongroom.certificate.v1.CreateCertificateRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.CreateCertificateResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.GetCertificateOperationRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.GetCertificateOperationResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.GetCertificateRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.GetCertificateResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.ListCertificatesRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.ListCertificatesResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.ListCertificateVersionsRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.ListCertificateVersionsResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.UpdateCertificateVersionRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.UpdateCertificateVersionResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.DeleteCertificateRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.DeleteCertificateResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.UndeleteCertificateRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.UndeleteCertificateResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.PurgeCertificateRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.PurgeCertificateResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.GetDeletedCertificateRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.GetDeletedCertificateResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.ListDeletedCertificatesRequest': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.certificate.v1.ListDeletedCertificatesResponse': 'strongroom/certificate/v1/certificate_service.proto',
  'strongroom.key.v1.SignRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.SignResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.CryptoServiceVerifyRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.CryptoServiceVerifyResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.EncryptRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.EncryptResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.DecryptRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.DecryptResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.WrapKeyRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.WrapKeyResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.UnwrapKeyRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.UnwrapKeyResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.GenerateRandomBytesRequest': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.GenerateRandomBytesResponse': 'strongroom/key/v1/crypto_service.proto',
  'strongroom.key.v1.Key': 'strongroom/key/v1/key_resources.proto',
  'strongroom.key.v1.CreateKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.CreateKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.GetKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.GetKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ListKeysRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ListKeysResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ListKeyVersionsRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ListKeyVersionsResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.UpdateKeyVersionRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.UpdateKeyVersionResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.RotateKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.RotateKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.DeleteKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.DeleteKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.UndeleteKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.UndeleteKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.PurgeKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.PurgeKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.GetDeletedKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.GetDeletedKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ListDeletedKeysRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.ListDeletedKeysResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.GetPublicKeyRequest': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.GetPublicKeyResponse': 'strongroom/key/v1/key_service.proto',
  'strongroom.key.v1.CreateManagedKeyVersionRequest': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.CreateManagedKeyVersionResponse': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.SignManagedCertificateRequest': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.SignManagedCertificateResponse': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.RestateManagedKeyRequest': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.RestateManagedKeyResponse': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.IssueChange': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.ProtectCertificateRequest': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.ProtectCertificateResponse': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.SealManagedSecretRequest': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.SealManagedSecretResponse': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.ProtectManagedSecretRequest': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.ProtectManagedSecretResponse': 'strongroom/key/v1/managed_key_service.proto',
  'strongroom.key.v1.RequestBody': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.VerifyRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.VerifyResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.ProtectedTag': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.StateFields': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.SealRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.SealResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.OpenRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.OpenResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.RestateRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.DeleteChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.UndeleteChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.PurgeChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.RestateResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.ProtectAccessRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.CreateVaultChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.UpdateVaultChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.DeleteVaultChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.UndeleteVaultChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.PurgeVaultChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.FinishPurgeVaultChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.CreatePrincipalChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.UpdatePrincipalChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.DeletePrincipalChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.RevokeTokensChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.CreateCredentialChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.DeleteCredentialChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.CreateRoleChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.UpdateRoleChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.DeleteRoleChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.CreateAssignmentChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.DeleteAssignmentChange': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.ProtectAccessResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.SignTokenRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.SignTokenResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.SignCheckpointRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.SignCheckpointResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.FingerprintRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.FingerprintResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.GetTokenKeysRequest': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.TokenKey': 'strongroom/key/v1/protection_service.proto',
  'strongroom.key.v1.GetTokenKeysResponse': 'strongroom/key/v1/protection_service.proto',
  'strongroom.row.v1.ProtectedRow': 'strongroom/row/v1/row.proto',
  'strongroom.rpc.v1.CallRequest': 'strongroom/rpc/v1/gathering_service.proto',
  'strongroom.rpc.v1.GatheredCall': 'strongroom/rpc/v1/gathering_service.proto',
  'strongroom.rpc.v1.CallResponse': 'strongroom/rpc/v1/gathering_service.proto',
  'strongroom.rpc.v1.GatheredAnswer': 'strongroom/rpc/v1/gathering_service.proto',
  'strongroom.secret.v1.ManagedState': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.SetManagedSecretRequest': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.SetManagedSecretResponse': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.RestateManagedSecretRequest': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.ManagedDelete': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.ManagedUndelete': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.ManagedPurge': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.RestateManagedSecretResponse': 'strongroom/secret/v1/managed_secret_service.proto',
  'strongroom.secret.v1.Secret': 'strongroom/secret/v1/secret_resources.proto',
  'strongroom.secret.v1.SecretVersion': 'strongroom/secret/v1/secret_resources.proto',
  'strongroom.secret.v1.SetSecretRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.SetSecretResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.GetSecretRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.GetSecretResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.UpdateSecretVersionRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.UpdateSecretVersionResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.ListSecretsRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.ListSecretsResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.ListSecretVersionsRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.ListSecretVersionsResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.DeleteSecretRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.DeleteSecretResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.UndeleteSecretRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.UndeleteSecretResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.PurgeSecretRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.PurgeSecretResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.GetDeletedSecretRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.GetDeletedSecretResponse': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.ListDeletedSecretsRequest': 'strongroom/secret/v1/secret_service.proto',
  'strongroom.secret.v1.ListDeletedSecretsResponse': 'strongroom/secret/v1/secret_service.proto',
  'google.rpc.Status': 'google/rpc/status.proto',
  'google.rpc.ErrorInfo': 'google/rpc/error_details.proto',
  'google.rpc.RetryInfo': 'google/rpc/error_details.proto',
  'google.rpc.DebugInfo': 'google/rpc/error_details.proto',
  'google.rpc.QuotaFailure': 'google/rpc/error_details.proto',
  'google.rpc.PreconditionFailure': 'google/rpc/error_details.proto',
  'google.rpc.BadRequest': 'google/rpc/error_details.proto',
  'google.rpc.RequestInfo': 'google/rpc/error_details.proto',
  'google.rpc.ResourceInfo': 'google/rpc/error_details.proto',
  'google.rpc.Help': 'google/rpc/error_details.proto',
  'google.rpc.LocalizedMessage': 'google/rpc/error_details.proto',
}
