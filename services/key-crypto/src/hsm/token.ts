import { readFileSync } from 'node:fs'
import graphene from 'graphene-pk11'
import type { Module, Slot } from 'graphene-pk11'
import pkcs11 from 'pkcs11js'
import type { Handle, Mechanism, PKCS11 } from 'pkcs11js'
import { query, template } from './builder.ts'
import type { AttributeName, Fields } from './builder.ts'

/** Why a worker cannot start. `final` ones are not cured by trying again, and trying a wrong PIN again locks the token. */
export type Problem =
  | 'PIN_INCORRECT'
  | 'PIN_TOO_SHORT'
  | 'PIN_UNREADABLE'
  | 'TOKEN_MISSING'
  | 'NOT_INITIALISED'
  | 'DEVELOPMENT_REALM'
  | 'ATTRIBUTES_WRONG'
  | 'MECHANISM_MISSING'
  | 'CANARY_FAILED'
  | 'MODULE_FAILED'

const FINAL: ReadonlySet<Problem> = new Set([
  'PIN_INCORRECT',
  'PIN_TOO_SHORT',
  'DEVELOPMENT_REALM',
  'ATTRIBUTES_WRONG',
  'MECHANISM_MISSING',
])

export class TokenProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'TokenProblem'
    this.problem = problem
  }

  get final(): boolean {
    return FINAL.has(this.problem)
  }
}

export interface TokenOptions {
  readonly library: string
  readonly tokenLabel: string
  readonly pinFile: string
  readonly environment: 'development' | 'production'
}

const TOKEN_PRESENT = 1

const PIN_WRONG: ReadonlySet<number> = new Set([
  pkcs11.CKR_PIN_INCORRECT,
  pkcs11.CKR_PIN_LOCKED,
  pkcs11.CKR_PIN_INVALID,
  pkcs11.CKR_PIN_LEN_RANGE,
  pkcs11.CKR_PIN_EXPIRED,
])

/** The return value of a failed PKCS#11 call; 0 for anything else. */
export const codeOf = (error: unknown): number =>
  error instanceof pkcs11.Pkcs11Error ? error.code : 0

/** Loads the module. `CKF_OS_LOCKING_OK` always: without it SoftHSM takes the process for single-threaded and crashes. */
export function loadModule(library: string): Module {
  const module = graphene.Module.load(library, 'pkcs11')
  try {
    module.initialize({ flags: pkcs11.CKF_OS_LOCKING_OK })
  } catch (error) {
    if (codeOf(error) !== pkcs11.CKR_CRYPTOKI_ALREADY_INITIALIZED) throw error
  }
  return module
}

/** The one slot whose token has this label; undefined when it is not there. */
export function findSlot(module: Module, label: string): Slot | undefined {
  const slots = module.getSlots(true)
  const found: Slot[] = []
  for (let index = 0; index < slots.length; index++) {
    const slot = slots.items(index)
    // Blanks fill a label up; some who make tokens use zeroes.
    if (slot.getToken().label.replace(/[\0 ]+$/, '') === label) found.push(slot)
  }
  if (found.length > 1) throw new TokenProblem('TOKEN_MISSING', `two tokens are labelled ${label}`)
  return found[0]
}

function readPin(options: TokenOptions): string {
  let pin: string
  try {
    pin = readFileSync(options.pinFile, 'utf8').trim()
  } catch (error) {
    throw new TokenProblem('PIN_UNREADABLE', 'the PIN file cannot be read', { cause: error })
  }
  if (options.environment === 'production' && pin.length < 32) {
    throw new TokenProblem(
      'PIN_TOO_SHORT',
      'a production PIN has at least 128 bits, as 32 hex digits',
    )
  }
  return pin
}

/**
 * A token, logged in once. The owner session creates every session object and is never closed while they live, because
 * they die with it; operations run in a session of their own, which is replaced after any error: SoftHSM leaves the
 * failed operation active there for ever.
 */
export class Token {
  readonly lib: PKCS11
  readonly slot: Slot
  readonly #flags: number
  #owner: Handle
  #operations: Handle
  #ownerGeneration = 0

  private constructor(slot: Slot, flags: number) {
    this.slot = slot
    this.lib = slot.lib
    this.#flags = flags
    this.#owner = this.lib.C_OpenSession(slot.handle, flags)
    this.#operations = this.lib.C_OpenSession(slot.handle, flags)
  }

