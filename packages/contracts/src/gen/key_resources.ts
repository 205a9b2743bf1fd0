import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
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

