import { crc32c } from '@strongroom/formats'
import { crc32cMismatch } from '../domain/faults.ts'

/** Whether a checksum was given; throws CRC32C_MISMATCH where it is wrong. */
export function verified(field: string, bytes: Buffer, checksum: number | undefined): boolean {
  if (checksum === undefined) return false
  if (crc32c(bytes) !== checksum) throw crc32cMismatch(field)
  return true
}
