import type { ScopeTuple } from './rows.ts'

/** Whether rights given at a scope hold at a target: `/` covers all, a vault what is in it, an object itself only. */
export function scopeCovers(scope: ScopeTuple, target: ScopeTuple): boolean {
  return scope.length <= target.length && scope.every((part, index) => part === target[index])
}
