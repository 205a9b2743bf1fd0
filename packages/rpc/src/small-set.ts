/**
 * Few things that come and go, in place of a Set that lives long: see StreamTable for why none. For as many as there are here,
 * an array is as quick. What is visited are those that were there when it began: each may remove itself.
 */
export class SmallSet<T> {
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

/** What is used of a Set that one of these stands in for. */
export type FewOf<T> = Pick<SmallSet<T>, keyof SmallSet<T>>
