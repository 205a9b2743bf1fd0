/** The services, in the order in which they are shown. */
export const SERVICES = ['auth', 'secret', 'key-crypto', 'audit', 'certificate'] as const
/** One of the services. */
export type ServiceName = (typeof SERVICES)[number]
