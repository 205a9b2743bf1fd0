import { ObjectTables } from '@strongroom/objects'

/** Where certificates lie. */
export const tables = new ObjectTables('certificate', 'certificates')
