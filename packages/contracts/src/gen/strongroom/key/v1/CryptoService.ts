// Original file: proto/strongroom/key/v1/crypto_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CryptoServiceVerifyRequestInit as _strongroom_key_v1_CryptoServiceVerifyRequestInit, CryptoServiceVerifyRequest as _strongroom_key_v1_CryptoServiceVerifyRequest } from '../../../strongroom/key/v1/CryptoServiceVerifyRequest.ts';
import type { CryptoServiceVerifyResponseInit as _strongroom_key_v1_CryptoServiceVerifyResponseInit, CryptoServiceVerifyResponse as _strongroom_key_v1_CryptoServiceVerifyResponse } from '../../../strongroom/key/v1/CryptoServiceVerifyResponse.ts';
import type { DecryptRequestInit as _strongroom_key_v1_DecryptRequestInit, DecryptRequest as _strongroom_key_v1_DecryptRequest } from '../../../strongroom/key/v1/DecryptRequest.ts';
import type { DecryptResponseInit as _strongroom_key_v1_DecryptResponseInit, DecryptResponse as _strongroom_key_v1_DecryptResponse } from '../../../strongroom/key/v1/DecryptResponse.ts';
import type { EncryptRequestInit as _strongroom_key_v1_EncryptRequestInit, EncryptRequest as _strongroom_key_v1_EncryptRequest } from '../../../strongroom/key/v1/EncryptRequest.ts';
import type { EncryptResponseInit as _strongroom_key_v1_EncryptResponseInit, EncryptResponse as _strongroom_key_v1_EncryptResponse } from '../../../strongroom/key/v1/EncryptResponse.ts';
import type { GenerateRandomBytesRequestInit as _strongroom_key_v1_GenerateRandomBytesRequestInit, GenerateRandomBytesRequest as _strongroom_key_v1_GenerateRandomBytesRequest } from '../../../strongroom/key/v1/GenerateRandomBytesRequest.ts';
import type { GenerateRandomBytesResponseInit as _strongroom_key_v1_GenerateRandomBytesResponseInit, GenerateRandomBytesResponse as _strongroom_key_v1_GenerateRandomBytesResponse } from '../../../strongroom/key/v1/GenerateRandomBytesResponse.ts';
import type { SignRequestInit as _strongroom_key_v1_SignRequestInit, SignRequest as _strongroom_key_v1_SignRequest } from '../../../strongroom/key/v1/SignRequest.ts';
import type { SignResponseInit as _strongroom_key_v1_SignResponseInit, SignResponse as _strongroom_key_v1_SignResponse } from '../../../strongroom/key/v1/SignResponse.ts';
import type { UnwrapKeyRequestInit as _strongroom_key_v1_UnwrapKeyRequestInit, UnwrapKeyRequest as _strongroom_key_v1_UnwrapKeyRequest } from '../../../strongroom/key/v1/UnwrapKeyRequest.ts';
import type { UnwrapKeyResponseInit as _strongroom_key_v1_UnwrapKeyResponseInit, UnwrapKeyResponse as _strongroom_key_v1_UnwrapKeyResponse } from '../../../strongroom/key/v1/UnwrapKeyResponse.ts';
import type { WrapKeyRequestInit as _strongroom_key_v1_WrapKeyRequestInit, WrapKeyRequest as _strongroom_key_v1_WrapKeyRequest } from '../../../strongroom/key/v1/WrapKeyRequest.ts';
import type { WrapKeyResponseInit as _strongroom_key_v1_WrapKeyResponseInit, WrapKeyResponse as _strongroom_key_v1_WrapKeyResponse } from '../../../strongroom/key/v1/WrapKeyResponse.ts';

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
export interface CryptoServiceClient extends grpc.Client {
  /**
   * Decrypts, with the version that encrypted. Needs keys/decrypt/action at the key. INVALID_ARGUMENT
   * (DECRYPTION_FAILED).
   */
  Decrypt(argument: _strongroom_key_v1_DecryptRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  Decrypt(argument: _strongroom_key_v1_DecryptRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  Decrypt(argument: _strongroom_key_v1_DecryptRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  Decrypt(argument: _strongroom_key_v1_DecryptRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  /**
   * Decrypts, with the version that encrypted. Needs keys/decrypt/action at the key. INVALID_ARGUMENT
   * (DECRYPTION_FAILED).
   */
  decrypt(argument: _strongroom_key_v1_DecryptRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  decrypt(argument: _strongroom_key_v1_DecryptRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  decrypt(argument: _strongroom_key_v1_DecryptRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  decrypt(argument: _strongroom_key_v1_DecryptRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_DecryptResponse>): grpc.ClientUnaryCall;
  
  /**
   * Encrypts. Needs keys/encrypt/action at the key. RESOURCE_EXHAUSTED (KEY_USES_EXHAUSTED) after 2^32 uses of an AES-GCM
   * version: rotate the key.
   */
  Encrypt(argument: _strongroom_key_v1_EncryptRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  Encrypt(argument: _strongroom_key_v1_EncryptRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  Encrypt(argument: _strongroom_key_v1_EncryptRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  Encrypt(argument: _strongroom_key_v1_EncryptRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  /**
   * Encrypts. Needs keys/encrypt/action at the key. RESOURCE_EXHAUSTED (KEY_USES_EXHAUSTED) after 2^32 uses of an AES-GCM
   * version: rotate the key.
   */
  encrypt(argument: _strongroom_key_v1_EncryptRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  encrypt(argument: _strongroom_key_v1_EncryptRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  encrypt(argument: _strongroom_key_v1_EncryptRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  encrypt(argument: _strongroom_key_v1_EncryptRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_EncryptResponse>): grpc.ClientUnaryCall;
  
  /**
   * Gives bytes from the HSM's random generator. Needs keys/rng/action at "/".
   */
  GenerateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  GenerateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  GenerateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  GenerateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  /**
   * Gives bytes from the HSM's random generator. Needs keys/rng/action at "/".
   */
  generateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  generateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  generateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  generateRandomBytes(argument: _strongroom_key_v1_GenerateRandomBytesRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_GenerateRandomBytesResponse>): grpc.ClientUnaryCall;
  
  /**
   * Signs a digest, or data that is hashed first. Needs keys/sign/action at the key. INVALID_ARGUMENT (DIGEST_LENGTH).
   */
  Sign(argument: _strongroom_key_v1_SignRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  Sign(argument: _strongroom_key_v1_SignRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  Sign(argument: _strongroom_key_v1_SignRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  Sign(argument: _strongroom_key_v1_SignRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  /**
   * Signs a digest, or data that is hashed first. Needs keys/sign/action at the key. INVALID_ARGUMENT (DIGEST_LENGTH).
   */
  sign(argument: _strongroom_key_v1_SignRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  sign(argument: _strongroom_key_v1_SignRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  sign(argument: _strongroom_key_v1_SignRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  sign(argument: _strongroom_key_v1_SignRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_SignResponse>): grpc.ClientUnaryCall;
  
  /**
   * Unwraps a key, with the version that wrapped it. Needs keys/unwrap/action at the key. INVALID_ARGUMENT
   * (DECRYPTION_FAILED).
   */
  UnwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  UnwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  UnwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  UnwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Unwraps a key, with the version that wrapped it. Needs keys/unwrap/action at the key. INVALID_ARGUMENT
   * (DECRYPTION_FAILED).
   */
  unwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  unwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  unwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  unwrapKey(argument: _strongroom_key_v1_UnwrapKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_UnwrapKeyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Checks a signature; a wrong one is an answer, not an error. Needs keys/verify/action at the key. INVALID_ARGUMENT
   * (DIGEST_LENGTH).
   */
  Verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  Verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  Verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  Verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  /**
   * Checks a signature; a wrong one is an answer, not an error. Needs keys/verify/action at the key. INVALID_ARGUMENT
   * (DIGEST_LENGTH).
   */
  verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  verify(argument: _strongroom_key_v1_CryptoServiceVerifyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_CryptoServiceVerifyResponse>): grpc.ClientUnaryCall;
  
  /**
   * Wraps a key that the caller has. Needs keys/wrap/action at the key.
   */
  WrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  WrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  WrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  WrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  /**
   * Wraps a key that the caller has. Needs keys/wrap/action at the key.
   */
  wrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  wrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, metadata: grpc.Metadata, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  wrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, options: grpc.CallOptions, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  wrapKey(argument: _strongroom_key_v1_WrapKeyRequestInit, callback: grpc.requestCallback<_strongroom_key_v1_WrapKeyResponse>): grpc.ClientUnaryCall;
  
}

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
export interface CryptoServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Decrypts, with the version that encrypted. Needs keys/decrypt/action at the key. INVALID_ARGUMENT
   * (DECRYPTION_FAILED).
   */
  Decrypt: grpc.handleUnaryCall<_strongroom_key_v1_DecryptRequest, _strongroom_key_v1_DecryptResponseInit>;
  
  /**
   * Encrypts. Needs keys/encrypt/action at the key. RESOURCE_EXHAUSTED (KEY_USES_EXHAUSTED) after 2^32 uses of an AES-GCM
   * version: rotate the key.
   */
  Encrypt: grpc.handleUnaryCall<_strongroom_key_v1_EncryptRequest, _strongroom_key_v1_EncryptResponseInit>;
  
  /**
   * Gives bytes from the HSM's random generator. Needs keys/rng/action at "/".
   */
  GenerateRandomBytes: grpc.handleUnaryCall<_strongroom_key_v1_GenerateRandomBytesRequest, _strongroom_key_v1_GenerateRandomBytesResponseInit>;
  
  /**
   * Signs a digest, or data that is hashed first. Needs keys/sign/action at the key. INVALID_ARGUMENT (DIGEST_LENGTH).
   */
  Sign: grpc.handleUnaryCall<_strongroom_key_v1_SignRequest, _strongroom_key_v1_SignResponseInit>;
  
  /**
   * Unwraps a key, with the version that wrapped it. Needs keys/unwrap/action at the key. INVALID_ARGUMENT
   * (DECRYPTION_FAILED).
   */
  UnwrapKey: grpc.handleUnaryCall<_strongroom_key_v1_UnwrapKeyRequest, _strongroom_key_v1_UnwrapKeyResponseInit>;
  
  /**
   * Checks a signature; a wrong one is an answer, not an error. Needs keys/verify/action at the key. INVALID_ARGUMENT
   * (DIGEST_LENGTH).
   */
  Verify: grpc.handleUnaryCall<_strongroom_key_v1_CryptoServiceVerifyRequest, _strongroom_key_v1_CryptoServiceVerifyResponseInit>;
  
  /**
   * Wraps a key that the caller has. Needs keys/wrap/action at the key.
   */
  WrapKey: grpc.handleUnaryCall<_strongroom_key_v1_WrapKeyRequest, _strongroom_key_v1_WrapKeyResponseInit>;
  
}

export interface CryptoServiceDefinition extends grpc.ServiceDefinition {
  Decrypt: MethodDefinition<_strongroom_key_v1_DecryptRequestInit, _strongroom_key_v1_DecryptResponseInit, _strongroom_key_v1_DecryptRequest, _strongroom_key_v1_DecryptResponse>
  Encrypt: MethodDefinition<_strongroom_key_v1_EncryptRequestInit, _strongroom_key_v1_EncryptResponseInit, _strongroom_key_v1_EncryptRequest, _strongroom_key_v1_EncryptResponse>
  GenerateRandomBytes: MethodDefinition<_strongroom_key_v1_GenerateRandomBytesRequestInit, _strongroom_key_v1_GenerateRandomBytesResponseInit, _strongroom_key_v1_GenerateRandomBytesRequest, _strongroom_key_v1_GenerateRandomBytesResponse>
  Sign: MethodDefinition<_strongroom_key_v1_SignRequestInit, _strongroom_key_v1_SignResponseInit, _strongroom_key_v1_SignRequest, _strongroom_key_v1_SignResponse>
  UnwrapKey: MethodDefinition<_strongroom_key_v1_UnwrapKeyRequestInit, _strongroom_key_v1_UnwrapKeyResponseInit, _strongroom_key_v1_UnwrapKeyRequest, _strongroom_key_v1_UnwrapKeyResponse>
  Verify: MethodDefinition<_strongroom_key_v1_CryptoServiceVerifyRequestInit, _strongroom_key_v1_CryptoServiceVerifyResponseInit, _strongroom_key_v1_CryptoServiceVerifyRequest, _strongroom_key_v1_CryptoServiceVerifyResponse>
  WrapKey: MethodDefinition<_strongroom_key_v1_WrapKeyRequestInit, _strongroom_key_v1_WrapKeyResponseInit, _strongroom_key_v1_WrapKeyRequest, _strongroom_key_v1_WrapKeyResponse>
}
