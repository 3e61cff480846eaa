export const PROVIDER_PROFILES = ['STANDARD', 'PROCONNECT'] as const;
/** How a provider departs from the standard; docs/operating.md tells what ProConnect does. */
export type ProviderProfile = (typeof PROVIDER_PROFILES)[number];

/** What of a provider's settings shapes a request to it, and what is taken from its answer. */
export interface ProviderTerms {
  readonly profile: ProviderProfile;
  readonly scopes: readonly string[];
  /** Levels of authentication that are enough; none: any. */
  readonly acrValues: readonly string[];
  readonly idpHint: string | null;
}

/** What a provider says of the person: of its ID token or its userinfo, signed or fetched over TLS. */
export interface ProviderClaims {
  readonly email?: unknown;
  readonly emailVerified?: unknown;
  readonly acr?: unknown;
}

/** Parameters of the authorization request, beside those of the flow itself. ProConnect refuses any it does not know. */
export function termsOf({ profile, scopes, acrValues, idpHint }: ProviderTerms): Record<string, string> {
  const levels: Record<string, string> =
    acrValues.length === 0 ? {}
    : profile === 'PROCONNECT' ? { claims: JSON.stringify({ id_token: { acr: { essential: true, values: acrValues } } }) }
    : { acr_values: acrValues.join(' ') };
  return { scope: scopes.join(' '), ...levels, ...(idpHint ? { idp_hint: idpHint } : {}) };
}

/** True when the authentication is of a level asked for. */
export function isLevelEnough({ acrValues }: Pick<ProviderTerms, 'acrValues'>, { acr }: ProviderClaims): boolean {
  return acrValues.length === 0 || (typeof acr === 'string' && acrValues.includes(acr));
}

/**
 * The address the provider answers for, or null. The standard says so by `email_verified`; ProConnect has no such claim:
 * the address is the professional one that the person's employer or its own moderation gives.
 */
export function verifiedAddress({ profile }: Pick<ProviderTerms, 'profile'>, { email, emailVerified }: ProviderClaims): string | null {
  if (typeof email !== 'string' || !/^[^@\s]+@[^@\s]+$/.test(email)) return null;
  const verified = profile === 'PROCONNECT' ? emailVerified === undefined || emailVerified === true : emailVerified === true;
  return verified ? email : null;
}

/** Issuers speak https; one on this very machine may speak http. */
export function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username } = new URL(address);
  if (search || hash || username) return false;
  return protocol === 'https:' || isLocal({ protocol, hostname });
}

export function isLocal({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
