import { X509Certificate } from 'node:crypto'
import { certificateMade } from '@strongroom/client'
import type { Certificate, CertificateOperation } from '@strongroom/contracts/certificate'
import { Command } from 'commander'
import { allPages, examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, collectTag, objectName, parentAndId, vaultName } from '../input.ts'
import type { Output } from '../output.ts'
import {
  lastSegment,
  printDone,
  printFacts,
  printRows,
  timeText,
  withoutPrefix,
} from '../output.ts'
import { addDownload } from './certificate-download.ts'
import { keyText, policyOf, sansText, usagesText, withPolicy } from './certificate-policy.ts'
import type { PolicyOptions } from './certificate-policy.ts'

interface CreateOptions extends PolicyOptions {
  readonly tag?: Record<string, string>
  readonly disabled?: true
  readonly wait: boolean
}

export function certificateCommand(context: Context): Command {
  const certificates = new Command('certificate').description(
    'certificates: each with a key in the HSM and a secret to install, versioned',
  )
  addCreate(certificates, context)
  addReads(certificates, context)
  addDownload(certificates, context)
  addUpdate(certificates, context)
  addDeleteFamily(certificates, context)
  return certificates
}

function addCreate(certificates: Command, context: Context): void {
  withPolicy(certificates.command('create <certificate>'))
    .description(
      'make a self-signed certificate; for a name that exists, a new version, like the last one unless options say otherwise',
    )
    .option('--tag <name=value>', 'a tag; repeat it for more', collectTag)
    .option('--disabled', 'refuse the use of its key and secret until it is enabled')
    .option('--no-wait', 'do not wait until it is made; see certificate operation')
    .addHelpText(
      'after',
      examples(
        'certificate create demo/web --subject "CN=web.example" --san dns:web.example --exportable',
        'certificate create demo/api --san dns:api.example --san ip:192.0.2.1 --type EC --curve P-384',
        'certificate create demo/web',
      ),
    )
    .action(async (text: string, options: CreateOptions, command: Command) => {
      const { parent, id } = parentAndId(text, 'certificates')
      const client = context.client()
      const policy = policyOf(options)
      const { operation } = await client.certificates.createCertificate({
        parent,
        certificateId: id,
        ...(policy === undefined ? {} : { policy }),
        enabled: options.disabled !== true,
        tags: options.tag ?? {},
      })
      const output = outputOf(context, command)
      if (!options.wait) {
        printOperation(output, present(operation))
        return
      }
      const made = await certificateMade(client, present(operation))
      const { certificate } = await client.certificates.getCertificate({ name: made.certificate })
      printCertificate(output, present(certificate))
    })
}

const versionText = ({ name }: Certificate): string => lastSegment(name)

const tagsText = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

/** RFC 4514's order of things on one line, as it stands in the certificate itself. */
const subjectText = (certificate: Certificate): string =>
  new X509Certificate(Buffer.from(certificate.der)).subject.split('\n').reverse().join(',')

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function printCertificate(output: Output, certificate: Certificate): void {
  printFacts(output, certificate, {
    name: certificate.name,
    version: versionText(certificate),
    subject: subjectText(certificate),
    'also named': sansText(certificate.policy),
    key: keyText(certificate.policy),
    usages: usagesText(certificate.policy),
    'valid from': timeText(certificate.notBefore),
    'valid until': timeText(certificate.expireTime),
    'SHA-256': hex(certificate.sha256Thumbprint),
    'SHA-1': hex(certificate.sha1Thumbprint),
    enabled: certificate.enabled === false ? 'no' : 'yes',
    tags: tagsText(certificate.tags),
    created: timeText(certificate.createTime),
    updated: timeText(certificate.updateTime),
    deleted: timeText(certificate.deleteTime),
    'purged after': timeText(certificate.purgeTime),
  })
}

const COLUMNS = {
  enabled: (certificate: Certificate) => (certificate.enabled === false ? 'no' : 'yes'),
  subject: subjectText,
  'valid until': (certificate: Certificate) => timeText(certificate.expireTime),
  created: (certificate: Certificate) => timeText(certificate.createTime),
}

