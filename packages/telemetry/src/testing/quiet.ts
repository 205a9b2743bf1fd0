import { log } from '../log.ts'

// For mocha: what a test provokes is looked at by the test, not printed among its results. Who wants lines sets the level.
log.level = 'silent'
