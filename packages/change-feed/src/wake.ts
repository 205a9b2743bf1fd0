/** Wakes readers when an owner has committed a change. Only a hint: readers poll in any case. */
export interface Wake {
  listen(listener: () => void): void
  /** Tells every reader; never throws, never waits. */
  announce(): void
  close(): void
}
