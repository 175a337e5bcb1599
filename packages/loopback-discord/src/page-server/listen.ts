import type { Server } from 'node:http';
import { UserError } from '../../../../src/settings/user-error.ts';

/** As many as anybody has open at once. */
const TRIES = 20;

/**
 * Listens on the first free port, from `port` on. Resolves to it.
 * @throws UserError when none is free, or none may be used.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let next = port; next < port + TRIES && next <= 65_535; next += 1) {
    if (await tryPort(server, host, next)) return next;
  }
  throw new UserError(`The ports from ${port} on are all taken. Set PORT to one that is free.`);
}

/** Whether the server listens on the port now; false when somebody else does. */
function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new UserError(`The port ${port} of ${host} cannot be used (${error.code}). Set PORT to another.`));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}
