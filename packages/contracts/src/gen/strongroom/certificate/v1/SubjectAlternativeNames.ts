// Original file: proto/strongroom/certificate/v1/certificate_resources.proto


/**
 * Names of the subject beside its distinguished name. At most 100 in all.
 */
export interface SubjectAlternativeNamesInit {
  /**
   * DNS names, ASCII ("xn--…" for others), a wildcard as the first label alone, for example "*.web.example".
   */
  'dnsNames'?: (string)[];
  /**
   * E-mail addresses.
   */
  'emails'?: (string)[];
  /**
   * IPv4 and IPv6 addresses.
   */
  'ipAddresses'?: (string)[];
  /**
   * URIs, for example "spiffe://example/service/web".
   */
  'uris'?: (string)[];
  /**
   * User principal names, Microsoft's otherName 1.3.6.1.4.1.311.20.2.3.
   */
  'upns'?: (string)[];
}

/**
 * Names of the subject beside its distinguished name. At most 100 in all.
 */
export interface SubjectAlternativeNames {
  /**
   * DNS names, ASCII ("xn--…" for others), a wildcard as the first label alone, for example "*.web.example".
   */
  'dnsNames': (string)[];
  /**
   * E-mail addresses.
   */
  'emails': (string)[];
  /**
   * IPv4 and IPv6 addresses.
   */
  'ipAddresses': (string)[];
  /**
   * URIs, for example "spiffe://example/service/web".
   */
  'uris': (string)[];
  /**
   * User principal names, Microsoft's otherName 1.3.6.1.4.1.311.20.2.3.
   */
  'upns': (string)[];
}
