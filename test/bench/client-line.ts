import { readFileSync } from 'node:fs'
import { Client, credentials } from '@grpc/grpc-js'
import type { Strongroom } from '@strongroom/client'
import { drive } from './drive.ts'
import type { Load } from './load.ts'

const IN_FLIGHT = 64

/** Our client signing, 64 calls in flight. */
export const clientSign = (client: Strongroom, digest: Buffer, seconds: number): Promise<Load> =>
  drive(
    () =>
      client.crypto.sign({
        name: 'vaults/bench/keys/ec',
        algorithm: 'SIGNATURE_ALGORITHM_ES256',
        digest,
      }),
    IN_FLIGHT,
    seconds,
  )

/** A bare grpc-js client against the echo, 64 calls in flight. */
export async function bareClientEcho(
  address: string,
  path: string,
  caFile: string,
  seconds: number,
): Promise<Load> {
  const bare = new Client(address, credentials.createSsl(readFileSync(caFile)), {
    // An address is no TLS server name.
    'grpc.ssl_target_name_override': 'localhost',
  })
  const pass = (bytes: Buffer): Buffer => bytes
  const body = Buffer.alloc(80, 1)
  try {
    return await drive(
      () =>
        new Promise<void>((resolve, reject) => {
          bare.makeUnaryRequest(path, pass, pass, body, (error) => {
            if (error === null) resolve()
            else reject(error)
          })
        }),
      IN_FLIGHT,
      seconds,
    )
  } finally {
    bare.close()
  }
}
