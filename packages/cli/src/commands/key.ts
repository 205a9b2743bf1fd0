import type { Key } from '@strongroom/contracts/key'
import { Command, Option } from 'commander'
import { allPages, examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, collectTag, objectName, parentAndId, parseTime, vaultName } from '../input.ts'
import {
  lastSegment,
  printDone,
  printFacts,
  printRows,
  timeText,
  withoutPrefix,
} from '../output.ts'
import { addCrypto } from './key-crypto.ts'

type Time = ReturnType<typeof parseTime>
interface StateOptions {
  readonly ops?: string
  readonly tag?: Record<string, string>
  readonly notBefore?: Time
  readonly expires?: Time
}
interface CreateOptions extends StateOptions {
  readonly type: 'EC' | 'RSA' | 'oct'
  readonly curve?: 'P-256' | 'P-384' | 'P-521' | 'P-256K'
  readonly size?: string
  readonly family?: 'AES-GCM' | 'AES-KW' | 'HMAC'
  readonly disabled?: true
}

const TYPES = { EC: 'KEY_TYPE_EC', RSA: 'KEY_TYPE_RSA', oct: 'KEY_TYPE_OCT' } as const
const CURVES = {
  'P-256': 'CURVE_P256',
  'P-384': 'CURVE_P384',
  'P-521': 'CURVE_P521',
  'P-256K': 'CURVE_P256K',
} as const
const FAMILIES = {
  'AES-GCM': 'KEY_FAMILY_AES_GCM',
  'AES-KW': 'KEY_FAMILY_AES_KW',
  HMAC: 'KEY_FAMILY_HMAC',
} as const
const OPERATIONS = {
  encrypt: 'KEY_OPERATION_ENCRYPT',
  decrypt: 'KEY_OPERATION_DECRYPT',
  sign: 'KEY_OPERATION_SIGN',
  verify: 'KEY_OPERATION_VERIFY',
  wrapKey: 'KEY_OPERATION_WRAP_KEY',
  unwrapKey: 'KEY_OPERATION_UNWRAP_KEY',
} as const

const nameOf = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(table).find(([, code]) => code === value)?.[0] ?? value

/** `EC P-256`, `RSA 2048`, `oct 256 AES-GCM`. */
const kindOf = (key: Key): string =>
  [
    nameOf(TYPES, key.keyType),
    key.keyType === 'KEY_TYPE_EC' ? nameOf(CURVES, key.curve) : String(key.sizeBits),
    key.keyType === 'KEY_TYPE_OCT' ? nameOf(FAMILIES, key.keyFamily) : '',
  ]
    .join(' ')
    .trim()

const operationsText = (key: Key): string =>
  key.keyOperations.map((operation) => nameOf(OPERATIONS, operation)).join(', ')

export function keyCommand(context: Context): Command {
  const keys = new Command('key').description('keys: made and used inside the HSM, versioned')
  addCreate(keys, context)
  addReads(keys, context)
  addChanges(keys, context)
  addDeleteFamily(keys, context)
  addCrypto(keys, context)
  return keys
}

const withState = (command: Command): Command =>
  command
    .option('--ops <list>', `what it may be used for, of ${Object.keys(OPERATIONS).join(',')}`)
    .option('--tag <name=value>', 'a tag; repeat it for more', collectTag)
    .option('--not-before <time>', 'signs and encrypts from then on', parseTime)
    .option('--expires <time>', 'signs and encrypts until then', parseTime)

const parseOperations = (
  text: string | undefined,
): (typeof OPERATIONS)[keyof typeof OPERATIONS][] =>
  (text ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      if (!(name in OPERATIONS))
        throw new UsageError(`no operation "${name}": ${Object.keys(OPERATIONS).join(', ')}`)
      return OPERATIONS[name as keyof typeof OPERATIONS]
    })

