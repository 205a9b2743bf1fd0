import { TextDecoder } from 'node:util'
import type { Secret, SecretVersion } from '@strongroom/contracts/secret'
import { Command } from 'commander'
import { allPages, examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, collectTag, objectName, parseTime, readInput, vaultName } from '../input.ts'
import { writePrivately } from '../output-file.ts'
import { lastSegment, printDone, printFacts, printRows, timeText, toJson } from '../output.ts'

type Time = ReturnType<typeof parseTime>
interface StateOptions {
  readonly contentType?: string
  readonly tag?: Record<string, string>
  readonly notBefore?: Time
  readonly expires?: Time
}
interface SetOptions extends StateOptions {
  readonly value?: string
  readonly file?: string
  readonly disabled?: true
}

export function secretCommand(context: Context): Command {
  const secrets = new Command('secret').description('secrets: values of up to 64 KiB, versioned')
  addSet(secrets, context)
  addGet(secrets, context)
  addLists(secrets, context)
  addUpdate(secrets, context)
  addDeleteFamily(secrets, context)
  return secrets
}

const withState = (command: Command): Command =>
  command
    .option('--content-type <type>', 'what the value is, for people and programs')
    .option('--tag <name=value>', 'a tag; repeat it for more', collectTag)
    .option('--not-before <time>', 'valid from; for information, as in Azure', parseTime)
    .option('--expires <time>', 'valid until; for information, as in Azure', parseTime)

function addSet(secrets: Command, context: Context): void {
  withState(secrets.command('set <secret>'))
    .description(
      'set a secret: a new version; the value comes from --value, --file or standard input',
    )
    .option(
      '--value <value>',
      'the value; other users of this machine can see it in the process list',
    )
    .option('--file <file>', 'read the value from a file')
    .option('--disabled', 'refuse to give the value until it is enabled')
    .addHelpText(
      'after',
      examples(
        'secret set demo/db-password --value s3cret',
        'secret set demo/tls-key --file key.pem --content-type application/x-pem-file',
        'secret set demo/token < token.txt',
      ),
    )
    .action(async (text: string, options: SetOptions, command: Command) => {
      const name = objectName(text, 'secrets')
      const { secret } = await context.client().secrets.setSecret({
        name,
        ...valueOf(options),
        contentType: options.contentType ?? '',
        tags: options.tag ?? {},
        notBefore: options.notBefore ?? null,
        expireTime: options.expires ?? null,
        enabled: options.disabled !== true,
      })
      const version = lastSegment(present(present(secret).version).name)
      printDone(outputOf(context, command), present(secret), `Set ${text}, version ${version}.`)
    })
}

function valueOf(options: SetOptions): { text: string } | { data: Buffer } {
  if (options.value !== undefined && options.file !== undefined) {
    throw new UsageError('give the value by --value or by --file, not both')
  }
  if (options.value !== undefined) return { text: options.value }
  if (options.file === undefined && process.stdin.isTTY) {
    throw new UsageError('no value: use --value, --file, or pipe it in')
  }
  const bytes = readInput(options.file ?? '-')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    // Not text, so it goes as the bytes that it is.
    if (error instanceof TypeError) return { data: bytes }
    throw error
  }
}

function addGet(secrets: Command, context: Context): void {
  secrets
    .command('get <secret>')
    .description("print a secret's value, and only that")
    .option('--out <file>', 'write the value to a file that only you can read')
    .addHelpText(
      'after',
      examples('secret get demo/db-password', 'secret get demo/tls-key --out key.pem'),
    )
    .action(async (text: string, options: { out?: string }, command: Command) => {
      const answer = await context.client().secrets.getSecret({ name: objectName(text, 'secrets') })
      const value =
        answer.value === 'text'
          ? Buffer.from(answer.text ?? '', 'utf8')
          : Buffer.from(answer.data ?? '')
      const output = outputOf(context, command)
      if (options.out !== undefined) {
        writePrivately(options.out, value)
        printDone(output, present(answer.version), `Wrote ${value.length} bytes to ${options.out}.`)
        value.fill(0)
      } else if (output.json) {
        output.write(`${toJson(answer)}\n`)
      } else {
        // Not zeroed: what a pipe does not take at once leaves later.
        output.write(value)
        // A terminal wants its prompt on a line of its own; a pipe wants the value as it is.
        if (process.stdout.isTTY) output.write('\n')
      }
    })
  secrets
    .command('show <secret>')
    .description('show everything but the value')
    .addHelpText('after', examples('secret show demo/db-password'))
    .action(async (text: string, _options: object, command: Command) => {
      const name = objectName(text, 'secrets')
      const [parent, wanted] = name.split('/versions/')
      const versions = await listVersions(context, parent ?? name)
      const version =
        wanted === undefined
          ? versions[0]
          : versions.find((candidate) => lastSegment(candidate.name) === wanted)
      if (version === undefined) throw new UsageError(`${text} has no such version`)
      printFacts(outputOf(context, command), version, factsOf(version))
    })
}

const factsOf = (version: SecretVersion): Record<string, string> => ({
  name: version.name,
  enabled: version.enabled ? 'yes' : 'no',
  'content type': version.contentType,
  tags: tagsText(version.tags),
  'not before': timeText(version.notBefore),
  expires: timeText(version.expireTime),
  created: timeText(version.createTime),
  updated: timeText(version.updateTime),
})

