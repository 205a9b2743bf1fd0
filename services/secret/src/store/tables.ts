import { ObjectTables } from '@strongroom/objects'

/** Where secrets lie. */
export const tables = new ObjectTables('secret', 'secrets')
