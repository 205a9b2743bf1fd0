import { createHash } from 'node:crypto'
import { Option } from 'commander'
import type { Command } from 'commander'
import { examples, outputOf } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, objectName, parseInteger, readInput } from '../input.ts'
import { printDone } from '../output.ts'
import { writePrivately } from '../output-file.ts'

const SIGNATURES = [
  'ES256',
  'ES384',
  'ES512',
  'ES256K',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'HS256',
  'HS384',
  'HS512',
] as const
const ENCRYPTIONS = {
  'RSA-OAEP': 'ENCRYPTION_ALGORITHM_RSA_OAEP',
  'RSA-OAEP-256': 'ENCRYPTION_ALGORITHM_RSA_OAEP_256',
  A128GCM: 'ENCRYPTION_ALGORITHM_A128GCM',
  A192GCM: 'ENCRYPTION_ALGORITHM_A192GCM',
  A256GCM: 'ENCRYPTION_ALGORITHM_A256GCM',
} as const
const WRAPPINGS = {
  'RSA-OAEP': 'ENCRYPTION_ALGORITHM_RSA_OAEP',
  'RSA-OAEP-256': 'ENCRYPTION_ALGORITHM_RSA_OAEP_256',
  A128KW: 'ENCRYPTION_ALGORITHM_A128KW',
  A192KW: 'ENCRYPTION_ALGORITHM_A192KW',
  A256KW: 'ENCRYPTION_ALGORITHM_A256KW',
} as const
const FORMATS = { raw: 'SIGNATURE_FORMAT_RAW', der: 'SIGNATURE_FORMAT_DER' } as const
const IV_BYTES = 12
const TAG_BYTES = 16

interface FileOptions {
  readonly file: string
  readonly out?: string
}
interface SignOptions extends FileOptions {
  readonly algorithm: (typeof SIGNATURES)[number]
  readonly signatureFormat: keyof typeof FORMATS
}
interface EncryptOptions extends FileOptions {
  readonly algorithm: keyof typeof ENCRYPTIONS
  readonly aad?: string
}
interface WrapOptions extends FileOptions {
  readonly algorithm: keyof typeof WRAPPINGS
}

export function addCrypto(keys: Command, context: Context): void {
  addSignatures(keys, context)
  addEncryption(keys, context)
  addWrapping(keys, context)
  keys
    .command('public-key <key>')
    .description('print the public key')
    .addOption(
      new Option('--format <format>', 'as what').choices(['pem', 'der', 'jwk']).default('pem'),
    )
    .option('--out <file>', 'write it to a file')
    .addHelpText('after', examples('key public-key demo/signer --out pub.pem'))
    .action(
      async (
        text: string,
        options: { format: 'pem' | 'der' | 'jwk'; out?: string },
        command: Command,
      ) => {
        const format = ({ pem: 'PEM', der: 'DER', jwk: 'JWK' } as const)[options.format]
        const answer = await context.client().keys.getPublicKey({
          name: objectName(text, 'keys'),
          format: `PUBLIC_KEY_FORMAT_${format}`,
        })
        deliver(
          context,
          command,
          answer,
          Buffer.from(answer.publicKey),
          options.out,
          options.format !== 'der',
        )
      },
    )
  keys
    .command('random <bytes>')
    .description('print random bytes from the HSM')
    .option('--out <file>', 'write them to a file as they are; else base64')
    .addHelpText('after', examples('key random 32'))
    .action(async (count: string, options: { out?: string }, command: Command) => {
      const answer = await context
        .client()
        .crypto.generateRandomBytes({ lengthBytes: parseInteger(count) })
      deliver(context, command, answer, Buffer.from(answer.data), options.out, false)
    })
}

/** Writes to `--out`, else prints: text as it is, bytes as base64. */
function deliver(
  context: Context,
  command: Command,
  answer: object,
  bytes: Buffer,
  out: string | undefined,
  isText: boolean,
): void {
  const output = outputOf(context, command)
  if (out !== undefined) {
    writePrivately(out, bytes)
    printDone(output, answer, `Wrote ${bytes.length} bytes to ${out}.`)
    return
  }
  const text = isText ? bytes.toString('utf8').trimEnd() : bytes.toString('base64')
  printDone(output, answer, text)
}

const signatureInput = (
  algorithm: (typeof SIGNATURES)[number],
  bytes: Buffer,
): { digest: Buffer } | { data: Buffer } =>
  // A digest of any file is small; an HMAC is over the data itself, so the service has to see it.
  algorithm.startsWith('HS')
    ? { data: bytes }
    : {
        digest: createHash(`sha${algorithm.slice(2, 5)}`)
          .update(bytes)
          .digest(),
      }