function addReads(certificates: Command, context: Context): void {
  certificates
    .command('show <certificate>')
    .description('show a certificate or one version of it')
    .option('--deleted', 'the deleted one of that name')
    .addHelpText(
      'after',
      examples('certificate show demo/web', 'certificate show demo/web --deleted'),
    )
    .action(async (text: string, options: { deleted?: true }, command: Command) => {
      const name = objectName(text, 'certificates')
      const { certificates: api } = context.client()
      const { certificate } = options.deleted
        ? await api.getDeletedCertificate({ name })
        : await api.getCertificate({ name })
      printCertificate(outputOf(context, command), present(certificate))
    })
  certificates
    .command('list <vault>')
    .description("list a vault's certificates")
    .addHelpText('after', examples('certificate list demo'))
    .action(async (vault: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().certificates.listCertificates({ parent: vaultName(vault), pageToken }),
        (page) => page.certificates,
      )
      const columns = { certificate: ({ displayName }: Certificate) => displayName, ...COLUMNS }
      printRows(outputOf(context, command), rows, columns, 'No certificates.')
    })
  certificates
    .command('versions <certificate>')
    .description('list the versions, newest first')
    .addHelpText('after', examples('certificate versions demo/web'))
    .action(async (text: string, _options: object, command: Command) => {
      const parent = objectName(text, 'certificates')
      const rows = await allPages(
        (pageToken) => context.client().certificates.listCertificateVersions({ parent, pageToken }),
        (page) => page.versions,
      )
      printRows(
        outputOf(context, command),
        rows,
        { version: versionText, ...COLUMNS },
        'No versions.',
      )
    })
  certificates
    .command('operation <certificate>')
    .description('show how the making of its last version went')
    .addHelpText('after', examples('certificate operation demo/web'))
    .action(async (text: string, _options: object, command: Command) => {
      const { operation } = await context
        .client()
        .certificates.getCertificateOperation({ name: objectName(text, 'certificates') })
      printOperation(outputOf(context, command), present(operation))
    })
}

function printOperation(output: Output, operation: CertificateOperation): void {
  printFacts(output, operation, {
    operation: operation.name,
    status: withoutPrefix(operation.status, 'OPERATION_STATUS_').toLowerCase().replace('_', ' '),
    issuer: operation.issuer,
    certificate: operation.certificate,
    reason: operation.errorReason,
    message: operation.errorMessage,
    began: timeText(operation.createTime),
    updated: timeText(operation.updateTime),
  })
}

function addUpdate(certificates: Command, context: Context): void {
  certificates
    .command('update <certificate>')
    .description(
      "change a version, with its key and secret; write VAULT/NAME/VERSION for one that isn't current",
    )
    .option('--enable', 'let its key and secret be used')
    .option('--disable', 'refuse their use, within a second')
    .option('--tag <name=value>', 'a tag; repeat it for more', collectTag)
    .addHelpText(
      'after',
      examples(
        'certificate update demo/web --disable',
        'certificate update demo/web --tag team=ops',
      ),
    )
    .action(
      async (
        text: string,
        options: { enable?: true; disable?: true; tag?: Record<string, string> },
        command: Command,
      ) => {
        const paths = [
          ...(options.enable || options.disable ? ['enabled'] : []),
          ...(options.tag === undefined ? [] : ['tags']),
        ]
        if (paths.length === 0) throw new UsageError('nothing to change: see --help')
        const { certificate } = await context.client().certificates.updateCertificateVersion({
          certificate: {
            name: objectName(text, 'certificates'),
            enabled: options.enable === true,
            tags: options.tag ?? {},
          },
          updateMask: { paths },
        })
        printDone(outputOf(context, command), present(certificate), `Updated ${text}.`)
      },
    )
}

function addDeleteFamily(certificates: Command, context: Context): void {
  certificates
    .command('delete <certificate>')
    .description(
      'delete a certificate with its key, its secret and all versions; it can be recovered until its retention ends',
    )
    .addHelpText('after', examples('certificate delete demo/web'))
    .action(async (text: string, _options: object, command: Command) => {
      const { certificate } = await context
        .client()
        .certificates.deleteCertificate({ name: objectName(text, 'certificates') })
      const until = timeText(certificate?.purgeTime)
      printDone(
        outputOf(context, command),
        present(certificate),
        `Deleted ${text}; it can be recovered until ${until}.`,
      )
    })
  certificates
    .command('deleted <vault>')
    .description("list a vault's deleted certificates")
    .addHelpText('after', examples('certificate deleted demo'))
    .action(async (vault: string, _options: object, command: Command) => {
      const parent = vaultName(vault)
      const rows = await allPages(
        (pageToken) => context.client().certificates.listDeletedCertificates({ parent, pageToken }),
        (page) => page.certificates,
      )
      printRows(outputOf(context, command), rows, DELETED_COLUMNS, 'No deleted certificates.')
    })
  certificates
    .command('recover <certificate>')
    .description('bring a deleted certificate back, with its key and secret')
    .addHelpText('after', examples('certificate recover demo/web'))
    .action(async (text: string, _options: object, command: Command) => {
      const { certificate } = await context
        .client()
        .certificates.undeleteCertificate({ name: objectName(text, 'certificates') })
      printDone(outputOf(context, command), present(certificate), `Recovered ${text}.`)
    })
  certificates
    .command('purge <certificate>')
    .description('destroy a deleted certificate for good, with its key and secret')
    .addHelpText('after', examples('certificate purge demo/web'))
    .action(async (text: string, _options: object, command: Command) => {
      const name = objectName(text, 'certificates')
      await context.client().certificates.purgeCertificate({ name })
      printDone(outputOf(context, command), { name }, `Purged ${text}.`)
    })
}

const DELETED_COLUMNS = {
  certificate: (certificate: Certificate) => certificate.displayName,
  deleted: (certificate: Certificate) => timeText(certificate.deleteTime),
  'purged after': (certificate: Certificate) => timeText(certificate.purgeTime),
}
