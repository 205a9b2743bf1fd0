import { runCluster } from './run-cluster.ts'

/** A cluster to break: no story that needs a whole one uses it. Ends with the test run. */
export const outageCluster = runCluster('outages', 60_000)
