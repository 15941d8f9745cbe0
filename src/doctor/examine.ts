import { checkCatalogue } from './catalogue.js';
import { checkConfiguration } from './configuration.js';
import type { Check, Finding } from './finding.js';
import { checkAnalyticsFolder, checkDataFolder } from './folders.js';
import { checkModel } from './model.js';
import { checkNode } from './node-version.js';
import { checkPopularity } from './popularity.js';
import { checkPort } from './port.js';
import { checkQdrant } from './qdrant.js';
import { checkRedis } from './redis.js';
import { badSettings, readUsable, unusedFindings } from './settings.js';

/** What is looked at, and what the names of the settings begin with that it cannot do without. */
const CHECKS: readonly { readonly check: Check; readonly needs: readonly string[] }[] = [
  { check: checkConfiguration, needs: ['PUBLIC_URL', 'INSECURE_HTTP', 'SHOP_TIME_ZONE', 'TRUST_PROXY'] },
  { check: checkPort, needs: ['PORT', 'HOST'] },
  { check: checkDataFolder, needs: [] },
  { check: checkAnalyticsFolder, needs: [] },
  { check: checkModel, needs: [] },
  { check: checkCatalogue, needs: ['CATALOGUE_LANGUAGE'] },
  { check: checkPopularity, needs: ['POPULARITY'] },
  { check: checkRedis, needs: ['REDIS_'] },
  { check: checkQdrant, needs: ['QDRANT_'] },
];

/**
 * Looks at everything the shop needs, in the order in which it is worth mending. Every setting that cannot be used is
 * a finding; what depends on one is not looked at, the rest is.
 */
export async function examine(env: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const { config, bad } = readUsable(env);
  const isBad = (name: string) => bad.some(({ variable }) => variable.startsWith(name));
  const checks = CHECKS.filter(({ needs }) => !needs.some(isBad));
  const found = await Promise.all(checks.map(({ check }) => check(config)));
  return [
    ...checkNode(process.versions.node),
    ...badSettings(bad),
    ...unusedFindings(env, config),
    ...found.flat(),
  ];
}
