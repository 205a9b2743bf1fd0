import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.ts';
import type { CryptoServiceClient as _strongroom_key_v1_CryptoServiceClient, CryptoServiceDefinition as _strongroom_key_v1_CryptoServiceDefinition } from './strongroom/key/v1/CryptoService.ts';
import type { CryptoServiceVerifyRequestInit as _strongroom_key_v1_CryptoServiceVerifyRequestInit, CryptoServiceVerifyRequest as _strongroom_key_v1_CryptoServiceVerifyRequest } from './strongroom/key/v1/CryptoServiceVerifyRequest.ts';
import type { CryptoServiceVerifyResponseInit as _strongroom_key_v1_CryptoServiceVerifyResponseInit, CryptoServiceVerifyResponse as _strongroom_key_v1_CryptoServiceVerifyResponse } from './strongroom/key/v1/CryptoServiceVerifyResponse.ts';
import type { DecryptRequestInit as _strongroom_key_v1_DecryptRequestInit, DecryptRequest as _strongroom_key_v1_DecryptRequest } from './strongroom/key/v1/DecryptRequest.ts';
import type { DecryptResponseInit as _strongroom_key_v1_DecryptResponseInit, DecryptResponse as _strongroom_key_v1_DecryptResponse } from './strongroom/key/v1/DecryptResponse.ts';
import type { EncryptRequestInit as _strongroom_key_v1_EncryptRequestInit, EncryptRequest as _strongroom_key_v1_EncryptRequest } from './strongroom/key/v1/EncryptRequest.ts';
import type { EncryptResponseInit as _strongroom_key_v1_EncryptResponseInit, EncryptResponse as _strongroom_key_v1_EncryptResponse } from './strongroom/key/v1/EncryptResponse.ts';
import type { GenerateRandomBytesRequestInit as _strongroom_key_v1_GenerateRandomBytesRequestInit, GenerateRandomBytesRequest as _strongroom_key_v1_GenerateRandomBytesRequest } from './strongroom/key/v1/GenerateRandomBytesRequest.ts';
import type { GenerateRandomBytesResponseInit as _strongroom_key_v1_GenerateRandomBytesResponseInit, GenerateRandomBytesResponse as _strongroom_key_v1_GenerateRandomBytesResponse } from './strongroom/key/v1/GenerateRandomBytesResponse.ts';
import type { KeyInit as _strongroom_key_v1_KeyInit, Key as _strongroom_key_v1_Key } from './strongroom/key/v1/Key.ts';
import type { SignRequestInit as _strongroom_key_v1_SignRequestInit, SignRequest as _strongroom_key_v1_SignRequest } from './strongroom/key/v1/SignRequest.ts';
import type { SignResponseInit as _strongroom_key_v1_SignResponseInit, SignResponse as _strongroom_key_v1_SignResponse } from './strongroom/key/v1/SignResponse.ts';
import type { UnwrapKeyRequestInit as _strongroom_key_v1_UnwrapKeyRequestInit, UnwrapKeyRequest as _strongroom_key_v1_UnwrapKeyRequest } from './strongroom/key/v1/UnwrapKeyRequest.ts';
import type { UnwrapKeyResponseInit as _strongroom_key_v1_UnwrapKeyResponseInit, UnwrapKeyResponse as _strongroom_key_v1_UnwrapKeyResponse } from './strongroom/key/v1/UnwrapKeyResponse.ts';
import type { WrapKeyRequestInit as _strongroom_key_v1_WrapKeyRequestInit, WrapKeyRequest as _strongroom_key_v1_WrapKeyRequest } from './strongroom/key/v1/WrapKeyRequest.ts';
import type { WrapKeyResponseInit as _strongroom_key_v1_WrapKeyResponseInit, WrapKeyResponse as _strongroom_key_v1_WrapKeyResponse } from './strongroom/key/v1/WrapKeyResponse.ts';

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
        /**
         * What is done with keys. Everything happens in the HSM; a name without version means the current one, and every answer
         * names the version that was used. Each optional *_crc32c of a request is checked: INVALID_ARGUMENT (CRC32C_MISMATCH); the
         * answer's verified_*_crc32c says that it was given and right, so that a value lost on the way is noticed. Every method may
         * answer UNAUTHENTICATED (TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AUDIENCE, TOKEN_REVOKED), PERMISSION_DENIED
         * (PERMISSION_DENIED), INVALID_ARGUMENT (INVALID_NAME, INVALID_FIELD, VALUE_TOO_LARGE), NOT_FOUND (VAULT_NOT_FOUND,
         * KEY_NOT_FOUND, VERSION_NOT_FOUND), FAILED_PRECONDITION (KEY_DISABLED, KEY_NOT_YET_VALID, KEY_EXPIRED,
         * KEY_OPERATION_FORBIDDEN, MECHANISM_UNAVAILABLE), INVALID_ARGUMENT (ALGORITHM_MISMATCH), UNAVAILABLE (HSM_UNAVAILABLE,
         * DATABASE_UNAVAILABLE, AUDIT_UNAVAILABLE, PEER_UNAVAILABLE), RESOURCE_EXHAUSTED (OVERLOADED) and DATA_LOSS (ROW_INTEGRITY,
         * ROW_ROLLED_BACK).
         */
        CryptoService: SubtypeConstructor<typeof grpc.Client, _strongroom_key_v1_CryptoServiceClient> & { service: _strongroom_key_v1_CryptoServiceDefinition }
        CryptoServiceVerifyRequest: MessageTypeDefinition<_strongroom_key_v1_CryptoServiceVerifyRequestInit, _strongroom_key_v1_CryptoServiceVerifyRequest>
        CryptoServiceVerifyResponse: MessageTypeDefinition<_strongroom_key_v1_CryptoServiceVerifyResponseInit, _strongroom_key_v1_CryptoServiceVerifyResponse>
        Curve: EnumTypeDefinition
        DecryptRequest: MessageTypeDefinition<_strongroom_key_v1_DecryptRequestInit, _strongroom_key_v1_DecryptRequest>
        DecryptResponse: MessageTypeDefinition<_strongroom_key_v1_DecryptResponseInit, _strongroom_key_v1_DecryptResponse>
        EncryptRequest: MessageTypeDefinition<_strongroom_key_v1_EncryptRequestInit, _strongroom_key_v1_EncryptRequest>
        EncryptResponse: MessageTypeDefinition<_strongroom_key_v1_EncryptResponseInit, _strongroom_key_v1_EncryptResponse>
        EncryptionAlgorithm: EnumTypeDefinition
        GenerateRandomBytesRequest: MessageTypeDefinition<_strongroom_key_v1_GenerateRandomBytesRequestInit, _strongroom_key_v1_GenerateRandomBytesRequest>
        GenerateRandomBytesResponse: MessageTypeDefinition<_strongroom_key_v1_GenerateRandomBytesResponseInit, _strongroom_key_v1_GenerateRandomBytesResponse>
        Key: MessageTypeDefinition<_strongroom_key_v1_KeyInit, _strongroom_key_v1_Key>
        KeyFamily: EnumTypeDefinition
        KeyOperation: EnumTypeDefinition
        KeyType: EnumTypeDefinition
        ProtectionLevel: EnumTypeDefinition
        SignRequest: MessageTypeDefinition<_strongroom_key_v1_SignRequestInit, _strongroom_key_v1_SignRequest>
        SignResponse: MessageTypeDefinition<_strongroom_key_v1_SignResponseInit, _strongroom_key_v1_SignResponse>
        SignatureAlgorithm: EnumTypeDefinition
        SignatureFormat: EnumTypeDefinition
        UnwrapKeyRequest: MessageTypeDefinition<_strongroom_key_v1_UnwrapKeyRequestInit, _strongroom_key_v1_UnwrapKeyRequest>
        UnwrapKeyResponse: MessageTypeDefinition<_strongroom_key_v1_UnwrapKeyResponseInit, _strongroom_key_v1_UnwrapKeyResponse>
        WrapKeyRequest: MessageTypeDefinition<_strongroom_key_v1_WrapKeyRequestInit, _strongroom_key_v1_WrapKeyRequest>
        WrapKeyResponse: MessageTypeDefinition<_strongroom_key_v1_WrapKeyResponseInit, _strongroom_key_v1_WrapKeyResponse>
      }
    }
  }
}

