import { EngineAwayError, openGuard } from '../away/guard.js';
import { type Config, readConfig } from '../config.js';
import { codeNotice } from '../operators/announce-code.js';
import { openOperatorCode } from '../operators/operator-code.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { openRedis } from '../redis/connection.js';
import { settingsInRedis } from '../shared-settings/settings-in-redis.js';
import { settingsOnDisk } from '../shared-settings/settings-on-disk.js';
import type { SharedSettings } from '../shared-settings/shared-settings.js';
import { SECOND, systemClock } from '../time/clock.js';

const HELP = `Says since when there is an operator code: npm run operator-code -- [options]

  --new    makes a new one, prints it once, and ends every operator's session
`;

/** A person at a terminal waits longer than a page does, milliseconds. */
const PATIENCE = 5 * SECOND;

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: { new: { type: 'boolean', default: false } },
  });
  const config = readConfig();
  const { settings, close } = await openSettings(config);
  try {
    const code = openOperatorCode(settings, systemClock);
    const said = values.new ? codeNotice(await code.renew()) : sinceWhen(await code.current());
    process.stdout.write(said);
  } finally {
    await close();
  }
}

function sinceWhen(current: { readonly since: string } | undefined): string {
  return current === undefined
    ? 'There is no operator code yet: the shop prints one when it starts.\n'
    : `There is an operator code since ${current.since}. Only its hash is kept; --new makes another.\n`;
}

async function openSettings(config: Config): Promise<{ settings: SharedSettings; close(): Promise<void> }> {
  const disk = settingsOnDisk(config.dataDir);
  if (!config.redis) return { settings: disk, close: async () => undefined };
  const redis = openRedis(config.redis);
  await redis.whenReady(PATIENCE);
  const guard = openGuard({ engine: 'redis', deadline: PATIENCE });
  return { settings: settingsInRedis(redis, guard, disk), close: () => redis.close() };
}

await runProgram(main, {
  failure: 'The operator code stays as it is',
  sentenceFor: (error) =>
    error instanceof EngineAwayError ? 'Redis does not answer, so the code stays as it is.' : undefined,
});
