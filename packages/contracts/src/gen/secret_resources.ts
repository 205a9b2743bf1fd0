import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { SecretInit as _strongroom_secret_v1_SecretInit, Secret as _strongroom_secret_v1_Secret } from './strongroom/secret/v1/Secret.ts';
import type { SecretVersionInit as _strongroom_secret_v1_SecretVersionInit, SecretVersion as _strongroom_secret_v1_SecretVersion } from './strongroom/secret/v1/SecretVersion.ts';

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
        Secret: MessageTypeDefinition<_strongroom_secret_v1_SecretInit, _strongroom_secret_v1_Secret>
        SecretVersion: MessageTypeDefinition<_strongroom_secret_v1_SecretVersionInit, _strongroom_secret_v1_SecretVersion>
      }
    }
  }
}

