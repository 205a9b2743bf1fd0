import { writeFileSync } from 'node:fs'
import { StrongroomError } from '@strongroom/client'
import type { Certificate } from '@strongroom/contracts/certificate'
import { Option } from 'commander'
import type { Command } from 'commander'
import { examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, codeOf, objectName } from '../input.ts'
import type { KeyWithChain } from '../key-files.ts'
import { printDone } from '../output.ts'
import { replaceFile } from '../output-file.ts'
import { newPassword } from '../password.ts'

interface DownloadOptions {
  readonly format: 'pem' | 'pkcs12'
  readonly out: string
  readonly withKey?: true
  readonly passwordFile?: string
  readonly force?: true
}

export function addDownload(certificates: Command, context: Context): void {
  certificates
    .command('download <certificate>')
    .description(
      'write a certificate to a file: with its chain as PEM, or with its private key, where that is exportable',
    )
    .addOption(
      new Option('--format <format>', 'pem, or pkcs12, which always holds the private key')
        .choices(['pem', 'pkcs12'])
        .default('pem'),
    )
    .requiredOption('--out <file>', 'the file')
    .option('--with-key', 'pem: the private key too; in the clear unless --password-file is given')
    .option('--password-file <file>', 'holds the password to put the private key under')
    .option('--force', 'replace a file that exists')
    .addHelpText(
      'after',
      `${examples(
        'certificate download demo/web --out web.pem',
        'certificate download demo/web --format pkcs12 --password-file pw --out web.p12',
        'certificate download demo/web --with-key --password-file pw --out web-key.pem',
      )}

The private key comes from the secret of the same name, which needs secrets/getSecret/action. For pkcs12 without
--password-file, the password is asked for. What holds a private key can be read by the file's owner alone.`,
    )
    .action(async (text: string, options: DownloadOptions, command: Command) => {
      const withKey = options.format === 'pkcs12' || options.withKey === true
      if (!withKey && options.passwordFile !== undefined)
        throw new UsageError(
          'a certificate alone needs no password: leave it out, or add --with-key',
        )
      const name = objectName(text, 'certificates')
      const answer = await context.client().certificates.getCertificate({ name })
      const certificate = present(answer.certificate)
      if (!withKey) {
        deliver(options, Buffer.from(await chainPem(certificate)), 0o644)
      } else {
        if (certificate.policy?.keyProperties?.exportable !== true) throw notExportable(text)
        await downloadWithKey(context, certificate, options)
      }
      const what = withKey ? 'with its private key ' : ''
      printDone(
        outputOf(context, command),
        { name: certificate.name, out: options.out },
        `Wrote ${text} ${what}to ${options.out}.`,
      )
    })
}

const notExportable = (text: string): StrongroomError =>
  new StrongroomError(
    'CERTIFICATE_NOT_EXPORTABLE',
    'FAILED_PRECONDITION',
    `the private key of ${text} never leaves the HSM: it was not made with --exportable`,
  )

async function chainPem({ der, chain }: Certificate): Promise<string> {
  const { pemOf } = await import('../key-files.ts')
  return [der, ...chain].map((one) => pemOf('CERTIFICATE', one)).join('')
}

async function downloadWithKey(
  context: Context,
  certificate: Certificate,
  options: DownloadOptions,
): Promise<void> {
  const mayBeClear = options.format === 'pem' && options.passwordFile === undefined
  const password = mayBeClear ? undefined : await newPassword(options.passwordFile)
  // Loaded only when needed: it costs every other command a tenth of a second.
  const { readKeyWithChain } = await import('../key-files.ts')
  const { text, data, version } = await context
    .client()
    .secrets.getSecret({ name: certificate.secret })
  let read: KeyWithChain | undefined
  try {
    read = await readKeyWithChain(
      text ?? Buffer.from(data ?? '').toString(),
      present(version).contentType,
    )
    const file = await encode(read, certificate, options, password)
    deliver(options, file, 0o600)
    file.fill(0)
  } finally {
    read?.privateKey.fill(0)
    password?.fill(0)
  }
}

async function encode(
  read: KeyWithChain,
  certificate: Certificate,
  options: DownloadOptions,
  password: Buffer | undefined,
): Promise<Buffer> {
  const { privateKeyPem, writePkcs12 } = await import('../key-files.ts')
  if (options.format === 'pkcs12' && password !== undefined)
    return writePkcs12(read, certificate.displayName, password)
  return Buffer.from(
    (await privateKeyPem(read.privateKey, password)) + (await chainPem(certificate)),
  )
}

/** Never over a file that is there: it may be the only copy of another key, or be open to others. */
function deliver({ out, force }: DownloadOptions, bytes: Buffer, mode: number): void {
  try {
    writeFileSync(out, bytes, { mode, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (force !== true) throw new UsageError(`${out} exists: --force replaces it`)
    replaceFile(out, bytes, mode)
  }
}
