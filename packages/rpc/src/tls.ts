import { experimental, ServerCredentials } from '@grpc/grpc-js'
import type { ChannelCredentials } from '@grpc/grpc-js'
import { withHandshakeLimit } from '@strongroom/handshake-limit'
import { log } from '@strongroom/telemetry'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { SecureServerOptions } from 'node:http2'
import type { Port } from './bound.ts'
import { peerOf } from './identity.ts'

/** Paths of PEM files. */
export interface TlsFiles {
  readonly certificateFile: string
  readonly keyFile: string
}

/** The peers' own certificate authority beside it. */
export interface PeerTlsFiles extends TlsFiles {
  readonly caFile: string
}

interface Pems {
  readonly certificate: Buffer
  readonly key: Buffer
  readonly ca: Buffer | undefined
}

const RELOAD_MS = 1000
/** More than the grain of any file system's times. */
const SETTLED_MS = 3000

/**
 * Certificates that follow their files, looked at each second. Neither watches nor times of writing can be trusted with the
 * link swaps by which orchestrators renew them; a file's identity and the time its inode changed can, once that is not so
 * recent that another change may bear the same time: until then the files are read. A key that does not fit its
 * certificate, a renewal half done, leaves the last good pair in use.
 */
export class Certificates {
  /** By their paths: the clients of a service show the same, and look once for all. */
  static readonly #open = new Map<string, Certificates>()
  readonly #files: TlsFiles & { readonly caFile?: string }
  readonly #listeners = new Set<(pems: Pems) => void>()
  readonly #timer: NodeJS.Timeout
  readonly #users = new Set<symbol>()
  #current: Pems
  /** Of the files as they were last read; empty while they may have changed since without showing it. */
  #seen = ''
  #complained = false

