import type { Config } from '../config.js';
import type { LastWords } from '../processes/run-program.js';

/** What Node says of an address at which nobody may listen. */
interface ListenError extends NodeJS.ErrnoException {
  readonly port?: number;
  readonly address?: string;
}

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

/** Names of this machine, and of whatever address it listens at. */
const HERE = new Set(['localhost', '127.0.0.1', '0.0.0.0', '[::1]', '[::]']);

/** Where the shop is, when it is open: as shoppers reach it, and as it listens where that is another address. */
export function openNotice({ shopName, publicUrl, host }: Opened, port: number): string {
  const listens = printedAddress(host, port);
  const [reached, own] = [new URL(publicUrl), new URL(listens)];
  const isHere = HERE.has(reached.hostname) ? HERE.has(own.hostname) : reached.hostname === own.hostname;
  // Port 0 is any that is free: only what listens knows which.
  const isSame = isHere && (reached.port === own.port || reached.port === '0');
  return `${shopName} is open at ${isSame ? listens : `${publicUrl} (listening at ${listens})`}`;
}

type Opened = Pick<Config, 'shopName' | 'publicUrl' | 'host'>;
