import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CertificateInit as _strongroom_certificate_v1_CertificateInit, Certificate as _strongroom_certificate_v1_Certificate } from './strongroom/certificate/v1/Certificate.ts';
import type { CertificateOperationInit as _strongroom_certificate_v1_CertificateOperationInit, CertificateOperation as _strongroom_certificate_v1_CertificateOperation } from './strongroom/certificate/v1/CertificateOperation.ts';
import type { CertificatePolicyInit as _strongroom_certificate_v1_CertificatePolicyInit, CertificatePolicy as _strongroom_certificate_v1_CertificatePolicy } from './strongroom/certificate/v1/CertificatePolicy.ts';
import type { KeyPropertiesInit as _strongroom_certificate_v1_KeyPropertiesInit, KeyProperties as _strongroom_certificate_v1_KeyProperties } from './strongroom/certificate/v1/KeyProperties.ts';
import type { SubjectAlternativeNamesInit as _strongroom_certificate_v1_SubjectAlternativeNamesInit, SubjectAlternativeNames as _strongroom_certificate_v1_SubjectAlternativeNames } from './strongroom/certificate/v1/SubjectAlternativeNames.ts';
import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from './strongroom/key/v1/Key.ts';

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
    certificate: {
      v1: {
        Certificate: MessageTypeDefinition<_strongroom_certificate_v1_CertificateInit, _strongroom_certificate_v1_Certificate>
        CertificateOperation: MessageTypeDefinition<_strongroom_certificate_v1_CertificateOperationInit, _strongroom_certificate_v1_CertificateOperation>
        CertificatePolicy: MessageTypeDefinition<_strongroom_certificate_v1_CertificatePolicyInit, _strongroom_certificate_v1_CertificatePolicy>
        ContentType: EnumTypeDefinition
        KeyProperties: MessageTypeDefinition<_strongroom_certificate_v1_KeyPropertiesInit, _strongroom_certificate_v1_KeyProperties>
        KeyUsage: EnumTypeDefinition
        OperationStatus: EnumTypeDefinition
        SubjectAlternativeNames: MessageTypeDefinition<_strongroom_certificate_v1_SubjectAlternativeNamesInit, _strongroom_certificate_v1_SubjectAlternativeNames>
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

