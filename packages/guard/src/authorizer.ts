import type { AccessCache } from '@strongroom/change-feed'
import type { AccessRow, RoleRow, ScopeTuple, VaultRow } from '@strongroom/formats'
import type { Call, ResourceName } from '@strongroom/rpc'
import { permissionDenied, rowIntegrity, vaultNotFound } from './faults.ts'
import { isAllowed, isInForce } from './is-allowed.ts'

type Answer<T> = T | Promise<T>

/** Asks the rows; for handlers with many resources in one call, and for CheckAccess. */
export class Authorizer {
  readonly #access: AccessCache
  readonly #now: () => Date

  constructor(access: AccessCache, now: () => Date) {
    this.#access = access
    this.#now = now
  }

  /** Whether a principal may; at once when its rows are at hand. */
  allowed(principalUid: string, action: string, target: ScopeTuple): Answer<boolean> {
    const access = this.#access.access(principalUid)
    return access instanceof Promise
      ? access.then((row) => this.#decide(row, principalUid, action, target))
      : this.#decide(access, principalUid, action, target)
  }

  /** The vault that a name lies in, whatever its state; undefined for `/` and where there is none. */
  vaultOf({ vault }: ResourceName): Answer<VaultRow | undefined> {
    return vault === undefined ? undefined : this.#access.vault(vault)
  }

  /**
   * Throws PERMISSION_DENIED, or VAULT_NOT_FOUND to those who may know. `vault` is the one that the name lies in. A peer that
   * acts for nobody is asked for no right.
   */
  authorize(
    { caller }: Pick<Call, 'caller'>,
    action: string,
    name: ResourceName,
    vault: VaultRow | undefined,
    wanted: 'active' | 'any' = 'active',
  ): void | Promise<void> {
    const conclude = (allowed: boolean): void => {
      if (!allowed) throw permissionDenied(action)
      if (name.vault !== undefined && wanted === 'active' && vault?.state !== 'active')
        throw vaultNotFound(name.vault)
    }
    const allowed =
      caller === undefined || this.allowed(caller.principalUid, action, targetOf(name, vault))
    if (allowed instanceof Promise) return allowed.then(conclude)
    conclude(allowed)
  }

  #decide(
    access: AccessRow | undefined,
    principalUid: string,
    action: string,
    target: ScopeTuple,
  ): Answer<boolean> {
    // Both rows are made together: one without the other was taken away by hand.
    if (access === undefined) throw rowIntegrity(`access/${principalUid}`)
    const now = this.#now()
    const roles = new Map<string, RoleRow>()
    let waiting: Promise<void>[] | undefined
    for (const assignment of access.assignments) {
      if (!isInForce(assignment, target, now)) continue
      const { roleUid } = assignment
      const role = this.#access.role(roleUid)
      if (role instanceof Promise) {
        waiting ??= []
        const asked = role.then((row) => {
          if (row !== undefined) roles.set(roleUid, row)
        })
        // Where the next role throws at once, nobody waits for this one: its rejection would end the process.
        asked.catch(() => undefined)
        waiting.push(asked)
      } else if (role !== undefined) roles.set(roleUid, role)
    }
    if (waiting === undefined) return isAllowed(access, roles, action, target, now)
    return Promise.all(waiting).then(() => isAllowed(access, roles, action, target, now))
  }
}

/** Rights on an object belong to its name; on a vault that does not exist only rights at `/` can speak. */
function targetOf(name: ResourceName, vault: VaultRow | undefined): ScopeTuple {
  if (vault === undefined) return []
  if (name.collection === undefined || name.object === undefined) return [vault.uid]
  return [vault.uid, name.collection, name.object]
}
