import { dirname, join } from 'node:path'
import { verifyExport } from '@strongroom/verifier'
import type { Report } from '@strongroom/verifier'
import { Command } from 'commander'
import { Memory, exportLines, fileLines, readPublicKey } from '../audit-log.ts'
import { examples, outputOf } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../input.ts'
import { toJson } from '../output.ts'
import type { Output } from '../output.ts'

interface VerifyOptions {
  readonly file?: string
  readonly publicKey?: string
  readonly memory?: string
}

export const verifyCommand = (context: Context): Command =>
  new Command('verify')
    .description(
      'recompute the log and check the checkpoint that the HSM signed; 1 if anything is wrong',
    )
    .option(
      '--file <file>',
      'an export kept earlier (- is standard input), without asking the cluster',
    )
    .option('--public-key <file>', 'the key that signs checkpoints, instead of the pinned one')
    .option('--memory <file>', 'what was seen before, instead of the file beside the pinned key')
    .addHelpText(
      'after',
      examples(
        'audit verify',
        'audit verify --file log.jsonl --public-key audit-public-key.pem --json',
      ),
    )
    .action(async (options: VerifyOptions, command: Command) => {
      const keyFile = options.publicKey ?? pinnedKey(context)
      const memoryFile = options.memory ?? memoryBeside(keyFile, options)
      const memory = memoryFile === undefined ? undefined : new Memory(memoryFile)
      const report = await verifyExport({
        lines: options.file === undefined ? exportLines(context.client()) : fileLines(options.file),
        auditPublicKey: readPublicKey(keyFile),
        remembered: memory?.read(),
      })
      print(outputOf(context, command), report)
      if (!isVerified(report)) context.exitCode = 1
      if (report.ok && report.remember !== undefined) memory?.write(report.remember)
    })

function pinnedKey(context: Context): string {
  const file = context.client().configuration.auditPublicKeyFile
  if (file === undefined)
    throw new UsageError('no key is pinned in client.json: give it with --public-key')
  return file
}

/** An export kept earlier is older than what was seen since: only what is asked for is held against it. */
const memoryBeside = (keyFile: string, { file, publicKey }: VerifyOptions): string | undefined =>
  file === undefined && publicKey === undefined
    ? join(dirname(keyFile), 'audit-seen.json')
    : undefined

/** A log without a checkpoint is not wrong, but nothing vouches for it: an attacker could have left it out. */
const isVerified = ({ ok, signedSize }: Report): boolean => ok && signedSize > 0

function print(output: Output, report: Report): void {
  if (output.json) {
    output.write(`${toJson({ verified: isVerified(report), ...report, remember: undefined })}\n`)
    return
  }
  for (const { reason, message } of report.findings) output.write(`${reason}: ${message}\n`)
  for (const { message } of report.notes) output.write(`note: ${message}\n`)
  const leaves = `${report.size} ${report.size === 1 ? 'record' : 'records'}`
  if (!report.ok) {
    const count = report.findings.length
    output.write(
      `NOT verified: ${count} ${count === 1 ? 'thing is' : 'things are'} wrong in ${leaves}.\n`,
    )
    return
  }
  if (report.signedSize === 0) {
    output.write(`NOT verified: no checkpoint covers any of ${leaves}.\n`)
    return
  }
  output.write(
    `Verified ${leaves}: the first ${report.signedSize} under a checkpoint signed in the HSM, root ${report.root}.\n`,
  )
}