  /** Opens and logs in. Throws TokenProblem. The PIN is tried once. */
  static open(options: TokenOptions, access: 'read' | 'write' = 'read'): Token {
    const pin = readPin(options)
    let slot: Slot | undefined
    try {
      slot = findSlot(loadModule(options.library), options.tokenLabel)
    } catch (error) {
      if (error instanceof TokenProblem) throw error
      throw new TokenProblem('MODULE_FAILED', 'the PKCS#11 module does not answer', {
        cause: error,
      })
    }
    if (!slot) throw new TokenProblem('TOKEN_MISSING', `no token is labelled ${options.tokenLabel}`)
    const flags = pkcs11.CKF_SERIAL_SESSION | (access === 'write' ? pkcs11.CKF_RW_SESSION : 0)
    try {
      const token = new Token(slot, flags)
      token.#login(pin)
      return token
    } catch (error) {
      if (error instanceof TokenProblem) throw error
      throw new TokenProblem('TOKEN_MISSING', 'the token cannot be opened', { cause: error })
    }
  }

  #login(pin: string): void {
    try {
      this.lib.C_Login(this.#owner, pkcs11.CKU_USER, pin)
    } catch (error) {
      const code = codeOf(error)
      if (code === pkcs11.CKR_USER_ALREADY_LOGGED_IN) return
      if (PIN_WRONG.has(code)) throw new TokenProblem('PIN_INCORRECT', 'the token refuses the PIN')
      throw error
    }
  }

  /** Grows when the owner session was replaced: every session object made before is gone. */
  get ownerGeneration(): number {
    return this.#ownerGeneration
  }

  /** Runs one operation; its session is replaced if it throws. */
  operate<T>(operation: (lib: PKCS11, session: Handle) => T): T {
    try {
      return operation(this.lib, this.#operations)
    } catch (error) {
      this.#operations = this.#replaced(this.#operations)
      throw error
    }
  }

  /** Creates or destroys session objects. An error costs all of them. */
  own<T>(operation: (lib: PKCS11, session: Handle) => T): T {
    try {
      return operation(this.lib, this.#owner)
    } catch (error) {
      // The successor opens first: closing the last session of a token logs out.
      this.#owner = this.#replaced(this.#owner)
      this.#ownerGeneration++
      throw error
    }
  }

  #replaced(session: Handle): Handle {
    let next: Handle
    try {
      next = this.lib.C_OpenSession(this.slot.handle, this.#flags)
    } catch {
      return session // the device is gone; the canary will say so
    }
    try {
      this.lib.C_CloseSession(session)
    } catch {
      // already gone
    }
    return next
  }

  /** Handles of all objects that match, from the token or this process. */
  find(fields: Fields): Handle[] {
    return this.operate((lib, session) => {
      lib.C_FindObjectsInit(session, template(fields))
      const found: Handle[] = []
      for (;;) {
        const handles = lib.C_FindObjects(session, 64)
        if (handles.length === 0) break
        found.push(...handles)
      }
      lib.C_FindObjectsFinal(session)
      return found
    })
  }

  /** One attribute's bytes; null where the module does not know it or will not tell. */
  attribute(object: Handle, name: AttributeName): Buffer | null {
    try {
      return this.operate((lib, session) => {
        const value = lib.C_GetAttributeValue(session, object, query(name))[0]?.value
        return Buffer.isBuffer(value) ? value : null
      })
    } catch (error) {
      const code = codeOf(error)
      if (code === pkcs11.CKR_ATTRIBUTE_TYPE_INVALID || code === pkcs11.CKR_ATTRIBUTE_SENSITIVE)
        return null
      throw error
    }
  }

  /** A signature or MAC in one part. */
  sign(mechanism: Mechanism, key: Handle, input: Buffer, outputBytesMax: number): Buffer {
    return this.operate((lib, session) => {
      lib.C_SignInit(session, mechanism, key)
      const output = Buffer.allocUnsafe(outputBytesMax)
      // No bytes have no address, which C_Sign takes for a mistake; a sum of many parts may have none.
      return input.length === 0
        ? lib.C_SignFinal(session, output)
        : lib.C_Sign(session, input, output)
    })
  }

  random(bytes: number): Buffer {
    return this.operate((lib, session) => lib.C_GenerateRandom(session, Buffer.alloc(bytes)))
  }

  /** A token that is present and answers. */
  present(): boolean {
    try {
      return (this.lib.C_GetSlotInfo(this.slot.handle).flags & TOKEN_PRESENT) !== 0
    } catch {
      return false
    }
  }

  /** A session object of the owner, kept until it is destroyed. */
  unwrap(mechanism: Mechanism, wrapping: Handle, blob: Buffer, fields: Fields): Handle {
    return this.own((lib, session) =>
      lib.C_UnwrapKey(session, mechanism, wrapping, blob, template(fields)),
    )
  }

  wrap(mechanism: Mechanism, wrapping: Handle, key: Handle, bytesMax: number): Buffer {
    return this.operate((lib, session) =>
      lib.C_WrapKey(session, mechanism, wrapping, key, Buffer.alloc(bytesMax)),
    )
  }

  create(fields: Fields): Handle {
    return this.own((lib, session) => lib.C_CreateObject(session, template(fields)))
  }

  destroy(object: Handle): void {
    this.own((lib, session) => {
      lib.C_DestroyObject(session, object)
    })
  }
}
