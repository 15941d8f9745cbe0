import type { LastWords } from '../processes/run-program.js';

/** What Node says of an address at which nobody may listen. */
interface ListenError extends NodeJS.ErrnoException {
  readonly port?: number;
  readonly address?: string;
}

/** What the shop says when it cannot start. */
export const NO_START: LastWords = {
  failure: 'The shop could not start',
  sentenceFor(error) {
    const { code, syscall, port, address } = error as ListenError;
    const itsPort = port === undefined ? 'The port' : `Port ${port}`;
    if (code === 'EADDRINUSE')
      return `${itsPort} is taken: stop the other program or set PORT to another number.`;
    if (code === 'EADDRNOTAVAIL')
      return `${address ?? 'HOST'} is no address of this machine: set HOST to one that is.`;
    // Of a folder it is said like of any other program's.
    if (code === 'EACCES' && syscall === 'listen')
      return `${itsPort} may not be used by this user: set PORT to a number above 1023.`;
    return undefined;
  },
};

/** The address to print: one that a browser on this machine can open. */
export function printedAddress(host: string, port: number): string {
  const local = host === '127.0.0.1' || host === '0.0.0.0';
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
