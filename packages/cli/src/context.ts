import type { Strongroom } from '@strongroom/client'
import type { Command } from 'commander'
import type { Output } from './output.ts'

/** What commands share: the client, made when first needed, with where to write. */
export interface Context {
  readonly client: () => Strongroom
  readonly write: (text: string | Buffer) => void
  readonly warn: (line: string) => void
  /** What the process ends with when nothing throws; `audit verify` raises it. */
  exitCode: number
}

/** Where this command writes, as its global options say. */
export function outputOf(context: Context, command: Command): Output {
  const { json } = command.optsWithGlobals<{ json?: boolean }>()
  return { json: json === true, write: context.write }
}

/** Examples under a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ strongroom ${line}`).join('\n')}`

/** Walks the pages of a list. */
export async function allPages<Page extends { nextPageToken: string }, Item>(
  fetch: (pageToken: string) => Promise<Page>,
  items: (page: Page) => readonly Item[],
  max = Infinity,
): Promise<Item[]> {
  const all: Item[] = []
  let pageToken = ''
  do {
    const page = await fetch(pageToken)
    all.push(...items(page))
    pageToken = page.nextPageToken
  } while (pageToken !== '' && all.length < max)
  return all.slice(0, max)
}

/** A response field that the contract promises but the wire cannot. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('the answer is incomplete')
  return value
}
