import { Fault } from '@strongroom/fault'
import type { Target } from '@strongroom/objects'
import { certificateNotFound } from '../domain/faults.ts'
import type { CertificateDeps } from './deps.ts'
import { managedState, stateFields } from './views.ts'
import type { VersionFields } from './views.ts'

type HalvesDeps = Pick<CertificateDeps, 'keys' | 'secrets'>
type At = Pick<Target, 'resource' | 'forward'>

/*
 * The key and the secret of a certificate follow what is done to it. Both sides answer alike when it was done already, so
 * that whatever broke in between is finished by a repeat.
 */

/** Key and secret of a version say what the certificate says. */
export async function updateHalves(
  { keys, secrets }: HalvesDeps,
  { resource: name, forward }: At,
  version: string,
  fields: VersionFields,
): Promise<void> {
  const options = { ...forward, repeatable: true }
  await Promise.all([
    keys.RestateManagedKey({ name, version, update: stateFields(fields) }, options),
    secrets.RestateManagedSecret({ name, version, update: managedState(fields) }, options),
  ])
}

/** Deletes those that are there; says whether any is. */
export async function deleteHalves(
  { keys, secrets }: HalvesDeps,
  { resource: name, forward }: At,
): Promise<boolean> {
  const options = { ...forward, repeatable: true }
  const found = await Promise.all([
    isThere(keys.RestateManagedKey({ name, delete: {} }, options)),
    isThere(secrets.RestateManagedSecret({ name, delete: {} }, options)),
  ])
  return found.includes(true)
}

/** Makes both live again. */
export async function undeleteHalves(
  { keys, secrets }: HalvesDeps,
  { resource: name, forward }: At,
): Promise<void> {
  const options = { ...forward, repeatable: true }
  await Promise.all([
    keys.RestateManagedKey({ name, undelete: {} }, options),
    secrets.RestateManagedSecret({ name, undelete: {} }, options),
  ])
}

/**
 * Removes both for good; says whether either was there. An older peer never says that it was: it removes it all the same, so
 * that nothing but the answer is wrong.
 */
export async function purgeHalves(
  { keys, secrets }: HalvesDeps,
  { resource: name, forward }: At,
): Promise<boolean> {
  const options = { ...forward, repeatable: true }
  const found = await Promise.all([
    wasThere(keys.RestateManagedKey({ name, purge: {} }, options), name),
    wasThere(secrets.RestateManagedSecret({ name, purge: {} }, options), name),
  ])
  return found.includes(true)
}

const NOT_THERE: readonly string[] = ['KEY_NOT_FOUND', 'SECRET_NOT_FOUND', 'NAME_IN_USE']

/** A half that was never made, or whose name somebody else's object has, needs no deletion. */
async function isThere(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (thrown) {
    if (thrown instanceof Fault && NOT_THERE.includes(thrown.reason)) return false
    throw thrown
  }
}

/** A purge finds a live half as little as a live certificate. */
async function wasThere(work: Promise<{ readonly found: boolean }>, name: string) {
  try {
    return (await work).found
  } catch (thrown) {
    if (thrown instanceof Fault && NOT_THERE.includes(thrown.reason))
      throw certificateNotFound(name)
    throw thrown
  }
}
