import type { Strongroom } from '@strongroom/client'
import type { Entry } from '@strongroom/contracts/audit'

/** What came to the log since a moment; the newest first. */
export interface Since {
  readonly entries: (fields?: Filter) => Promise<Entry[]>
}

/** As the log can be searched. */
export interface Filter {
  readonly operation?: string
  readonly principal?: string
  readonly outcome?: 'ENTRY_OUTCOME_SUCCESS' | 'ENTRY_OUTCOME_DENIED' | 'ENTRY_OUTCOME_FAILED'
}

/** Remembers this moment, so that what the log held before proves nothing. */
export function recordedFromNow(reader: Strongroom): Since {
  const millis = Date.now()
  const startTime = { seconds: Math.floor(millis / 1000), nanos: (millis % 1000) * 1_000_000 }
  return {
    entries: async (fields = {}) => {
      const request = { parent: '/', pageSize: 1000, startTime, ...fields }
      return (await reader.audit.listRecords(request)).entries
    },
  }
}
