import { inspect } from 'node:util'

/** Bytes that do not print. Owns its buffer: `destroy` zeroes it. */
export class SecretBytes {
  readonly #bytes: Buffer

  /** Takes the buffer over; the caller keeps no other reference to it. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** The bytes themselves. Each use of this word is a place to review. */
  reveal(): Buffer {
    return this.#bytes
  }

  destroy(): void {
    this.#bytes.fill(0)
  }

  [Symbol.dispose](): void {
    this.destroy()
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