function addSignatures(keys: Command, context: Context): void {
  const shared = (command: Command): Command =>
    command
      .addOption(
        new Option('--algorithm <algorithm>', 'which').choices(SIGNATURES).makeOptionMandatory(),
      )
      .requiredOption('--file <file>', 'what is signed; - for standard input')
      .addOption(
        new Option(
          '--signature-format <format>',
          'for EC: r‖s as Azure has it, or DER as OpenSSL has it',
        )
          .choices(Object.keys(FORMATS))
          .default('raw'),
      )
  shared(keys.command('sign <key>'))
    .description('sign a file; its digest is made here, the signature in the HSM')
    .option('--out <file>', 'write the signature to a file; else base64')
    .addHelpText(
      'after',
      examples(
        'key sign demo/signer --algorithm ES256 --file README.md --signature-format der --out sig.der',
      ),
    )
    .action(async (text: string, options: SignOptions, command: Command) => {
      const answer = await context.client().crypto.sign({
        name: objectName(text, 'keys'),
        algorithm: `SIGNATURE_ALGORITHM_${options.algorithm}`,
        ...signatureInput(options.algorithm, readInput(options.file)),
        signatureFormat: FORMATS[options.signatureFormat],
      })
      deliver(context, command, answer, Buffer.from(answer.signature), options.out, false)
    })
  shared(keys.command('verify <key>'))
    .description('verify a signature; ends with 1 when it is not valid')
    .requiredOption('--signature <file>', 'the signature')
    .addHelpText(
      'after',
      examples(
        'key verify demo/signer --algorithm ES256 --file README.md --signature sig.der --signature-format der',
      ),
    )
    .action(
      async (text: string, options: SignOptions & { signature: string }, command: Command) => {
        const answer = await context.client().crypto.verify({
          name: objectName(text, 'keys'),
          algorithm: `SIGNATURE_ALGORITHM_${options.algorithm}`,
          ...signatureInput(options.algorithm, readInput(options.file)),
          signature: readInput(options.signature),
          signatureFormat: FORMATS[options.signatureFormat],
        })
        printDone(outputOf(context, command), answer, answer.valid ? 'valid' : 'not valid')
        if (!answer.valid) context.exitCode = 1
      },
    )
}

const isGcm = (algorithm: string): boolean => algorithm.endsWith('GCM')

function addEncryption(keys: Command, context: Context): void {
  const shared = (command: Command): Command =>
    command
      .addOption(
        new Option('--algorithm <algorithm>', 'which')
          .choices(Object.keys(ENCRYPTIONS))
          .makeOptionMandatory(),
      )
      .requiredOption('--file <file>', 'what goes in; - for standard input')
      .option('--out <file>', 'write the result to a file')
      .option('--aad <file>', 'for GCM: additional authenticated data')
  shared(keys.command('encrypt <key>'))
    .description(
      'encrypt a small file; for GCM the result is IV (12 bytes), tag (16 bytes), ciphertext',
    )
    .addHelpText(
      'after',
      examples('key encrypt demo/box --algorithm RSA-OAEP-256 --file small.txt --out small.enc'),
    )
    .action(async (text: string, options: EncryptOptions, command: Command) => {
      const answer = await context.client().crypto.encrypt({
        name: objectName(text, 'keys'),
        algorithm: ENCRYPTIONS[options.algorithm],
        plaintext: readInput(options.file),
        additionalAuthenticatedData:
          options.aad === undefined ? Buffer.alloc(0) : readInput(options.aad),
      })
      const whole = Buffer.concat([answer.iv, answer.tag, answer.ciphertext])
      deliver(context, command, answer, whole, options.out, false)
    })
  shared(keys.command('decrypt <key>'))
    .description('decrypt what encrypt wrote, and print it as it was')
    .addHelpText(
      'after',
      examples('key decrypt demo/box --algorithm RSA-OAEP-256 --file small.enc'),
    )
    .action(async (text: string, options: EncryptOptions, command: Command) => {
      const bytes = readInput(options.file)
      const at = isGcm(options.algorithm) ? IV_BYTES + TAG_BYTES : 0
      if (bytes.length < at) throw new UsageError(`${options.file} is too short to be a GCM result`)
      const answer = await context.client().crypto.decrypt({
        name: objectName(text, 'keys'),
        algorithm: ENCRYPTIONS[options.algorithm],
        iv: bytes.subarray(0, at === 0 ? 0 : IV_BYTES),
        tag: bytes.subarray(at === 0 ? 0 : IV_BYTES, at),
        ciphertext: bytes.subarray(at),
        additionalAuthenticatedData:
          options.aad === undefined ? Buffer.alloc(0) : readInput(options.aad),
      })
      const output = outputOf(context, command)
      const plaintext = Buffer.from(answer.plaintext)
      if (output.json || options.out !== undefined)
        deliver(context, command, answer, plaintext, options.out, false)
      else output.write(plaintext)
    })
}

function addWrapping(keys: Command, context: Context): void {
  const shared = (command: Command): Command =>
    command
      .addOption(
        new Option('--algorithm <algorithm>', 'which')
          .choices(Object.keys(WRAPPINGS))
          .makeOptionMandatory(),
      )
      .requiredOption('--file <file>', 'what goes in; - for standard input')
      .option('--out <file>', 'write the result to a file; else base64')
  shared(keys.command('wrap <key>'))
    .description('wrap a key of yours')
    .addHelpText(
      'after',
      examples('key wrap demo/kek --algorithm A256KW --file data.key --out data.wrapped'),
    )
    .action(async (text: string, options: WrapOptions, command: Command) => {
      const answer = await context.client().crypto.wrapKey({
        name: objectName(text, 'keys'),
        algorithm: WRAPPINGS[options.algorithm],
        plaintextKey: readInput(options.file),
      })
      deliver(context, command, answer, Buffer.from(answer.wrappedKey), options.out, false)
    })
  shared(keys.command('unwrap <key>'))
    .description('unwrap a key of yours')
    .addHelpText(
      'after',
      examples('key unwrap demo/kek --algorithm A256KW --file data.wrapped --out data.key'),
    )
    .action(async (text: string, options: WrapOptions, command: Command) => {
      const answer = await context.client().crypto.unwrapKey({
        name: objectName(text, 'keys'),
        algorithm: WRAPPINGS[options.algorithm],
        wrappedKey: readInput(options.file),
      })
      deliver(context, command, answer, Buffer.from(answer.plaintextKey), options.out, false)
    })
}
