import type { LastWords } from './run-program.js';

/** What the shop says when it cannot start. */
export const NO_START: LastWords = {
  failure: 'The shop could not start',
  sentenceFor(error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      return 'The port is taken: stop the other program or set PORT to another number.';
    if (code === 'EACCES')
      return 'The port or a folder may not be used: choose a PORT above 1023, or mend the rights of DATA_DIR.';
    return undefined;
  },
};

/** The address to print: one that a browser on this machine can open. */
export function printedAddress(host: string, port: number): string {
  const local = host === '127.0.0.1' || host === '0.0.0.0';
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
