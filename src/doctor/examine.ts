import { type Config, readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { checkCatalogue } from './catalogue.js';
import { checkConfiguration } from './configuration.js';
import { type Check, type Finding, findingsAbout } from './finding.js';
import { checkAnalyticsFolder, checkDataFolder } from './folders.js';
import { checkModel } from './model.js';
import { checkNode } from './node-version.js';
import { checkPort } from './port.js';
import { checkQdrant } from './qdrant.js';
import { checkRedis } from './redis.js';

const CHECKS: readonly Check[] = [
  checkConfiguration,
  checkPort,
  checkDataFolder,
  checkAnalyticsFolder,
  checkModel,
  checkCatalogue,
  checkRedis,
  checkQdrant,
];

/** Looks at everything the shop needs, in the order in which it is worth mending. */
export async function examine(env: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const node = checkNode(process.versions.node);
  const config = settingsOf(env);
  if ('state' in config) return [...node, config];
  const found = await Promise.all(CHECKS.map((check) => check(config)));
  return [...node, ...found.flat()];
}

/** Everything else depends on the settings: one that cannot be read is the only finding. */
function settingsOf(env: NodeJS.ProcessEnv): Config | Finding {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return findingsAbout('Configuration').failed(error.message, 'Mend that variable and look again.');
  }
}
