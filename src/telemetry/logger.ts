/** Writes one JSON line an event. Fields are named by the caller: never anything a shopper typed, never an address. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** `requests` adds a line a request to `info`; `error` leaves only what went wrong. */
export const LOG_LEVELS = ['info', 'error', 'requests'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const consoleLogger: Logger = {
  info: (event, fields) => process.stdout.write(line('info', event, fields)),
  error: (event, fields) => process.stderr.write(line('error', event, fields)),
};

export const silentLogger: Logger = { info: () => undefined, error: () => undefined };

export function loggerOf(level: LogLevel): Logger {
  return level === 'error' ? { ...silentLogger, error: consoleLogger.error } : consoleLogger;
}

function line(level: string, event: string, fields: LogFields = {}): string {
  return `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`;
}
