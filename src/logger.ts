/** Writes one JSON line an event. Fields are named by the caller: never anything a shopper typed, never an address. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export const consoleLogger: Logger = {
  info: (event, fields) => process.stdout.write(line('info', event, fields)),
  error: (event, fields) => process.stderr.write(line('error', event, fields)),
};

export const silentLogger: Logger = { info: () => undefined, error: () => undefined };

function line(level: string, event: string, fields: LogFields = {}): string {
  return `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`;
}
