import { readFileSync } from 'node:fs'
import { pid, ppid } from 'node:process'

/**
 * Calls `gone` when whoever ran this process is no more. `npm run` puts npm and a shell between the user and us, and a
 * SIGKILL of npm tells nobody; the kernel tells only the direct child, so the rest of the line is watched.
 */
export function watchLaunchers(gone: () => void): void {
  const launchers = process.env['npm_lifecycle_event'] === undefined ? [ppid] : lineage()
  const births = launchers.map((launcher) => birth(launcher))
  const timer = setInterval(() => {
    if (launchers.every((launcher, index) => birth(launcher) === births[index])) return
    clearInterval(timer)
    gone()
  }, 500)
  timer.unref()
}

/** Our ancestors up to npm. */
function lineage(): number[] {
  const found: number[] = []
  let at = pid
  for (let depth = 0; depth < 5; depth += 1) {
    at = Number(stat(at)[1])
    if (!(at > 1)) return found
    found.push(at)
    if (isNpm(at)) return found
  }
  // No npm there: nobody but our parent concerns us.
  return [ppid]
}

function isNpm(process: number): boolean {
  try {
    return /^npm|\bnpm(-cli\.js)?\b/.test(readFileSync(`/proc/${process}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}

/** When the process began, in ticks: a number that another process with the same id does not share. */
const birth = (process: number): string => stat(process)[19] ?? 'gone'

/** The fields of /proc/<pid>/stat from the state on; the name before them may hold anything. */
function stat(process: number): string[] {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? [] : fields
  } catch {
    return []
  }
}
