#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Two thirds of a short command's time is compiling its libraries; the cache lies in the system's temporary folder.
enableCompileCache()

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
