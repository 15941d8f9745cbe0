import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import { systemClock } from './clock.js';
import { type Config, readConfig } from './config.js';
import { SetupError } from './errors.js';
import { consoleLogger } from './logger.js';
import { openShop } from './shop.js';
import { SERVER_LIMITS } from './web/server-limits.js';

/** Connections that are still open this long after a stop signal are cut, milliseconds. */
const GRACE = 5_000;

async function start(config: Config): Promise<void> {
  const shop = await openShop({ config, clock: systemClock, logger: consoleLogger });
  const server = createServer(SERVER_LIMITS, createApp(shop.services, config, consoleLogger));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(
    `\n  ${config.shopName} is open at http://${printable(config.host)}:${port}\n  Ctrl+C closes it.\n\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => shop.close().then(() => process.exit(0)));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), GRACE).unref();
    });
  }
}

function printable(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** What went wrong as one sentence that says what to do. */
function sentence(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof SetupError) return error.message;
  if (code === 'EADDRINUSE')
    return 'The port is taken: stop the other program or set PORT to another number.';
  if (code === 'EACCES')
    return 'The port or a folder may not be used: choose a PORT above 1023, or mend the rights of DATA_DIR.';
  return `The shop could not start: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  await start(readConfig());
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
}
