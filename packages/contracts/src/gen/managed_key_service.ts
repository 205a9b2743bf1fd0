import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CreateAssignmentChangeInit as _strongroom_key_v1_CreateAssignmentChangeInit, CreateAssignmentChange as _strongroom_key_v1_CreateAssignmentChange } from './strongroom/key/v1/CreateAssignmentChange.ts';
import type { CreateCredentialChangeInit as _strongroom_key_v1_CreateCredentialChangeInit, CreateCredentialChange as _strongroom_key_v1_CreateCredentialChange } from './strongroom/key/v1/CreateCredentialChange.ts';
import type { CreateManagedKeyVersionRequestInit as _strongroom_key_v1_CreateManagedKeyVersionRequestInit, CreateManagedKeyVersionRequest as _strongroom_key_v1_CreateManagedKeyVersionRequest } from './strongroom/key/v1/CreateManagedKeyVersionRequest.ts';
import type { CreateManagedKeyVersionResponseInit as _strongroom_key_v1_CreateManagedKeyVersionResponseInit, CreateManagedKeyVersionResponse as _strongroom_key_v1_CreateManagedKeyVersionResponse } from './strongroom/key/v1/CreateManagedKeyVersionResponse.ts';
import type { CreatePrincipalChangeInit as _strongroom_key_v1_CreatePrincipalChangeInit, CreatePrincipalChange as _strongroom_key_v1_CreatePrincipalChange } from './strongroom/key/v1/CreatePrincipalChange.ts';
import type { CreateRoleChangeInit as _strongroom_key_v1_CreateRoleChangeInit, CreateRoleChange as _strongroom_key_v1_CreateRoleChange } from './strongroom/key/v1/CreateRoleChange.ts';
import type { CreateVaultChangeInit as _strongroom_key_v1_CreateVaultChangeInit, CreateVaultChange as _strongroom_key_v1_CreateVaultChange } from './strongroom/key/v1/CreateVaultChange.ts';
import type { DeleteAssignmentChangeInit as _strongroom_key_v1_DeleteAssignmentChangeInit, DeleteAssignmentChange as _strongroom_key_v1_DeleteAssignmentChange } from './strongroom/key/v1/DeleteAssignmentChange.ts';
import type { DeleteChangeInit as _strongroom_key_v1_DeleteChangeInit, DeleteChange as _strongroom_key_v1_DeleteChange } from './strongroom/key/v1/DeleteChange.ts';
import type { DeleteCredentialChangeInit as _strongroom_key_v1_DeleteCredentialChangeInit, DeleteCredentialChange as _strongroom_key_v1_DeleteCredentialChange } from './strongroom/key/v1/DeleteCredentialChange.ts';
import type { DeletePrincipalChangeInit as _strongroom_key_v1_DeletePrincipalChangeInit, DeletePrincipalChange as _strongroom_key_v1_DeletePrincipalChange } from './strongroom/key/v1/DeletePrincipalChange.ts';
import type { DeleteRoleChangeInit as _strongroom_key_v1_DeleteRoleChangeInit, DeleteRoleChange as _strongroom_key_v1_DeleteRoleChange } from './strongroom/key/v1/DeleteRoleChange.ts';
import type { DeleteVaultChangeInit as _strongroom_key_v1_DeleteVaultChangeInit, DeleteVaultChange as _strongroom_key_v1_DeleteVaultChange } from './strongroom/key/v1/DeleteVaultChange.ts';
import type { FingerprintRequestInit as _strongroom_key_v1_FingerprintRequestInit, FingerprintRequest as _strongroom_key_v1_FingerprintRequest } from './strongroom/key/v1/FingerprintRequest.ts';
import type { FingerprintResponseInit as _strongroom_key_v1_FingerprintResponseInit, FingerprintResponse as _strongroom_key_v1_FingerprintResponse } from './strongroom/key/v1/FingerprintResponse.ts';
import type { FinishPurgeVaultChangeInit as _strongroom_key_v1_FinishPurgeVaultChangeInit, FinishPurgeVaultChange as _strongroom_key_v1_FinishPurgeVaultChange } from './strongroom/key/v1/FinishPurgeVaultChange.ts';
import type { GetTokenKeysRequestInit as _strongroom_key_v1_GetTokenKeysRequestInit, GetTokenKeysRequest as _strongroom_key_v1_GetTokenKeysRequest } from './strongroom/key/v1/GetTokenKeysRequest.ts';
import type { GetTokenKeysResponseInit as _strongroom_key_v1_GetTokenKeysResponseInit, GetTokenKeysResponse as _strongroom_key_v1_GetTokenKeysResponse } from './strongroom/key/v1/GetTokenKeysResponse.ts';
import type { IssueChangeInit as _strongroom_key_v1_IssueChangeInit, IssueChange as _strongroom_key_v1_IssueChange } from './strongroom/key/v1/IssueChange.ts';
import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from './strongroom/key/v1/Key.ts';
import type { ManagedKeyServiceClient as _strongroom_key_v1_ManagedKeyServiceClient, ManagedKeyServiceDefinition as _strongroom_key_v1_ManagedKeyServiceDefinition } from './strongroom/key/v1/ManagedKeyService.ts';
import type { OpenRequestInit as _strongroom_key_v1_OpenRequestInit, OpenRequest as _strongroom_key_v1_OpenRequest } from './strongroom/key/v1/OpenRequest.ts';
import type { OpenResponseInit as _strongroom_key_v1_OpenResponseInit, OpenResponse as _strongroom_key_v1_OpenResponse } from './strongroom/key/v1/OpenResponse.ts';
import type { ProtectAccessRequestInit as _strongroom_key_v1_ProtectAccessRequestInit, ProtectAccessRequest as _strongroom_key_v1_ProtectAccessRequest } from './strongroom/key/v1/ProtectAccessRequest.ts';
import type { ProtectAccessResponseInit as _strongroom_key_v1_ProtectAccessResponseInit, ProtectAccessResponse as _strongroom_key_v1_ProtectAccessResponse } from './strongroom/key/v1/ProtectAccessResponse.ts';
import type { ProtectCertificateRequestInit as _strongroom_key_v1_ProtectCertificateRequestInit, ProtectCertificateRequest as _strongroom_key_v1_ProtectCertificateRequest } from './strongroom/key/v1/ProtectCertificateRequest.ts';
import type { ProtectCertificateResponseInit as _strongroom_key_v1_ProtectCertificateResponseInit, ProtectCertificateResponse as _strongroom_key_v1_ProtectCertificateResponse } from './strongroom/key/v1/ProtectCertificateResponse.ts';
import type { ProtectManagedSecretRequestInit as _strongroom_key_v1_ProtectManagedSecretRequestInit, ProtectManagedSecretRequest as _strongroom_key_v1_ProtectManagedSecretRequest } from './strongroom/key/v1/ProtectManagedSecretRequest.ts';
import type { ProtectManagedSecretResponseInit as _strongroom_key_v1_ProtectManagedSecretResponseInit, ProtectManagedSecretResponse as _strongroom_key_v1_ProtectManagedSecretResponse } from './strongroom/key/v1/ProtectManagedSecretResponse.ts';
import type { ProtectedTagInit as _strongroom_key_v1_ProtectedTagInit, ProtectedTag as _strongroom_key_v1_ProtectedTag } from './strongroom/key/v1/ProtectedTag.ts';
import type { ProtectionServiceClient as _strongroom_key_v1_ProtectionServiceClient, ProtectionServiceDefinition as _strongroom_key_v1_ProtectionServiceDefinition } from './strongroom/key/v1/ProtectionService.ts';
import type { PurgeChangeInit as _strongroom_key_v1_PurgeChangeInit, PurgeChange as _strongroom_key_v1_PurgeChange } from './strongroom/key/v1/PurgeChange.ts';
import type { PurgeVaultChangeInit as _strongroom_key_v1_PurgeVaultChangeInit, PurgeVaultChange as _strongroom_key_v1_PurgeVaultChange } from './strongroom/key/v1/PurgeVaultChange.ts';
import type { RequestBodyInit as _strongroom_key_v1_RequestBodyInit, RequestBody as _strongroom_key_v1_RequestBody } from './strongroom/key/v1/RequestBody.ts';
import type { RestateManagedKeyRequestInit as _strongroom_key_v1_RestateManagedKeyRequestInit, RestateManagedKeyRequest as _strongroom_key_v1_RestateManagedKeyRequest } from './strongroom/key/v1/RestateManagedKeyRequest.ts';
import type { RestateManagedKeyResponseInit as _strongroom_key_v1_RestateManagedKeyResponseInit, RestateManagedKeyResponse as _strongroom_key_v1_RestateManagedKeyResponse } from './strongroom/key/v1/RestateManagedKeyResponse.ts';
import type { RestateRequestInit as _strongroom_key_v1_RestateRequestInit, RestateRequest as _strongroom_key_v1_RestateRequest } from './strongroom/key/v1/RestateRequest.ts';
import type { RestateResponseInit as _strongroom_key_v1_RestateResponseInit, RestateResponse as _strongroom_key_v1_RestateResponse } from './strongroom/key/v1/RestateResponse.ts';
import type { RevokeTokensChangeInit as _strongroom_key_v1_RevokeTokensChangeInit, RevokeTokensChange as _strongroom_key_v1_RevokeTokensChange } from './strongroom/key/v1/RevokeTokensChange.ts';
import type { SealManagedSecretRequestInit as _strongroom_key_v1_SealManagedSecretRequestInit, SealManagedSecretRequest as _strongroom_key_v1_SealManagedSecretRequest } from './strongroom/key/v1/SealManagedSecretRequest.ts';
import type { SealManagedSecretResponseInit as _strongroom_key_v1_SealManagedSecretResponseInit, SealManagedSecretResponse as _strongroom_key_v1_SealManagedSecretResponse } from './strongroom/key/v1/SealManagedSecretResponse.ts';
import type { SealRequestInit as _strongroom_key_v1_SealRequestInit, SealRequest as _strongroom_key_v1_SealRequest } from './strongroom/key/v1/SealRequest.ts';
import type { SealResponseInit as _strongroom_key_v1_SealResponseInit, SealResponse as _strongroom_key_v1_SealResponse } from './strongroom/key/v1/SealResponse.ts';
import type { SignCheckpointRequestInit as _strongroom_key_v1_SignCheckpointRequestInit, SignCheckpointRequest as _strongroom_key_v1_SignCheckpointRequest } from './strongroom/key/v1/SignCheckpointRequest.ts';
import type { SignCheckpointResponseInit as _strongroom_key_v1_SignCheckpointResponseInit, SignCheckpointResponse as _strongroom_key_v1_SignCheckpointResponse } from './strongroom/key/v1/SignCheckpointResponse.ts';
import type { SignManagedCertificateRequestInit as _strongroom_key_v1_SignManagedCertificateRequestInit, SignManagedCertificateRequest as _strongroom_key_v1_SignManagedCertificateRequest } from './strongroom/key/v1/SignManagedCertificateRequest.ts';
import type { SignManagedCertificateResponseInit as _strongroom_key_v1_SignManagedCertificateResponseInit, SignManagedCertificateResponse as _strongroom_key_v1_SignManagedCertificateResponse } from './strongroom/key/v1/SignManagedCertificateResponse.ts';
import type { SignTokenRequestInit as _strongroom_key_v1_SignTokenRequestInit, SignTokenRequest as _strongroom_key_v1_SignTokenRequest } from './strongroom/key/v1/SignTokenRequest.ts';
import type { SignTokenResponseInit as _strongroom_key_v1_SignTokenResponseInit, SignTokenResponse as _strongroom_key_v1_SignTokenResponse } from './strongroom/key/v1/SignTokenResponse.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from './strongroom/key/v1/StateFields.ts';
import type { TokenKeyInit as _strongroom_key_v1_TokenKeyInit, TokenKey as _strongroom_key_v1_TokenKey } from './strongroom/key/v1/TokenKey.ts';
import type { UndeleteChangeInit as _strongroom_key_v1_UndeleteChangeInit, UndeleteChange as _strongroom_key_v1_UndeleteChange } from './strongroom/key/v1/UndeleteChange.ts';
import type { UndeleteVaultChangeInit as _strongroom_key_v1_UndeleteVaultChangeInit, UndeleteVaultChange as _strongroom_key_v1_UndeleteVaultChange } from './strongroom/key/v1/UndeleteVaultChange.ts';
import type { UpdatePrincipalChangeInit as _strongroom_key_v1_UpdatePrincipalChangeInit, UpdatePrincipalChange as _strongroom_key_v1_UpdatePrincipalChange } from './strongroom/key/v1/UpdatePrincipalChange.ts';
import type { UpdateRoleChangeInit as _strongroom_key_v1_UpdateRoleChangeInit, UpdateRoleChange as _strongroom_key_v1_UpdateRoleChange } from './strongroom/key/v1/UpdateRoleChange.ts';
import type { UpdateVaultChangeInit as _strongroom_key_v1_UpdateVaultChangeInit, UpdateVaultChange as _strongroom_key_v1_UpdateVaultChange } from './strongroom/key/v1/UpdateVaultChange.ts';
import type { VerifyRequestInit as _strongroom_key_v1_VerifyRequestInit, VerifyRequest as _strongroom_key_v1_VerifyRequest } from './strongroom/key/v1/VerifyRequest.ts';
import type { VerifyResponseInit as _strongroom_key_v1_VerifyResponseInit, VerifyResponse as _strongroom_key_v1_VerifyResponse } from './strongroom/key/v1/VerifyResponse.ts';
import type { ProtectedRowInit as _strongroom_row_v1_ProtectedRowInit, ProtectedRow as _strongroom_row_v1_ProtectedRow } from './strongroom/row/v1/ProtectedRow.ts';

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
    key: {
      v1: {
        CreateAssignmentChange: MessageTypeDefinition<_strongroom_key_v1_CreateAssignmentChangeInit, _strongroom_key_v1_CreateAssignmentChange>
        CreateCredentialChange: MessageTypeDefinition<_strongroom_key_v1_CreateCredentialChangeInit, _strongroom_key_v1_CreateCredentialChange>
        CreateManagedKeyVersionRequest: MessageTypeDefinition<_strongroom_key_v1_CreateManagedKeyVersionRequestInit, _strongroom_key_v1_CreateManagedKeyVersionRequest>
        CreateManagedKeyVersionResponse: MessageTypeDefinition<_strongroom_key_v1_CreateManagedKeyVersionResponseInit, _strongroom_key_v1_CreateManagedKeyVersionResponse>
        CreatePrincipalChange: MessageTypeDefinition<_strongroom_key_v1_CreatePrincipalChangeInit, _strongroom_key_v1_CreatePrincipalChange>
        CreateRoleChange: MessageTypeDefinition<_strongroom_key_v1_CreateRoleChangeInit, _strongroom_key_v1_CreateRoleChange>
        CreateVaultChange: MessageTypeDefinition<_strongroom_key_v1_CreateVaultChangeInit, _strongroom_key_v1_CreateVaultChange>
        Curve: EnumTypeDefinition
        DeleteAssignmentChange: MessageTypeDefinition<_strongroom_key_v1_DeleteAssignmentChangeInit, _strongroom_key_v1_DeleteAssignmentChange>
        DeleteChange: MessageTypeDefinition<_strongroom_key_v1_DeleteChangeInit, _strongroom_key_v1_DeleteChange>
        DeleteCredentialChange: MessageTypeDefinition<_strongroom_key_v1_DeleteCredentialChangeInit, _strongroom_key_v1_DeleteCredentialChange>
        DeletePrincipalChange: MessageTypeDefinition<_strongroom_key_v1_DeletePrincipalChangeInit, _strongroom_key_v1_DeletePrincipalChange>
        DeleteRoleChange: MessageTypeDefinition<_strongroom_key_v1_DeleteRoleChangeInit, _strongroom_key_v1_DeleteRoleChange>
        DeleteVaultChange: MessageTypeDefinition<_strongroom_key_v1_DeleteVaultChangeInit, _strongroom_key_v1_DeleteVaultChange>
        EncryptionAlgorithm: EnumTypeDefinition
        FingerprintRequest: MessageTypeDefinition<_strongroom_key_v1_FingerprintRequestInit, _strongroom_key_v1_FingerprintRequest>
        FingerprintResponse: MessageTypeDefinition<_strongroom_key_v1_FingerprintResponseInit, _strongroom_key_v1_FingerprintResponse>
        FinishPurgeVaultChange: MessageTypeDefinition<_strongroom_key_v1_FinishPurgeVaultChangeInit, _strongroom_key_v1_FinishPurgeVaultChange>
        GetTokenKeysRequest: MessageTypeDefinition<_strongroom_key_v1_GetTokenKeysRequestInit, _strongroom_key_v1_GetTokenKeysRequest>
        GetTokenKeysResponse: MessageTypeDefinition<_strongroom_key_v1_GetTokenKeysResponseInit, _strongroom_key_v1_GetTokenKeysResponse>
        IssueChange: MessageTypeDefinition<_strongroom_key_v1_IssueChangeInit, _strongroom_key_v1_IssueChange>
        Key: MessageTypeDefinition<_strongroom_key_v1_KeyInit, _strongroom_key_v1_Key>
        KeyFamily: EnumTypeDefinition
        KeyOperation: EnumTypeDefinition
        KeyType: EnumTypeDefinition
        /**
         * The key half of a certificate, and the rows of its other halves. Peers: certificate, and secret where it is said, with the
         * acting user's token for certificate, who needs the certificate's action on the certificate of the same name. Answers as ProtectionService does; a key of its own
         * under the name is ALREADY_EXISTS (NAME_IN_USE).
         */
        ManagedKeyService: SubtypeConstructor<typeof grpc.Client, _strongroom_key_v1_ManagedKeyServiceClient> & { service: _strongroom_key_v1_ManagedKeyServiceDefinition }
        OpenRequest: MessageTypeDefinition<_strongroom_key_v1_OpenRequestInit, _strongroom_key_v1_OpenRequest>
        OpenResponse: MessageTypeDefinition<_strongroom_key_v1_OpenResponseInit, _strongroom_key_v1_OpenResponse>
        ProtectAccessRequest: MessageTypeDefinition<_strongroom_key_v1_ProtectAccessRequestInit, _strongroom_key_v1_ProtectAccessRequest>
        ProtectAccessResponse: MessageTypeDefinition<_strongroom_key_v1_ProtectAccessResponseInit, _strongroom_key_v1_ProtectAccessResponse>
        ProtectCertificateRequest: MessageTypeDefinition<_strongroom_key_v1_ProtectCertificateRequestInit, _strongroom_key_v1_ProtectCertificateRequest>
        ProtectCertificateResponse: MessageTypeDefinition<_strongroom_key_v1_ProtectCertificateResponseInit, _strongroom_key_v1_ProtectCertificateResponse>
        ProtectManagedSecretRequest: MessageTypeDefinition<_strongroom_key_v1_ProtectManagedSecretRequestInit, _strongroom_key_v1_ProtectManagedSecretRequest>
        ProtectManagedSecretResponse: MessageTypeDefinition<_strongroom_key_v1_ProtectManagedSecretResponseInit, _strongroom_key_v1_ProtectManagedSecretResponse>
        ProtectedTag: MessageTypeDefinition<_strongroom_key_v1_ProtectedTagInit, _strongroom_key_v1_ProtectedTag>
        ProtectionLevel: EnumTypeDefinition
        /**
         * The reference monitor: makes and checks what gives a row authority. Peers only; which peer may call which method, and
         * which audience the forwarded user token must have, is fixed in a table. Each method answers UNAVAILABLE
         * (HSM_UNAVAILABLE) while the HSM is away, ROW_STALE (ABORTED) for a row older than one already used, ROW_ROLLED_BACK
         * (DATA_LOSS) when a reread row is still older, ROW_INTEGRITY (DATA_LOSS) for a row whose MAC fails.
         */
        ProtectionService: SubtypeConstructor<typeof grpc.Client, _strongroom_key_v1_ProtectionServiceClient> & { service: _strongroom_key_v1_ProtectionServiceDefinition }
        PurgeChange: MessageTypeDefinition<_strongroom_key_v1_PurgeChangeInit, _strongroom_key_v1_PurgeChange>
        PurgeVaultChange: MessageTypeDefinition<_strongroom_key_v1_PurgeVaultChangeInit, _strongroom_key_v1_PurgeVaultChange>
        RequestBody: MessageTypeDefinition<_strongroom_key_v1_RequestBodyInit, _strongroom_key_v1_RequestBody>
        RestateManagedKeyRequest: MessageTypeDefinition<_strongroom_key_v1_RestateManagedKeyRequestInit, _strongroom_key_v1_RestateManagedKeyRequest>
        RestateManagedKeyResponse: MessageTypeDefinition<_strongroom_key_v1_RestateManagedKeyResponseInit, _strongroom_key_v1_RestateManagedKeyResponse>
        RestateRequest: MessageTypeDefinition<_strongroom_key_v1_RestateRequestInit, _strongroom_key_v1_RestateRequest>
        RestateResponse: MessageTypeDefinition<_strongroom_key_v1_RestateResponseInit, _strongroom_key_v1_RestateResponse>
        RevokeTokensChange: MessageTypeDefinition<_strongroom_key_v1_RevokeTokensChangeInit, _strongroom_key_v1_RevokeTokensChange>
        RowVerdict: EnumTypeDefinition
        SealManagedSecretRequest: MessageTypeDefinition<_strongroom_key_v1_SealManagedSecretRequestInit, _strongroom_key_v1_SealManagedSecretRequest>
        SealManagedSecretResponse: MessageTypeDefinition<_strongroom_key_v1_SealManagedSecretResponseInit, _strongroom_key_v1_SealManagedSecretResponse>
        SealRequest: MessageTypeDefinition<_strongroom_key_v1_SealRequestInit, _strongroom_key_v1_SealRequest>
        SealResponse: MessageTypeDefinition<_strongroom_key_v1_SealResponseInit, _strongroom_key_v1_SealResponse>
        SignCheckpointRequest: MessageTypeDefinition<_strongroom_key_v1_SignCheckpointRequestInit, _strongroom_key_v1_SignCheckpointRequest>
        SignCheckpointResponse: MessageTypeDefinition<_strongroom_key_v1_SignCheckpointResponseInit, _strongroom_key_v1_SignCheckpointResponse>
        SignManagedCertificateRequest: MessageTypeDefinition<_strongroom_key_v1_SignManagedCertificateRequestInit, _strongroom_key_v1_SignManagedCertificateRequest>
        SignManagedCertificateResponse: MessageTypeDefinition<_strongroom_key_v1_SignManagedCertificateResponseInit, _strongroom_key_v1_SignManagedCertificateResponse>
        SignTokenRequest: MessageTypeDefinition<_strongroom_key_v1_SignTokenRequestInit, _strongroom_key_v1_SignTokenRequest>
        SignTokenResponse: MessageTypeDefinition<_strongroom_key_v1_SignTokenResponseInit, _strongroom_key_v1_SignTokenResponse>
        SignatureAlgorithm: EnumTypeDefinition
        SignatureFormat: EnumTypeDefinition
        StateFields: MessageTypeDefinition<_strongroom_key_v1_StateFieldsInit, _strongroom_key_v1_StateFields>
        TokenKey: MessageTypeDefinition<_strongroom_key_v1_TokenKeyInit, _strongroom_key_v1_TokenKey>
        UndeleteChange: MessageTypeDefinition<_strongroom_key_v1_UndeleteChangeInit, _strongroom_key_v1_UndeleteChange>
        UndeleteVaultChange: MessageTypeDefinition<_strongroom_key_v1_UndeleteVaultChangeInit, _strongroom_key_v1_UndeleteVaultChange>
        UpdatePrincipalChange: MessageTypeDefinition<_strongroom_key_v1_UpdatePrincipalChangeInit, _strongroom_key_v1_UpdatePrincipalChange>
        UpdateRoleChange: MessageTypeDefinition<_strongroom_key_v1_UpdateRoleChangeInit, _strongroom_key_v1_UpdateRoleChange>
        UpdateVaultChange: MessageTypeDefinition<_strongroom_key_v1_UpdateVaultChangeInit, _strongroom_key_v1_UpdateVaultChange>
        VerifyRequest: MessageTypeDefinition<_strongroom_key_v1_VerifyRequestInit, _strongroom_key_v1_VerifyRequest>
        VerifyResponse: MessageTypeDefinition<_strongroom_key_v1_VerifyResponseInit, _strongroom_key_v1_VerifyResponse>
      }
    }
    row: {
      v1: {
        ProtectedRow: MessageTypeDefinition<_strongroom_row_v1_ProtectedRowInit, _strongroom_row_v1_ProtectedRow>
      }
    }
  }
}

