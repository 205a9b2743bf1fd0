#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Most of a short command's time is reading its libraries and stripping types; the cache lies in the system's temporary
// folder. This file is JavaScript because whatever is loaded before the cache needs the stripper, which is slow to load.
enableCompileCache()

// A reader that has seen enough, such as head, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const { run } = await import('../src/run.ts')
process.exitCode = await run(process.argv.slice(2))
