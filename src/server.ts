import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import { SECOND, systemClock } from './clock.js';
import { type Config, readConfig } from './config.js';
import { SetupError } from './errors.js';
import { loggerOf } from './logger.js';
import { openShop, type Shop } from './shop.js';
import { drainable } from './web/drain.js';
import { SERVER_LIMITS } from './web/server-limits.js';

/** A process told to end is gone after this long, whatever it still waits for, milliseconds. */
const LAST_MOMENT = 9.5 * SECOND;

async function start(config: Config): Promise<void> {
  const logger = loggerOf(config.logLevel);
  const shop = await openShop({ config, clock: systemClock, logger });
  const server = createServer(SERVER_LIMITS, createApp(shop.services, config, logger));
  const drain = drainable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(
    `\n  ${config.shopName} is open at http://${printable(config.host)}:${port}\n  Ctrl+C closes it.\n\n`,
  );
  endOnSignal(shop, drain);
}

/** Serves what is in flight, then closes the shop and ends with 0. npm passes a terminal's signal on twice: once counts. */
function endOnSignal(shop: Shop, drain: () => Promise<void>): void {
  let told = false;
  const end = async () => {
    if (told) return;
    told = true;
    setTimeout(() => process.exit(1), LAST_MOMENT).unref();
    shop.services.stop();
    await drain();
    await shop.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
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