function addCreate(keys: Command, context: Context): void {
  withState(keys.command('create <key>'))
    .description('make a key in the HSM; for a name that exists, a new version')
    .addOption(
      new Option('--type <type>', 'what kind').choices(Object.keys(TYPES)).makeOptionMandatory(),
    )
    .addOption(new Option('--curve <curve>', 'for EC').choices(Object.keys(CURVES)))
    .option('--size <bits>', 'RSA: 2048, 3072, 4096; AES: 128, 192, 256; HMAC: 256, 384, 512')
    .addOption(
      new Option('--family <family>', 'for oct: what it is for').choices(Object.keys(FAMILIES)),
    )
    .option('--disabled', 'refuse its use until it is enabled')
    .addHelpText(
      'after',
      examples(
        'key create demo/signer --type EC --curve P-256',
        'key create demo/box --type RSA --size 2048',
        'key create demo/data --type oct --family AES-GCM --size 256',
      ),
    )
    .action(async (text: string, options: CreateOptions, command: Command) => {
      const { parent, id } = parentAndId(text, 'keys')
      if (options.type === 'EC' && options.curve === undefined)
        throw new UsageError('an EC key needs --curve')
      if (options.type !== 'EC' && options.size === undefined)
        throw new UsageError(`--type ${options.type} needs --size`)
      const { key } = await context.client().keys.createKey({
        parent,
        keyId: id,
        key: {
          keyType: TYPES[options.type],
          curve: options.curve === undefined ? 'CURVE_UNSPECIFIED' : CURVES[options.curve],
          sizeBits: Number(options.size ?? 0),
          keyFamily:
            options.family === undefined ? 'KEY_FAMILY_UNSPECIFIED' : FAMILIES[options.family],
          keyOperations: parseOperations(options.ops),
          enabled: options.disabled !== true,
          tags: options.tag ?? {},
          notBefore: options.notBefore ?? null,
          expireTime: options.expires ?? null,
        },
      })
      const made = present(key)
      printDone(
        outputOf(context, command),
        made,
        `Created ${text}, ${kindOf(made)}, version ${lastSegment(made.name)}.`,
      )
    })
}

const COLUMNS = {
  kind: kindOf,
  enabled: (key: Key) => (key.enabled ? 'yes' : 'no'),
  operations: operationsText,
  created: (key: Key) => timeText(key.createTime),
  expires: (key: Key) => timeText(key.expireTime),
}

function addReads(keys: Command, context: Context): void {
  keys
    .command('show <key>')
    .description('show a key or one version of it')
    .addHelpText('after', examples('key show demo/signer'))
    .action(async (text: string, _options: object, command: Command) => {
      const key = present(
        (await context.client().keys.getKey({ name: objectName(text, 'keys') })).key,
      )
      printFacts(outputOf(context, command), key, {
        name: key.name,
        kind: kindOf(key),
        enabled: key.enabled ? 'yes' : 'no',
        operations: operationsText(key),
        protection: withoutPrefix(key.protectionLevel, 'PROTECTION_LEVEL_'),
        tags: Object.entries(key.tags)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
        'not before': timeText(key.notBefore),
        expires: timeText(key.expireTime),
        created: timeText(key.createTime),
        updated: timeText(key.updateTime),
      })
    })
  keys
    .command('list <vault>')
    .description("list a vault's keys")
    .addHelpText('after', examples('key list demo'))
    .action(async (vault: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) => context.client().keys.listKeys({ parent: vaultName(vault), pageToken }),
        (page) => page.keys,
      )
      printRows(
        outputOf(context, command),
        rows,
        { key: (key: Key) => key.displayName, ...COLUMNS },
        'No keys.',
      )
    })
  keys
    .command('versions <key>')
    .description('list the versions')
    .addHelpText('after', examples('key versions demo/signer'))
    .action(async (text: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().keys.listKeyVersions({ parent: objectName(text, 'keys'), pageToken }),
        (page) => page.keys,
      )
      const version = (key: Key): string => lastSegment(key.name)
      printRows(outputOf(context, command), rows, { version, ...COLUMNS }, 'No versions.')
    })
}