const tagsText = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

const listVersions = (context: Context, parent: string): Promise<SecretVersion[]> =>
  allPages(
    (pageToken) => context.client().secrets.listSecretVersions({ parent, pageToken }),
    (page) => page.versions,
  ).then((versions) => versions.sort((a, b) => b.ordinal - a.ordinal))

function addLists(secrets: Command, context: Context): void {
  secrets
    .command('list <vault>')
    .description("list a vault's secrets, without values")
    .addHelpText('after', examples('secret list demo'))
    .action(async (vault: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().secrets.listSecrets({ parent: vaultName(vault), pageToken }),
        (page) => page.secrets,
      )
      printRows(
        outputOf(context, command),
        rows,
        {
          secret: (secret) => secret.displayName,
          enabled: (secret) => (secret.version?.enabled ? 'yes' : 'no'),
          versions: (secret) => String(secret.versionCount),
          'content type': (secret) => secret.version?.contentType ?? '',
          updated: (secret) => timeText(secret.version?.updateTime),
          expires: (secret) => timeText(secret.version?.expireTime),
        },
        'No secrets.',
      )
    })
  secrets
    .command('versions <secret>')
    .description('list the versions, newest first')
    .addHelpText('after', examples('secret versions demo/db-password'))
    .action(async (text: string, _options: object, command: Command) => {
      printRows(
        outputOf(context, command),
        await listVersions(context, objectName(text, 'secrets')),
        {
          version: (version) => lastSegment(version.name),
          enabled: (version) => (version.enabled ? 'yes' : 'no'),
          created: (version) => timeText(version.createTime),
          expires: (version) => timeText(version.expireTime),
          tags: (version) => tagsText(version.tags),
        },
        'No versions.',
      )
    })
}

function addUpdate(secrets: Command, context: Context): void {
  withState(secrets.command('update <secret>'))
    .description(
      "change what is known of a version, not its value; write VAULT/NAME/VERSION for one that isn't current",
    )
    .option('--enable', 'let its value be read')
    .option('--disable', 'refuse its value')
    .addHelpText(
      'after',
      examples(
        'secret update demo/db-password --disable',
        'secret update demo/api --tag owner=ops',
      ),
    )
    .action(
      async (
        text: string,
        options: StateOptions & { enable?: true; disable?: true },
        command: Command,
      ) => {
        const name = objectName(text, 'secrets')
        const paths = [
          ...(options.enable || options.disable ? ['enabled'] : []),
          ...(options.contentType === undefined ? [] : ['content_type']),
          ...(options.tag === undefined ? [] : ['tags']),
          ...(options.notBefore === undefined ? [] : ['not_before']),
          ...(options.expires === undefined ? [] : ['expire_time']),
        ]
        if (paths.length === 0) throw new UsageError('nothing to change: see --help')
        const target = name.includes('/versions/')
          ? name
          : present((await listVersions(context, name))[0]).name
        const { version } = await context.client().secrets.updateSecretVersion({
          version: {
            name: target,
            enabled: options.enable === true,
            contentType: options.contentType ?? '',
            tags: options.tag ?? {},
            notBefore: options.notBefore ?? null,
            expireTime: options.expires ?? null,
          },
          updateMask: { paths },
        })
        printDone(outputOf(context, command), present(version), `Updated ${text}.`)
      },
    )
}

function addDeleteFamily(secrets: Command, context: Context): void {
  secrets
    .command('delete <secret>')
    .description(
      'delete a secret with all its versions; it can be recovered until its retention ends',
    )
    .addHelpText('after', examples('secret delete demo/db-password'))
    .action(async (text: string, _options: object, command: Command) => {
      const { secret } = await context
        .client()
        .secrets.deleteSecret({ name: objectName(text, 'secrets') })
      const until = timeText(secret?.purgeTime)
      printDone(
        outputOf(context, command),
        present(secret),
        `Deleted ${text}; it can be recovered until ${until}.`,
      )
    })
  secrets
    .command('deleted <vault>')
    .description("list a vault's deleted secrets")
    .addHelpText('after', examples('secret deleted demo'))
    .action(async (vault: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().secrets.listDeletedSecrets({ parent: vaultName(vault), pageToken }),
        (page) => page.secrets,
      )
      printRows(outputOf(context, command), rows, DELETED_COLUMNS, 'No deleted secrets.')
    })
  secrets
    .command('recover <secret>')
    .description('bring a deleted secret back')
    .addHelpText('after', examples('secret recover demo/db-password'))
    .action(async (text: string, _options: object, command: Command) => {
      const { secret } = await context
        .client()
        .secrets.undeleteSecret({ name: objectName(text, 'secrets') })
      printDone(outputOf(context, command), present(secret), `Recovered ${text}.`)
    })
  secrets
    .command('purge <secret>')
    .description('destroy a deleted secret for good')
    .addHelpText('after', examples('secret purge demo/db-password'))
    .action(async (text: string, _options: object, command: Command) => {
      const name = objectName(text, 'secrets')
      await context.client().secrets.purgeSecret({ name })
      printDone(outputOf(context, command), { name }, `Purged ${text}.`)
    })
}

const DELETED_COLUMNS = {
  secret: (secret: Secret) => secret.displayName,
  deleted: (secret: Secret) => timeText(secret.deleteTime),
  'purged after': (secret: Secret) => timeText(secret.purgeTime),
}
