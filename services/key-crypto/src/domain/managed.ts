/** Stands in the rows of a key and a secret that a certificate owns. */
export const MANAGED_BY = 'certificate'
