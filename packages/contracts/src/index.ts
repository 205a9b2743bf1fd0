export { descriptors } from './descriptors.ts'
export { decode, encode, loaderOptions, service } from './load.ts'
export type { MessageInit, MessageName, MessageValue, ServiceName, Services } from './load.ts'
export { redact } from './redact.ts'
