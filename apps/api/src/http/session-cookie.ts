import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visit } from '#access';
import type { Config } from '#platform';

/** Over https the name itself binds the cookie to this host and to https (__Host-). */
function cookieOf(config: Config): { name: string; secure: boolean } {
  const secure = config.publicUrl.startsWith('https:');
  return { name: secure ? '__Host-pacte' : 'pacte', secure };
}

export function sessionTokenOf(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[cookieOf(config).name];
}

/** What signing in and out may do to the browser's cookie, which no script can read. */
export function visitOf(request: FastifyRequest, reply: FastifyReply, config: Config): Visit {
  const { name, secure } = cookieOf(config);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    ip: request.ip,
    keep: ({ token, expiresAt }) => void reply.setCookie(name, token, { ...options, expires: expiresAt }),
    forget: () => void reply.clearCookie(name, options),
  };
}
