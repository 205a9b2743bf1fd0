/** Whether `parseArgs` refused the command line: nothing was looked at, nothing done. */
export const isUsageError = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS_')