function addChanges(keys: Command, context: Context): void {
  withState(keys.command('update <key>'))
    .description(
      "change a version's attributes; write VAULT/NAME/VERSION for one that isn't current",
    )
    .option('--enable', 'let it be used')
    .option('--disable', 'refuse its use, within a second')
    .addHelpText(
      'after',
      examples('key update demo/signer --disable', 'key update demo/signer --ops sign'),
    )
    .action(
      async (
        text: string,
        options: StateOptions & { enable?: true; disable?: true },
        command: Command,
      ) => {
        const paths = [
          ...(options.enable || options.disable ? ['enabled'] : []),
          ...(options.ops === undefined ? [] : ['key_operations']),
          ...(options.tag === undefined ? [] : ['tags']),
          ...(options.notBefore === undefined ? [] : ['not_before']),
          ...(options.expires === undefined ? [] : ['expire_time']),
        ]
        if (paths.length === 0) throw new UsageError('nothing to change: see --help')
        const name = objectName(text, 'keys')
        const target = name.includes('/versions/')
          ? name
          : present((await context.client().keys.getKey({ name })).key).name
        const { key } = await context.client().keys.updateKeyVersion({
          key: {
            name: target,
            enabled: options.enable === true,
            keyOperations: parseOperations(options.ops),
            tags: options.tag ?? {},
            notBefore: options.notBefore ?? null,
            expireTime: options.expires ?? null,
          },
          updateMask: { paths },
        })
        printDone(outputOf(context, command), present(key), `Updated ${text}.`)
      },
    )
  keys
    .command('rotate <key>')
    .description('make a new version like the current one')
    .addHelpText('after', examples('key rotate demo/signer'))
    .action(async (text: string, _options: object, command: Command) => {
      const key = present(
        (await context.client().keys.rotateKey({ name: objectName(text, 'keys') })).key,
      )
      printDone(
        outputOf(context, command),
        key,
        `Rotated ${text}, version ${lastSegment(key.name)}.`,
      )
    })
}

function addDeleteFamily(keys: Command, context: Context): void {
  keys
    .command('delete <key>')
    .description('delete a key with all its versions; it can be recovered until its retention ends')
    .addHelpText('after', examples('key delete demo/signer'))
    .action(async (text: string, _options: object, command: Command) => {
      const { key } = await context.client().keys.deleteKey({ name: objectName(text, 'keys') })
      const until = timeText(key?.purgeTime)
      printDone(
        outputOf(context, command),
        present(key),
        `Deleted ${text}; it can be recovered until ${until}.`,
      )
    })
  keys
    .command('deleted <vault>')
    .description("list a vault's deleted keys")
    .addHelpText('after', examples('key deleted demo'))
    .action(async (vault: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().keys.listDeletedKeys({ parent: vaultName(vault), pageToken }),
        (page) => page.keys,
      )
      printRows(
        outputOf(context, command),
        rows,
        {
          key: (key) => key.displayName,
          deleted: (key) => timeText(key.deleteTime),
          'purged after': (key) => timeText(key.purgeTime),
        },
        'No deleted keys.',
      )
    })
  keys
    .command('recover <key>')
    .description('bring a deleted key back')
    .addHelpText('after', examples('key recover demo/signer'))
    .action(async (text: string, _options: object, command: Command) => {
      const { key } = await context.client().keys.undeleteKey({ name: objectName(text, 'keys') })
      printDone(outputOf(context, command), present(key), `Recovered ${text}.`)
    })
  keys
    .command('purge <key>')
    .description('destroy a deleted key for good')
    .addHelpText('after', examples('key purge demo/signer'))
    .action(async (text: string, _options: object, command: Command) => {
      const name = objectName(text, 'keys')
      await context.client().keys.purgeKey({ name })
      printDone(outputOf(context, command), { name }, `Purged ${text}.`)
    })
}
