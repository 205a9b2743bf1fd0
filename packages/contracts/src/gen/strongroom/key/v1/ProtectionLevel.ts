// Original file: proto/strongroom/key/v1/key_resources.proto

/**
 * Where a private or symmetric key is used and how it rests.
 */
export const ProtectionLevel = {
  /**
   * Not used.
   */
  PROTECTION_LEVEL_UNSPECIFIED: 'PROTECTION_LEVEL_UNSPECIFIED',
  /**
   * Made and used inside the HSM; rests wrapped by keys that never leave it.
   */
  PROTECTION_LEVEL_HSM: 'PROTECTION_LEVEL_HSM',
  /**
   * Never outside the HSM in any form.
   */
  PROTECTION_LEVEL_HSM_RESIDENT: 'PROTECTION_LEVEL_HSM_RESIDENT',
} as const;

/**
 * Where a private or symmetric key is used and how it rests.
 */
export type ProtectionLevelInit =
  /**
   * Not used.
   */
  | 'PROTECTION_LEVEL_UNSPECIFIED'
  | 0
  /**
   * Made and used inside the HSM; rests wrapped by keys that never leave it.
   */
  | 'PROTECTION_LEVEL_HSM'
  | 1
  /**
   * Never outside the HSM in any form.
   */
  | 'PROTECTION_LEVEL_HSM_RESIDENT'
  | 2

/**
 * Where a private or symmetric key is used and how it rests.
 */
export type ProtectionLevel = typeof ProtectionLevel[keyof typeof ProtectionLevel]
