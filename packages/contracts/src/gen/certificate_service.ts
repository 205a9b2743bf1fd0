import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { FieldMaskInit as _google_protobuf_FieldMaskInit, FieldMask as _google_protobuf_FieldMask } from './google/protobuf/FieldMask.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from './strongroom/certificate/v1/Certificate.ts';
import type { CertificateOperationInit as _strongroom_certificate_v1_CertificateOperationInit, CertificateOperation as _strongroom_certificate_v1_CertificateOperation } from './strongroom/certificate/v1/CertificateOperation.ts';
import type { CertificatePolicyInit as _strongroom_certificate_v1_CertificatePolicyInit, CertificatePolicy as _strongroom_certificate_v1_CertificatePolicy } from './strongroom/certificate/v1/CertificatePolicy.ts';
import type { CertificateServiceClient as _strongroom_certificate_v1_CertificateServiceClient, CertificateServiceDefinition as _strongroom_certificate_v1_CertificateServiceDefinition } from './strongroom/certificate/v1/CertificateService.ts';
import type { CreateCertificateRequestInit as _strongroom_certificate_v1_CreateCertificateRequestInit, CreateCertificateRequest as _strongroom_certificate_v1_CreateCertificateRequest } from './strongroom/certificate/v1/CreateCertificateRequest.ts';
import type { CreateCertificateResponseInit as _strongroom_certificate_v1_CreateCertificateResponseInit, CreateCertificateResponse as _strongroom_certificate_v1_CreateCertificateResponse } from './strongroom/certificate/v1/CreateCertificateResponse.ts';
import type { DeleteCertificateRequestInit as _strongroom_certificate_v1_DeleteCertificateRequestInit, DeleteCertificateRequest as _strongroom_certificate_v1_DeleteCertificateRequest } from './strongroom/certificate/v1/DeleteCertificateRequest.ts';
import type { DeleteCertificateResponseInit as _strongroom_certificate_v1_DeleteCertificateResponseInit, DeleteCertificateResponse as _strongroom_certificate_v1_DeleteCertificateResponse } from './strongroom/certificate/v1/DeleteCertificateResponse.ts';
import type { GetCertificateOperationRequestInit as _strongroom_certificate_v1_GetCertificateOperationRequestInit, GetCertificateOperationRequest as _strongroom_certificate_v1_GetCertificateOperationRequest } from './strongroom/certificate/v1/GetCertificateOperationRequest.ts';
import type { GetCertificateOperationResponseInit as _strongroom_certificate_v1_GetCertificateOperationResponseInit, GetCertificateOperationResponse as _strongroom_certificate_v1_GetCertificateOperationResponse } from './strongroom/certificate/v1/GetCertificateOperationResponse.ts';
import type { GetCertificateRequestInit as _strongroom_certificate_v1_GetCertificateRequestInit, GetCertificateRequest as _strongroom_certificate_v1_GetCertificateRequest } from './strongroom/certificate/v1/GetCertificateRequest.ts';
import type { GetCertificateResponseInit as _strongroom_certificate_v1_GetCertificateResponseInit, GetCertificateResponse as _strongroom_certificate_v1_GetCertificateResponse } from './strongroom/certificate/v1/GetCertificateResponse.ts';
import type { GetDeletedCertificateRequestInit as _strongroom_certificate_v1_GetDeletedCertificateRequestInit, GetDeletedCertificateRequest as _strongroom_certificate_v1_GetDeletedCertificateRequest } from './strongroom/certificate/v1/GetDeletedCertificateRequest.ts';
import type { GetDeletedCertificateResponseInit as _strongroom_certificate_v1_GetDeletedCertificateResponseInit, GetDeletedCertificateResponse as _strongroom_certificate_v1_GetDeletedCertificateResponse } from './strongroom/certificate/v1/GetDeletedCertificateResponse.ts';
import type { KeyPropertiesInit as _strongroom_certificate_v1_KeyPropertiesInit, KeyProperties as _strongroom_certificate_v1_KeyProperties } from './strongroom/certificate/v1/KeyProperties.ts';
import type { ListCertificateVersionsRequestInit as _strongroom_certificate_v1_ListCertificateVersionsRequestInit, ListCertificateVersionsRequest as _strongroom_certificate_v1_ListCertificateVersionsRequest } from './strongroom/certificate/v1/ListCertificateVersionsRequest.ts';
import type { ListCertificateVersionsResponseInit as _strongroom_certificate_v1_ListCertificateVersionsResponseInit, ListCertificateVersionsResponse as _strongroom_certificate_v1_ListCertificateVersionsResponse } from './strongroom/certificate/v1/ListCertificateVersionsResponse.ts';
import type { ListCertificatesRequestInit as _strongroom_certificate_v1_ListCertificatesRequestInit, ListCertificatesRequest as _strongroom_certificate_v1_ListCertificatesRequest } from './strongroom/certificate/v1/ListCertificatesRequest.ts';
import type { ListCertificatesResponseInit as _strongroom_certificate_v1_ListCertificatesResponseInit, ListCertificatesResponse as _strongroom_certificate_v1_ListCertificatesResponse } from './strongroom/certificate/v1/ListCertificatesResponse.ts';
import type { ListDeletedCertificatesRequestInit as _strongroom_certificate_v1_ListDeletedCertificatesRequestInit, ListDeletedCertificatesRequest as _strongroom_certificate_v1_ListDeletedCertificatesRequest } from './strongroom/certificate/v1/ListDeletedCertificatesRequest.ts';
import type { ListDeletedCertificatesResponseInit as _strongroom_certificate_v1_ListDeletedCertificatesResponseInit, ListDeletedCertificatesResponse as _strongroom_certificate_v1_ListDeletedCertificatesResponse } from './strongroom/certificate/v1/ListDeletedCertificatesResponse.ts';
import type { PurgeCertificateRequestInit as _strongroom_certificate_v1_PurgeCertificateRequestInit, PurgeCertificateRequest as _strongroom_certificate_v1_PurgeCertificateRequest } from './strongroom/certificate/v1/PurgeCertificateRequest.ts';
import type { PurgeCertificateResponseInit as _strongroom_certificate_v1_PurgeCertificateResponseInit, PurgeCertificateResponse as _strongroom_certificate_v1_PurgeCertificateResponse } from './strongroom/certificate/v1/PurgeCertificateResponse.ts';
import type { SubjectAlternativeNamesInit as _strongroom_certificate_v1_SubjectAlternativeNamesInit, SubjectAlternativeNames as _strongroom_certificate_v1_SubjectAlternativeNames } from './strongroom/certificate/v1/SubjectAlternativeNames.ts';
import type { UndeleteCertificateRequestInit as _strongroom_certificate_v1_UndeleteCertificateRequestInit, UndeleteCertificateRequest as _strongroom_certificate_v1_UndeleteCertificateRequest } from './strongroom/certificate/v1/UndeleteCertificateRequest.ts';
import type { UndeleteCertificateResponseInit as _strongroom_certificate_v1_UndeleteCertificateResponseInit, UndeleteCertificateResponse as _strongroom_certificate_v1_UndeleteCertificateResponse } from './strongroom/certificate/v1/UndeleteCertificateResponse.ts';
import type { UpdateCertificateVersionRequestInit as _strongroom_certificate_v1_UpdateCertificateVersionRequestInit, UpdateCertificateVersionRequest as _strongroom_certificate_v1_UpdateCertificateVersionRequest } from './strongroom/certificate/v1/UpdateCertificateVersionRequest.ts';
import type { UpdateCertificateVersionResponseInit as _strongroom_certificate_v1_UpdateCertificateVersionResponseInit, UpdateCertificateVersionResponse as _strongroom_certificate_v1_UpdateCertificateVersionResponse } from './strongroom/certificate/v1/UpdateCertificateVersionResponse.ts';
import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from './strongroom/key/v1/Key.ts';

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
    certificate: {
      v1: {
        Certificate: MessageTypeDefinition<_strongroom_certificate_v1_CertificateInit, _strongroom_certificate_v1_Certificate>
        CertificateOperation: MessageTypeDefinition<_strongroom_certificate_v1_CertificateOperationInit, _strongroom_certificate_v1_CertificateOperation>
        CertificatePolicy: MessageTypeDefinition<_strongroom_certificate_v1_CertificatePolicyInit, _strongroom_certificate_v1_CertificatePolicy>
        /**
         * X.509 certificates under names. Each is one name with three objects: the certificate, a key that is used inside the HSM,
         * and a secret with what an application installs; all three share name and version, live and die together, and only the
         * certificate can be changed. A name without version means the version made last. A deleted certificate can be undeleted
         * until its purge time, as many days later as its vault says.
         * 
         * Every method may answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED),
         * PERMISSION_DENIED (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD), NOT_FOUND (VAULT_NOT_FOUND),
         * UNAVAILABLE (DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE, HSM_UNAVAILABLE), RESOURCE_EXHAUSTED
         * (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY, ROW_ROLLED_BACK) when the database was tampered with. Without the right, a
         * missing certificate answers PERMISSION_DENIED like one that exists. Every method that changes something takes a
         * request_id and may answer ABORTED (REQUEST_ID_REUSED).
         */
        CertificateService: SubtypeConstructor<typeof grpc.Client, _strongroom_certificate_v1_CertificateServiceClient> & { service: _strongroom_certificate_v1_CertificateServiceDefinition }
        ContentType: EnumTypeDefinition
        CreateCertificateRequest: MessageTypeDefinition<_strongroom_certificate_v1_CreateCertificateRequestInit, _strongroom_certificate_v1_CreateCertificateRequest>
        CreateCertificateResponse: MessageTypeDefinition<_strongroom_certificate_v1_CreateCertificateResponseInit, _strongroom_certificate_v1_CreateCertificateResponse>
        DeleteCertificateRequest: MessageTypeDefinition<_strongroom_certificate_v1_DeleteCertificateRequestInit, _strongroom_certificate_v1_DeleteCertificateRequest>
        DeleteCertificateResponse: MessageTypeDefinition<_strongroom_certificate_v1_DeleteCertificateResponseInit, _strongroom_certificate_v1_DeleteCertificateResponse>
        GetCertificateOperationRequest: MessageTypeDefinition<_strongroom_certificate_v1_GetCertificateOperationRequestInit, _strongroom_certificate_v1_GetCertificateOperationRequest>
        GetCertificateOperationResponse: MessageTypeDefinition<_strongroom_certificate_v1_GetCertificateOperationResponseInit, _strongroom_certificate_v1_GetCertificateOperationResponse>
        GetCertificateRequest: MessageTypeDefinition<_strongroom_certificate_v1_GetCertificateRequestInit, _strongroom_certificate_v1_GetCertificateRequest>
        GetCertificateResponse: MessageTypeDefinition<_strongroom_certificate_v1_GetCertificateResponseInit, _strongroom_certificate_v1_GetCertificateResponse>
        GetDeletedCertificateRequest: MessageTypeDefinition<_strongroom_certificate_v1_GetDeletedCertificateRequestInit, _strongroom_certificate_v1_GetDeletedCertificateRequest>
        GetDeletedCertificateResponse: MessageTypeDefinition<_strongroom_certificate_v1_GetDeletedCertificateResponseInit, _strongroom_certificate_v1_GetDeletedCertificateResponse>
        KeyProperties: MessageTypeDefinition<_strongroom_certificate_v1_KeyPropertiesInit, _strongroom_certificate_v1_KeyProperties>
        KeyUsage: EnumTypeDefinition
        ListCertificateVersionsRequest: MessageTypeDefinition<_strongroom_certificate_v1_ListCertificateVersionsRequestInit, _strongroom_certificate_v1_ListCertificateVersionsRequest>
        ListCertificateVersionsResponse: MessageTypeDefinition<_strongroom_certificate_v1_ListCertificateVersionsResponseInit, _strongroom_certificate_v1_ListCertificateVersionsResponse>
        ListCertificatesRequest: MessageTypeDefinition<_strongroom_certificate_v1_ListCertificatesRequestInit, _strongroom_certificate_v1_ListCertificatesRequest>
        ListCertificatesResponse: MessageTypeDefinition<_strongroom_certificate_v1_ListCertificatesResponseInit, _strongroom_certificate_v1_ListCertificatesResponse>
        ListDeletedCertificatesRequest: MessageTypeDefinition<_strongroom_certificate_v1_ListDeletedCertificatesRequestInit, _strongroom_certificate_v1_ListDeletedCertificatesRequest>
        ListDeletedCertificatesResponse: MessageTypeDefinition<_strongroom_certificate_v1_ListDeletedCertificatesResponseInit, _strongroom_certificate_v1_ListDeletedCertificatesResponse>
        OperationStatus: EnumTypeDefinition
        PurgeCertificateRequest: MessageTypeDefinition<_strongroom_certificate_v1_PurgeCertificateRequestInit, _strongroom_certificate_v1_PurgeCertificateRequest>
        PurgeCertificateResponse: MessageTypeDefinition<_strongroom_certificate_v1_PurgeCertificateResponseInit, _strongroom_certificate_v1_PurgeCertificateResponse>
        SubjectAlternativeNames: MessageTypeDefinition<_strongroom_certificate_v1_SubjectAlternativeNamesInit, _strongroom_certificate_v1_SubjectAlternativeNames>
        UndeleteCertificateRequest: MessageTypeDefinition<_strongroom_certificate_v1_UndeleteCertificateRequestInit, _strongroom_certificate_v1_UndeleteCertificateRequest>
        UndeleteCertificateResponse: MessageTypeDefinition<_strongroom_certificate_v1_UndeleteCertificateResponseInit, _strongroom_certificate_v1_UndeleteCertificateResponse>
        UpdateCertificateVersionRequest: MessageTypeDefinition<_strongroom_certificate_v1_UpdateCertificateVersionRequestInit, _strongroom_certificate_v1_UpdateCertificateVersionRequest>
        UpdateCertificateVersionResponse: MessageTypeDefinition<_strongroom_certificate_v1_UpdateCertificateVersionResponseInit, _strongroom_certificate_v1_UpdateCertificateVersionResponse>
      }
    }
    key: {
      v1: {
        Curve: EnumTypeDefinition
        EncryptionAlgorithm: EnumTypeDefinition
        Key: MessageTypeDefinition<_strongroom_key_v1_KeyInit, _strongroom_key_v1_Key>
        KeyFamily: EnumTypeDefinition
        KeyOperation: EnumTypeDefinition
        KeyType: EnumTypeDefinition
        ProtectionLevel: EnumTypeDefinition
        SignatureAlgorithm: EnumTypeDefinition
        SignatureFormat: EnumTypeDefinition
      }
    }
  }
}

