export { decode, descriptors, encode, loaderOptions, methods, service } from './load.ts'
export type { MessageInit, MessageName, MessageValue, Services, ServiceName } from './load.ts'
