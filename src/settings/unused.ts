import type { Logger } from '../telemetry/logger.js';
import { nearMisses } from './near-misses.js';

/** Something in the environment that does nothing, though whoever wrote it meant it to. */
export interface Unused {
  readonly says: string;
  readonly advice: string;
}

/** What the configuration has made of PUBLIC_URL, HOST and INSECURE_HTTP. */
interface Cookies {
  readonly secureCookies: boolean;
}

/** Variables that are no setting and look like one, and settings that nothing reads beside the others. Values are never told. */
export function unusedSettings(env: NodeJS.ProcessEnv, { secureCookies }: Cookies): readonly Unused[] {
  return [
    ...nearMisses(env).map(asUnused),
    ...withoutTheirServer(env),
    ...twice(env),
    ...plainHttp(env.INSECURE_HTTP ?? '', secureCookies),
  ];
}

/** One line of the log for each, when a program of the shop starts. */
export function tellUnused(logger: Logger, env: NodeJS.ProcessEnv, cookies: Cookies): void {
  for (const { says, advice } of unusedSettings(env, cookies))
    logger.error('settings.unused', { says, advice });
}

function asUnused({ name, meant }: { readonly name: string; readonly meant: string }): Unused {
  return {
    says: `${name} is no setting of the shop, and nothing reads it.`,
    advice: `The nearest is ${meant}: write that, or take ${name} away (docs/settings.md).`,
  };
}

const SERVERS = [
  ['REDIS_URL', ['REDIS_PASSWORD', 'REDIS_PASSWORD_FILE']],
  ['QDRANT_URL', ['QDRANT_API_KEY', 'QDRANT_API_KEY_FILE', 'QDRANT_COLLECTION', 'QDRANT_QUANTISATION']],
] as const;

function withoutTheirServer(env: NodeJS.ProcessEnv): Unused[] {
  return SERVERS.flatMap(([address, others]) => {
    const given = others.filter((name) => isGiven(env, name));
    if (isGiven(env, address) || given.length === 0) return [];
    return {
      says: `${given.join(' and ')} ${given.length === 1 ? 'does' : 'do'} nothing without ${address}.`,
      advice: `Set ${address}, or take ${given.length === 1 ? 'it' : 'them'} away.`,
    };
  });
}

/** A secret that is given in several ways: which one counts is seen by nobody when it is refused. */
function twice(env: NodeJS.ProcessEnv): Unused[] {
  const inFile = ['REDIS_PASSWORD', 'QDRANT_API_KEY'].filter(
    (name) => isGiven(env, name) && isGiven(env, `${name}_FILE`),
  );
  const before = ['REDIS_PASSWORD_FILE', 'REDIS_PASSWORD'].find((name) => isGiven(env, name));
  const inAddress = before !== undefined && /^[^/]*\/\/[^@/]*:[^@/]+@/.test(env.REDIS_URL ?? '');
  return [
    ...inFile.map((name) => ({
      says: `${name} does nothing beside ${name}_FILE.`,
      advice: 'Keep the file, and take the other away.',
    })),
    ...(inAddress
      ? [
          {
            says: `The password in REDIS_URL does nothing beside ${before}.`,
            advice: 'Take it out of the address.',
          },
        ]
      : []),
  ];
}

/** What accepts plain http is for an open network: elsewhere it says that somebody thinks it is one. */
function plainHttp(text: string, secureCookies: boolean): Unused[] {
  if (text === '' || text === '0') return [];
  if (text !== '1')
    return [
      {
        says: 'INSECURE_HTTP accepts plain http where it is 1, and does nothing as it is.',
        advice: 'Write INSECURE_HTTP=1, or take it away.',
      },
    ];
  if (!secureCookies) return [];
  return [
    {
      says: 'INSECURE_HTTP does nothing here: the shop is reached by https or on this machine alone, and its cookies are Secure.',
      advice: 'Take it away; to try the shop over plain http set PUBLIC_URL to that http address.',
    },
  ];
}

function isGiven(env: NodeJS.ProcessEnv, name: string): boolean {
  return (env[name] ?? '') !== '';
}
