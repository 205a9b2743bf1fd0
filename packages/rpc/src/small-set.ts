/** What stays of a Set where little of it is used. */
export interface FewOf<T> extends Iterable<T> {
  readonly size: number
  add(item: T): unknown
  delete(item: T): boolean
  forEach(visit: (item: T) => void): void
}

/**
 * Few things that come and go, in place of a Set that lives long: see StreamTable for why none. For as many as there are here,
 * an array is as quick. What is visited are those that were there when it began: each may remove itself.
 */
export class SmallSet<T> implements FewOf<T> {
  readonly #items: T[] = []

  get size(): number {
    return this.#items.length
  }

  add(item: T): this {
    if (!this.#items.includes(item)) this.#items.push(item)
    return this
  }

  delete(item: T): boolean {
    const at = this.#items.lastIndexOf(item)
    if (at >= 0) this.#items.splice(at, 1)
    return at >= 0
  }

  forEach(visit: (item: T) => void): void {
    for (const item of this) visit(item)
  }

  [Symbol.iterator](): IterableIterator<T> {
    return [...this.#items][Symbol.iterator]()
  }
}
