import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visit } from '#access';
import type { Config, TenantRef } from '#platform';

/** The session's, and what marks a browser while it signs in. */
type Cookie = 'session' | 'mark';

/**
 * One name for each tenant: two on one origin do not share their sessions. `_` is in no slug. Over https the name itself
 * binds the cookie to this host and to https (__Host-).
 */
function cookieOf(config: Config, tenant: Pick<TenantRef, 'slug'>, cookie: Cookie): { name: string; secure: boolean } {
  const secure = config.publicUrl.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}pacte_${tenant.slug}${cookie === 'mark' ? '_mark' : ''}`, secure };
}

export function sessionTokenOf(request: Pick<FastifyRequest, 'cookies'>, config: Config, tenant: TenantRef): string | undefined {
  return request.cookies[cookieOf(config, tenant, 'session').name];
}

/** What signing in and out may do to the browser's cookies, which no script can read. */
export function visitOf(request: FastifyRequest, reply: FastifyReply, config: Config, tenant: TenantRef): Visit {
  const session = cookieOf(config, tenant, 'session');
  const mark = cookieOf(config, tenant, 'mark');
  // Lax: the way back from a mail or an identity provider is a navigation from another site.
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: session.secure } as const;
  return {
    ip: request.ip,
    mark: request.cookies[mark.name],
    keep: ({ token, expiresAt }) => void reply.setCookie(session.name, token, { ...options, expires: expiresAt }),
    remember: ({ token, expiresAt }, space = tenant.slug) => void reply.setCookie(cookieOf(config, { slug: space }, 'mark').name, token, { ...options, expires: expiresAt }),
    markIn: (space) => request.cookies[cookieOf(config, { slug: space }, 'mark').name],
    forget: () => void reply.clearCookie(session.name, options),
  };
}
