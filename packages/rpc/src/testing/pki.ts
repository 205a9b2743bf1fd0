import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PeerTlsFiles } from '../tls.ts'

/** A throw-away certificate authority in a folder of its own; for tests. */
export class TestAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'strongroom-rpc-'))
  readonly caFile = join(this.folder, 'ca.pem')
  #count = 0

  constructor() {
    const key = join(this.folder, 'ca.key')
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=test',
      '-keyout',
      key,
      '-out',
      this.caFile,
    )
  }

  /** A certificate with these alternative names, for example `URI:spiffe://test/service/auth`. */
  issue(...names: string[]): PeerTlsFiles {
    const base = join(this.folder, `leaf${(this.#count++).toString()}`)
    const [keyFile, csr, extensions, certificateFile] = [
      `${base}.key`,
      `${base}.csr`,
      `${base}.ext`,
      `${base}.pem`,
    ]
    writeFileSync(extensions, `subjectAltName=${names.join(',')}\n`)
    openssl(
      'req',
      '-new',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-subj',
      '/CN=leaf',
      '-keyout',
      keyFile,
      '-out',
      csr,
    )
    openssl(
      'x509',
      '-req',
      '-in',
      csr,
      '-CA',
      this.caFile,
      '-CAkey',
      join(this.folder, 'ca.key'),
      '-CAcreateserial',
      '-days',
      '1',
      '-extfile',
      extensions,
      '-out',
      certificateFile,
    )
    return { keyFile, certificateFile, caFile: this.caFile }
  }

  peer(service: string, trustDomain = 'test'): PeerTlsFiles {
    return this.issue(
      `URI:spiffe://${trustDomain}/service/${service}`,
      'DNS:localhost',
      'IP:127.0.0.1',
    )
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] })
