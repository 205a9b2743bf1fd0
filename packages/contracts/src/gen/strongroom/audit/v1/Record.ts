// Original file: proto/strongroom/audit/v1/record.proto

import type { PhaseInit as _strongroom_audit_v1_PhaseInit, Phase as _strongroom_audit_v1_Phase } from '../../../strongroom/audit/v1/Phase.ts';
import type { RowChangeInit as _strongroom_audit_v1_RowChangeInit, RowChange as _strongroom_audit_v1_RowChange } from '../../../strongroom/audit/v1/RowChange.ts';
import type { OutcomeInit as _strongroom_audit_v1_OutcomeInit, Outcome as _strongroom_audit_v1_Outcome } from '../../../strongroom/audit/v1/Outcome.ts';
import type { RecordItemInit as _strongroom_audit_v1_RecordItemInit, RecordItem as _strongroom_audit_v1_RecordItem } from '../../../strongroom/audit/v1/RecordItem.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One line of the log, encoded by the caller and stored as those bytes. Never holds a value. At most 2 KiB without
 * items.
 */
export interface RecordInit {
  /**
   * 16 random bytes, so that a leaf hash tells nothing about its record.
   */
  'salt'?: (Buffer | Uint8Array);
  /**
   * The process that wrote it, 16 bytes, new at each start.
   */
  'instanceUid'?: (Buffer | Uint8Array);
  /**
   * Counts from 1 within the instance.
   */
  'sequence'?: (number | string | Long);
  /**
   * SHA-256 of the instance's previous record; empty in its first.
   */
  'previousHash'?: (Buffer | Uint8Array);
  /**
   * The caller's clock, microseconds since 1970.
   */
  'timeMicros'?: (number | string | Long);
  /**
   * Intent, outcome or single.
   */
  'phase'?: (_strongroom_audit_v1_PhaseInit);
  /**
   * Of an outcome: its intent's sequence.
   */
  'intentSequence'?: (number | string | Long);
  /**
   * How many identical refusals this record stands for; 0 reads as 1.
   */
  'count'?: (number);
  /**
   * Operation, Azure's name where Azure has it, for example "SecretGet" or "KeySign".
   */
  'operation'?: (string);
  /**
   * Resource name as called, canonical.
   */
  'resource'?: (string);
  /**
   * Uids of vault, object and version, as far as known, 16 bytes each.
   */
  'vaultUid'?: (Buffer | Uint8Array);
  /**
   * Object uid.
   */
  'objectUid'?: (Buffer | Uint8Array);
  /**
   * Version uid that was used or made.
   */
  'versionUid'?: (Buffer | Uint8Array);
  /**
   * Rows changed, with their counters after.
   */
  'rows'?: (_strongroom_audit_v1_RowChangeInit)[];
  /**
   * The call's request_id, if any.
   */
  'requestId'?: (string);
  /**
   * Acting principal, 16 bytes; empty when not authenticated.
   */
  'principalUid'?: (Buffer | Uint8Array);
  /**
   * Its name; of a failed authentication the name that was claimed.
   */
  'principalName'?: (string);
  /**
   * Credential that its token was issued for, 16 bytes.
   */
  'credentialUid'?: (Buffer | Uint8Array);
  /**
   * The token's jti, 32 hex digits.
   */
  'jti'?: (string);
  /**
   * Service that forwarded the user's token, if one did.
   */
  'forwardingPeer'?: (string);
  /**
   * Client address without port. Where a service forwarded the user's token: the user's, as that service says it.
   */
  'clientAddress'?: (string);
  /**
   * How it ended.
   */
  'outcome'?: (_strongroom_audit_v1_OutcomeInit);
  /**
   * Stable reason where it did not succeed; REPEATED for a repeat by request_id.
   */
  'reason'?: (string);
  /**
   * Whole milliseconds from arrival to this record.
   */
  'durationMs'?: (number);
  /**
   * W3C trace id, 32 hex digits, if traced.
   */
  'traceId'?: (string);
  /**
   * Items of a batch or stream message.
   */
  'items'?: (_strongroom_audit_v1_RecordItemInit)[];
  /**
   * For the genesis record only: what init wrote.
   */
  'genesis'?: (_strongroom_audit_v1_RowChangeInit)[];
}

/**
 * One line of the log, encoded by the caller and stored as those bytes. Never holds a value. At most 2 KiB without
 * items.
 */
export interface Record {
  /**
   * 16 random bytes, so that a leaf hash tells nothing about its record.
   */
  'salt': (Buffer);
  /**
   * The process that wrote it, 16 bytes, new at each start.
   */
  'instanceUid': (Buffer);
  /**
   * Counts from 1 within the instance.
   */
  'sequence': (string);
  /**
   * SHA-256 of the instance's previous record; empty in its first.
   */
  'previousHash': (Buffer);
  /**
   * The caller's clock, microseconds since 1970.
   */
  'timeMicros': (string);
  /**
   * Intent, outcome or single.
   */
  'phase': (_strongroom_audit_v1_Phase);
  /**
   * Of an outcome: its intent's sequence.
   */
  'intentSequence': (string);
  /**
   * How many identical refusals this record stands for; 0 reads as 1.
   */
  'count': (number);
  /**
   * Operation, Azure's name where Azure has it, for example "SecretGet" or "KeySign".
   */
  'operation': (string);
  /**
   * Resource name as called, canonical.
   */
  'resource': (string);
  /**
   * Uids of vault, object and version, as far as known, 16 bytes each.
   */
  'vaultUid': (Buffer);
  /**
   * Object uid.
   */
  'objectUid': (Buffer);
  /**
   * Version uid that was used or made.
   */
  'versionUid': (Buffer);
  /**
   * Rows changed, with their counters after.
   */
  'rows': (_strongroom_audit_v1_RowChange)[];
  /**
   * The call's request_id, if any.
   */
  'requestId': (string);
  /**
   * Acting principal, 16 bytes; empty when not authenticated.
   */
  'principalUid': (Buffer);
  /**
   * Its name; of a failed authentication the name that was claimed.
   */
  'principalName': (string);
  /**
   * Credential that its token was issued for, 16 bytes.
   */
  'credentialUid': (Buffer);
  /**
   * The token's jti, 32 hex digits.
   */
  'jti': (string);
  /**
   * Service that forwarded the user's token, if one did.
   */
  'forwardingPeer': (string);
  /**
   * Client address without port. Where a service forwarded the user's token: the user's, as that service says it.
   */
  'clientAddress': (string);
  /**
   * How it ended.
   */
  'outcome': (_strongroom_audit_v1_Outcome);
  /**
   * Stable reason where it did not succeed; REPEATED for a repeat by request_id.
   */
  'reason': (string);
  /**
   * Whole milliseconds from arrival to this record.
   */
  'durationMs': (number);
  /**
   * W3C trace id, 32 hex digits, if traced.
   */
  'traceId': (string);
  /**
   * Items of a batch or stream message.
   */
  'items': (_strongroom_audit_v1_RecordItem)[];
  /**
   * For the genesis record only: what init wrote.
   */
  'genesis': (_strongroom_audit_v1_RowChange)[];
}
