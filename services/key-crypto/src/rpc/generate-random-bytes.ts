import type {
  GenerateRandomBytesRequest,
  GenerateRandomBytesResponseInit,
} from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import { invalidField } from '../domain/faults.ts'
import type { CryptoDeps } from './use-key.ts'

const BYTES_MAX = 1024

/** Gives bytes from the HSM's generator. */
export const generateRandomBytes =
  ({ hsm }: CryptoDeps) =>
  async ({ lengthBytes }: GenerateRandomBytesRequest): Promise<GenerateRandomBytesResponseInit> => {
    if (lengthBytes < 1 || lengthBytes > BYTES_MAX)
      throw invalidField('length_bytes', `must be 1 to ${BYTES_MAX}`)
    const data = await hsm.random(lengthBytes)
    return { data, dataCrc32c: crc32c(data), protectionLevel: 'PROTECTION_LEVEL_HSM' }
  }
