import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import pkcs11 from 'pkcs11js'
import { Engine } from './engine.ts'
import { KEY_WRAP_PAD_NUMBERS } from './builder.ts'
import {
  TOKEN_KEY_NAMES,
  createRealm,
  createTokenKey,
  isInitialised,
  markDevelopment,
  readRealm,
} from './token-keys.ts'
import { Token, TokenProblem, codeOf, findSlot, loadModule } from './token.ts'
import type { TokenOptions } from './token.ts'

export interface InitTokenOptions extends TokenOptions {
  readonly soPinFile: string
}

const LABEL_BYTES = 32

/** What a step did, for whoever reads along. */
export type Say = (line: string) => void

/** Writes a new 0600 file to disk. Throws where it exists. */
export function writeSecretFile(path: string, content: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A PIN of 128 random bits, from its file or new. An empty file is what a crash left before the token existed. */
function pinOf(path: string, say: Say): string {
  if (!existsSync(path)) {
    writeSecretFile(path, `${randomBytes(16).toString('hex')}\n`)
    say(`wrote a new PIN to ${path}`)
  }
  const pin = readFileSync(path, 'utf8').trim()
  if (pin.length < 4) throw new TokenProblem('PIN_TOO_SHORT', `${path} holds no PIN`)
  return pin
}

/** A slot that has a token without a label: where a new one may be made. */
function freeSlot(library: string): Buffer {
  const module = loadModule(library)
  const slots = module.getSlots(true)
  for (let index = 0; index < slots.length; index++) {
    const slot = slots.items(index)
    if ((slot.getToken().flags & pkcs11.CKF_TOKEN_INITIALIZED) === 0) return slot.handle
  }
  throw new TokenProblem('TOKEN_MISSING', 'the module has no free slot')
}

/** Makes the token and its user PIN, as far as they are missing. Settles what a crash between the two left. */
function makeToken({ library, tokenLabel, soPinFile, pinFile }: InitTokenOptions, say: Say): void {
  if (Buffer.byteLength(tokenLabel) > LABEL_BYTES)
    throw new TokenProblem('TOKEN_MISSING', `a label has at most ${LABEL_BYTES} bytes`)
  const pin = pinOf(pinFile, say)
  const soPin = pinOf(soPinFile, say)
  const module = loadModule(library)
  let slot = findSlot(module, tokenLabel)
  if (slot && (slot.getToken().flags & pkcs11.CKF_USER_PIN_INITIALIZED) !== 0) return
  if (!slot) {
    // 32 bytes filled up with blanks, as PKCS#11 has it: the addon would send zeroes, which other tools do not find.
    module.lib.C_InitToken(freeSlot(library), soPin, tokenLabel.padEnd(LABEL_BYTES))
    say(`initialised a token labelled ${tokenLabel}`)
    slot = findSlot(module, tokenLabel)
    if (!slot)
      throw new TokenProblem('TOKEN_MISSING', 'the module does not show the token that it made')
  }
  const session = slot.lib.C_OpenSession(
    slot.handle,
    pkcs11.CKF_SERIAL_SESSION | pkcs11.CKF_RW_SESSION,
  )
  try {
    slot.lib.C_Login(session, pkcs11.CKU_SO, soPin)
    slot.lib.C_InitPIN(session, pin)
    // The only logout there is: as security officer, before anything else is open.
    slot.lib.C_Logout(session)
  } catch (error) {
    throw new TokenProblem('PIN_INCORRECT', `the user PIN cannot be set (${codeOf(error)})`, {
      cause: error,
    })
  } finally {
    slot.lib.C_CloseSession(session)
  }
  say('set the user PIN')
}

export interface OpenCeremony {
  readonly engine: Engine
  /** Init came to its end before: nothing may be done again. */
  readonly done: boolean
}

/** Token, realm and keys, each made unless it is there. Leaves the token object `initialised` to the last step. */
export function initToken(options: InitTokenOptions, say: Say): OpenCeremony {
  makeToken(options, say)
  const token = Token.open(options, 'write')
  if (isInitialised(token)) return { engine: new Engine(token), done: true }
  if (readRealm(token) === undefined) say(`made realm ${createRealm(token)}`)
  if (options.environment === 'development') markDevelopment(token)
  const listed = token.lib.C_GetMechanismList(token.slot.handle)
  const keyWrapPad = KEY_WRAP_PAD_NUMBERS.find((number) => listed.includes(number))
  if (keyWrapPad === undefined)
    throw new TokenProblem('MECHANISM_MISSING', 'the module has no AES-KWP')
  for (const name of TOKEN_KEY_NAMES) {
    if (createTokenKey(token, name, 1, keyWrapPad)) say(`made key ${name}.1`)
  }
  return { engine: new Engine(token), done: false }
}
