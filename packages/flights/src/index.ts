export { Flights } from './flights.ts'
export type { FlightsOptions } from './flights.ts'
