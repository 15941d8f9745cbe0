import { SetupError } from './errors.js';

/** What went wrong at a start as one sentence that says what to do. */
export function startSentence(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof SetupError) return error.message;
  if (code === 'EADDRINUSE')
    return 'The port is taken: stop the other program or set PORT to another number.';
  if (code === 'EACCES')
    return 'The port or a folder may not be used: choose a PORT above 1023, or mend the rights of DATA_DIR.';
  return `The shop could not start: ${error instanceof Error ? error.message : String(error)}`;
}

/** The address to print: one that a browser on this machine can open. */
export function printedAddress(host: string, port: number): string {
  const local = host === '127.0.0.1' || host === '0.0.0.0';
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
