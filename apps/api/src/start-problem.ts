const LISTENING: Record<string, string> = { EADDRINUSE: 'is already in use', EACCES: 'may not be listened on by this account', EADDRNOTAVAIL: 'is not an address of this machine' };

const DATABASE: Record<string, string> = {
  ECONNREFUSED: 'no database answers there',
  ENOTFOUND: 'its host is not known',
  ETIMEDOUT: 'its host does not answer',
  '28P01': 'the password is refused',
  '28000': 'the role may not connect',
  '3D000': 'the database does not exist',
};

/** What the person who starts the service can mend, as one line that names the variable; undefined for anything else. */
export function startProblem(error: unknown, env: NodeJS.ProcessEnv): string | undefined {
  const { code = '', syscall, message } = error as NodeJS.ErrnoException;
  if (/^invalid (IP address|range on address)/.test(message)) return `TRUSTED_PROXIES: ${message}`;
  if (syscall === 'listen' || syscall === 'bind') {
    const reason = LISTENING[code];
    return reason && `PORT, HOST: ${env['HOST'] || '127.0.0.1'}:${env['PORT'] || '4000'} ${reason}`;
  }
  const reason = DATABASE[code];
  return reason && `DATABASE_URL: ${reason}`;
}
