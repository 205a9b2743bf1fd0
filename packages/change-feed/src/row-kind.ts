const PREFIX = 'strongroom/v1/'

/** The kind that a row's body claims. The realm's uid follows it, 16 bytes, whose length begins with a zero byte. */
export function rowKindOf(body: Buffer): string {
  const end = body.indexOf(0)
  const head = body.toString('latin1', 0, Math.max(0, end))
  return head.startsWith(PREFIX) ? head.slice(PREFIX.length) : ''
}
