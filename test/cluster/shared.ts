import { runCluster } from './run-cluster.ts'

/** The one cluster that the stories share; each makes a vault of its own in it. Ends with the test run. */
export const sharedCluster = runCluster('cluster', 30_000, { replicas: 2 })
