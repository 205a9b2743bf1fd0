const SERVICE = /^[a-z][a-z0-9-]*$/

/** The URI that stands in the certificate of a service. */
export const spiffeId = (trustDomain: string, service: string): string =>
  `spiffe://${trustDomain}/service/${service}`

/**
 * The service that a certificate names, from Node's text of its alternative names (`DNS:localhost, URI:spiffe://…`).
 * Undefined unless it holds exactly one URI, of our trust domain. Node quotes a name that holds a comma or another trick, so
 * such a one never matches.
 */
export function peerOf(
  subjectAltName: string | undefined,
  trustDomain: string,
): string | undefined {
  const uris = (subjectAltName ?? '').split(', ').filter((entry) => entry.startsWith('URI:'))
  const [uri] = uris
  if (uris.length !== 1 || uri === undefined) return undefined
  const prefix = `URI:${spiffeId(trustDomain, '')}`
  if (!uri.startsWith(prefix)) return undefined
  const service = uri.slice(prefix.length)
  return SERVICE.test(service) ? service : undefined
}