  /** Those in these files, for a user who says `stop` in the end; once nobody uses them any more, nobody hears of them. */
  static of(files: TlsFiles & { readonly caFile?: string }) {
    const id = idOf(files)
    const certificates = Certificates.#open.get(id) ?? new Certificates(files)
    Certificates.#open.set(id, certificates)
    const user = Symbol('user')
    certificates.#users.add(user)
    const stop = () => {
      certificates.#users.delete(user)
      if (certificates.#users.size === 0) certificates.#stop()
    }
    return { certificates, stop }
  }

  private constructor(files: TlsFiles & { readonly caFile?: string }) {
    this.#files = files
    this.#current = checked({
      certificate: readFileSync(files.certificateFile),
      key: readFileSync(files.keyFile),
      ca: files.caFile === undefined ? undefined : readFileSync(files.caFile),
    })
    this.#timer = setInterval(() => void this.#reload(), RELOAD_MS).unref()
  }

  get current(): Pems {
    return this.#current
  }

  subscribe(listener: (pems: Pems) => void): void {
    this.#listeners.add(listener)
  }

  #stop(): void {
    Certificates.#open.delete(idOf(this.#files))
    clearInterval(this.#timer)
    this.#listeners.clear()
  }

  async #reload(): Promise<void> {
    const { certificateFile, keyFile, caFile } = this.#files
    try {
      const { identity, settled } = await lookAt([certificateFile, keyFile, caFile])
      if (identity === this.#seen) return
      const [certificate, key, ca] = await Promise.all([
        readFile(certificateFile),
        readFile(keyFile),
        caFile === undefined ? undefined : readFile(caFile),
      ])
      this.#seen = settled ? identity : ''
      const current = this.#current
      const same = certificate.equals(current.certificate) && key.equals(current.key)
      if (same && (ca === undefined || current.ca?.equals(ca) === true)) return
      this.#current = checked({ certificate, key, ca })
      this.#complained = false
      log.info({ certificateFile }, 'certificate reloaded')
      for (const listener of this.#listeners) listener(this.#current)
    } catch (error) {
      if (!this.#complained) log.error({ err: error, certificateFile }, 'certificate not reloaded')
      this.#complained = true
    }
  }
}

const idOf = ({ certificateFile, keyFile, caFile }: TlsFiles & { readonly caFile?: string }) =>
  JSON.stringify([certificateFile, keyFile, caFile])

/** What files a path leads to, and whether none of them changed a moment ago. */
async function lookAt(
  files: readonly (string | undefined)[],
): Promise<{ identity: string; settled: boolean }> {
  const stats = await Promise.all(
    files.filter((file) => file !== undefined).map((file) => stat(file, { bigint: true })),
  )
  const changedMs = Math.max(...stats.map(({ ctimeMs }) => Number(ctimeMs)))
  return {
    identity: stats.map(({ dev, ino, size, ctimeNs }) => `${dev} ${ino} ${size} ${ctimeNs}`).join(),
    settled: Date.now() - changedMs > SETTLED_MS,
  }
}

function checked(pems: Pems): Pems {
  const fits = new X509Certificate(pems.certificate).checkPrivateKey(createPrivateKey(pems.key))
  if (!fits) throw new Error('certificate and private key do not belong together')
  if (pems.ca !== undefined) new X509Certificate(pems.ca)
  return pems
}

/** Calls that one connection may have running. */
export const CALLS_MAX = 128
/** Of a peer's calls, how many may be under way together, in one message or several; others are a stream each. */
export const TOGETHER_MAX = 64

/**
 * What one connection may ask of Node's HTTP/2 before it is closed; grpc-js hands on what comes with the credentials. Node
 * itself takes 1,000 resets and 1,000 frames that are wrong.
 */
const http2Limits = (port: Port): SecureServerOptions => ({
  handshakeTimeout: 10_000,
  unknownProtocolTimeout: 1000,
  settings: {
    maxConcurrentStreams: port === 'peer' ? CALLS_MAX - TOGETHER_MAX : CALLS_MAX,
    maxHeaderListSize: 32 * 1024,
  },
  maxSessionRejectedStreams: CALLS_MAX,
  maxSessionInvalidFrames: 64,
  // Callers who give up are allowed for: as many as can run, and then as many in two seconds.
  streamResetBurst: 2 * CALLS_MAX,
  streamResetRate: CALLS_MAX / 2,
})

/** What a listener shows its callers; a peer port demands a certificate of the peers' authority, a user port none. */
export class ReloadingServerCredentials extends ServerCredentials {
  constructor(certificates: Certificates, port: Port) {
    // Between our own processes nothing older need be spoken.
    const minVersion = port === 'peer' ? ('TLSv1.3' as const) : ('TLSv1.2' as const)
    const options = () => {
      const { certificate, key, ca } = certificates.current
      const own = { cert: certificate, key, minVersion }
      if (port === 'user') return own
      if (ca === undefined)
        throw new Error('a peer port needs the certificate authority of the peers')
      return { ...own, ca }
    }
    const requestCert = port === 'peer'
    super(
      { ...http2Limits(port), requestCert, rejectUnauthorized: requestCert, minVersion },
      options(),
    )
    certificates.subscribe(() => {
      this.updateSecureContextOptions(options())
    })
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other
  }
}

/**
 * What a peer shows the service it calls, with the check that the other end is that service. The URI in the certificate
 * decides alone: the authority signs nothing but services, and a service is found at many addresses.
 */
export function peerChannelCredentials(
  certificates: Certificates,
  peer: string,
  trustDomain: string,
): ChannelCredentials {
  type Provider = Parameters<typeof experimental.createCertificateProviderChannelCredentials>[0]
  type CaListener = Parameters<Provider['addCaCertificateListener']>[0]
  type IdentityListener = Parameters<Provider['addIdentityCertificateListener']>[0]
  const caListeners = new Set<CaListener>()
  const identityListeners = new Set<IdentityListener>()
  const tellCa = (listener: CaListener) => {
    const { ca } = certificates.current
    listener(ca === undefined ? null : { caCertificate: ca })
  }
  const tellIdentity = (listener: IdentityListener) => {
    listener({
      certificate: certificates.current.certificate,
      privateKey: certificates.current.key,
    })
  }
  certificates.subscribe(() => {
    caListeners.forEach(tellCa)
    identityListeners.forEach(tellIdentity)
  })
  const provider: Provider = {
    addCaCertificateListener: (listener) => {
      caListeners.add(listener)
      tellCa(listener)
    },
    removeCaCertificateListener: (listener) => {
      caListeners.delete(listener)
    },
    addIdentityCertificateListener: (listener) => {
      identityListeners.add(listener)
      tellIdentity(listener)
    },
    removeIdentityCertificateListener: (listener) => {
      identityListeners.delete(listener)
    },
  }
  return withHandshakeLimit(
    experimental.createCertificateProviderChannelCredentials(provider, provider, {
      checkServerIdentity: (_host, certificate) =>
        peerOf(certificate.subjectaltname, trustDomain) === peer
          ? undefined
          : new Error(`the server is not the service ${peer}`),
    }),
  )
}
