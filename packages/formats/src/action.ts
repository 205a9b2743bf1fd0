const SEGMENT = /^[A-Za-z][A-Za-z0-9]*$/

/** Whether a text can stand in a role: segments of letters and digits, at most one of them `*`. */
export function isActionPattern(pattern: string): boolean {
  if (pattern.length > 128) return false
  const segments = pattern.split('/')
  const stars = segments.filter((segment) => segment === '*').length
  return stars <= 1 && segments.every((part) => part === '*' || SEGMENT.test(part))
}

/**
 * Whether a pattern in a role includes the action that a call needs. One `*` stands for one or more whole segments: as
 * the last one for all that starts alike, as the first one for all that ends alike, alone for everything. Compared
 * without regard to case, as Azure does: a deny that misses by a capital letter would be no deny.
 */
export function actionMatches(pattern: string, action: string): boolean {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern.length === action.length && same(pattern, action)
  const head = pattern.slice(0, star)
  const tail = pattern.slice(star + 1)
  return (
    action.length > head.length + tail.length &&
    same(head, action.slice(0, head.length)) &&
    same(tail, action.slice(action.length - tail.length)) &&
    // A second star, or one inside a segment, has no meaning: it matches nothing rather than something unexpected.
    isActionPattern(pattern)
  )
}

const same = (a: string, b: string) => a === b || a.toLowerCase() === b.toLowerCase()
