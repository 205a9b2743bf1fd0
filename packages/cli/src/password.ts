import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UsageError, readInput } from './input.ts'

/** A new password: from a file, its last line break left out, or asked for twice at a terminal. Never from an argument. */
export async function newPassword(file: string | undefined): Promise<Buffer> {
  if (file !== undefined) return fromFile(file)
  if (!process.stdin.isTTY)
    throw new UsageError('no password: name a file that holds it, --password-file FILE')
  const [password, again] = [await ask('Password: '), await ask('Again: ')]
  if (password !== again) throw new UsageError('these are two passwords')
  if (password === '') throw new UsageError('an empty password protects nothing')
  return Buffer.from(password, 'utf8')
}

function fromFile(file: string): Buffer {
  const bytes = readInput(file)
  const end = bytes.at(-1) !== 0x0a ? bytes.length : bytes.at(-2) === 0x0d ? -2 : -1
  const password = end < 0 ? bytes.subarray(0, end) : bytes
  if (password.length === 0) throw new UsageError(`${file} holds no password`)
  // More than one line is some other file, as a rule the wrong one; and what is no text, no program asks for.
  if (/[\u0000-\u001f\u007f\ufffd]/.test(password.toString('utf8')))
    throw new UsageError(`${file} holds more than one line of text: is it a password file?`)
  return password
}

/** Asks without echo. */
async function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(question)
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
