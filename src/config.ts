import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REQUEST_BUDGET } from './away/request-budget.js';
import { SettingError } from './errors.js';
import type { Rates } from './limits/rate-limits.js';
import { trustedProxies } from './net/trusted-proxies.js';
import { given, languageCode, oneOf, saying, secretText, timeZone, wholeNumber } from './settings/read.js';
import { LOG_LEVELS, type LogLevel } from './telemetry/logger.js';

/** Everything the environment can say. docs/settings.md lists each with its default. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** `ask`: nothing is noted before the shopper asks. `on`: for shops whose law allows it. */
  readonly personalisation: 'ask' | 'on';
  readonly dataDir: string;
  /** The demo shop's catalogue and the overrides of its segments: read, never written. */
  readonly catalogDir: string;
  readonly modelDir: string;
  /** The only source of absolute addresses; no trailing slash. */
  readonly publicUrl: string;
  /** Express's `trust proxy`: false, a number of hops, or a list of addresses. */
  readonly trustProxy: boolean | number | string;
  /** True where cookies can be `Secure`: https, or plain http on loopback, which browsers trust alike. */
  readonly secureCookies: boolean;
  readonly shopName: string;
  /** What the home page says first; the wording's own where undefined. */
  readonly shopHeadline: string | undefined;
  /** What the shop promises, at the foot of every page and to search engines; the wording's own where undefined. */
  readonly shopPromise: string | undefined;
  /** IANA name of the zone that times are said in. */
  readonly timeZone: string;
  /** The language of product texts, an ISO 639-1 code. */
  readonly catalogueLanguage: string;
  /** What a table of co-interest is fitted from: `file`, by a command, or `orders`, by the worker. */
  readonly coInterest: 'file' | 'orders';
  /** What says what sells: `file`, the catalogue's, or `orders`, those of the shop itself, where they tell. */
  readonly popularity: 'file' | 'orders';
  readonly logLevel: LogLevel;
  /** During overload, a request whose estimated wait is longer is refused on arrival; milliseconds. */
  readonly overloadPatience: number;
  /** Budget of one request for all its calls to engines, milliseconds. */
  readonly engineWait: number;
  /** Milliseconds of a process's processor time a minute that one visit may use while others are here; 0 counts nothing. */
  readonly visitTime: number;
  /** Requests a minute and address; generous, because a whole office may stand behind one. */
  readonly rates: Rates;
  /** Sessions, events, orders and rate limits in Redis; embedded where undefined. */
  readonly redis: RedisSettings | undefined;
  /** Nearest neighbours in Qdrant; embedded where undefined. */
  readonly qdrant: QdrantSettings | undefined;
  /** Where the analytics worker keeps its database, its segments and the published releases. */
  readonly analyticsDir: string;
  /** `ANALYTICS_DIR` names a place of its own: a worker started beside the shop writes there. */
  readonly workerApart: boolean;
  /** Into how many streams events are split; each has one worker at a time. */
  readonly eventPartitions: number;
}

export interface RedisSettings {
  /** `redis://`, `rediss://`; `redis+sentinel://host,host/name`; `redis+cluster://host,host`; with `rediss+` for TLS. */
  readonly url: string;
  readonly password: string | undefined;
}

export interface QdrantSettings {
  readonly url: string;
  readonly apiKey: string | undefined;
  /** `scalar` keeps one byte a dimension in memory and reads the exact vectors for the last step. */
  readonly quantisation: 'none' | 'scalar';
  /** What the names of this shop's collections begin with: shops that share a server have one each. */
  readonly prefix: string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST_A_MINUTE = 1_000_000;
const MOST_PARTITIONS = 64;
/** Shortest budget allowed: with less, no engine could answer in time; milliseconds. */
const SHORTEST_WAIT = 10;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Reads the environment; a value that cannot be used is a `SettingError` that names its variable. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = wholeNumber(env, 'PORT', 3000, 65_535);
  const host = given(env, 'HOST') ?? '127.0.0.1';
  const publicUrl = address(env, `http://${LOOPBACK.has(host) ? 'localhost' : host}:${port}`);
  const dataDir = given(env, 'DATA_DIR') ?? join(ROOT, 'data');
  const analyticsDir = given(env, 'ANALYTICS_DIR');
  return Object.freeze({
    port,
    host,
    personalisation: oneOf(env, 'PERSONALISATION', ['ask', 'on'] as const),
    dataDir,
    catalogDir: join(ROOT, 'catalog'),
    modelDir: given(env, 'MODEL_DIR') ?? join(ROOT, 'models', 'all-MiniLM-L6-v2-int8'),
    publicUrl,
    trustProxy: trustedProxies(env.TRUST_PROXY),
    secureCookies: secureCookies(env, publicUrl, host),
    shopName: saying(env, 'SHOP_NAME', 60) ?? 'Afterglow',
    shopHeadline: saying(env, 'SHOP_HEADLINE', 80),
    shopPromise: saying(env, 'SHOP_PROMISE', 160),
    timeZone: timeZone(env),
    catalogueLanguage: languageCode(env, 'CATALOGUE_LANGUAGE', 'en'),
    coInterest: oneOf(env, 'CO_INTEREST', ['file', 'orders'] as const),
    popularity: oneOf(env, 'POPULARITY', ['file', 'orders'] as const),
    rates: {
      page: wholeNumber(env, 'RATE_LIMIT_PAGES', 1_200, MOST_A_MINUTE),
      press: wholeNumber(env, 'RATE_LIMIT_PRESSES', 300, MOST_A_MINUTE),
    },
    visitTime: wholeNumber(env, 'RATE_LIMIT_TIME', 3_000, 60_000),
    overloadPatience: wholeNumber(env, 'OVERLOAD_PATIENCE', 60, 60_000),
    engineWait: wholeNumber(env, 'ENGINE_WAIT', REQUEST_BUDGET, 60_000, SHORTEST_WAIT),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS),
    redis: redisSettings(env),
    qdrant: qdrantSettings(env),
    analyticsDir: analyticsDir ?? join(dataDir, 'analytics'),
    workerApart: analyticsDir !== undefined,
    eventPartitions: wholeNumber(env, 'EVENT_PARTITIONS', 1, MOST_PARTITIONS, 1),
  });
}

const REDIS_SCHEME = /^rediss?(\+sentinel|\+cluster)?:\/\//;

function redisSettings(env: NodeJS.ProcessEnv): RedisSettings | undefined {
  const url = env.REDIS_URL;
  if (url === undefined || url === '') return undefined;
  if (!REDIS_SCHEME.test(url))
    throw new SettingError(
      'REDIS_URL',
      'must begin with redis://, rediss://, redis+sentinel:// or redis+cluster:// (rediss+ for TLS).',
    );
  return { url, password: secretText(env, 'REDIS_PASSWORD') };
}

function qdrantSettings(env: NodeJS.ProcessEnv): QdrantSettings | undefined {
  const url = env.QDRANT_URL;
  if (url === undefined || url === '') return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new SettingError('QDRANT_URL', `must be an address such as http://localhost:6333; it is "${url}".`);
  return {
    url,
    apiKey: secretText(env, 'QDRANT_API_KEY'),
    quantisation: oneOf(env, 'QDRANT_QUANTISATION', ['none', 'scalar'] as const),
    prefix: collectionPrefix(env),
  };
}

function collectionPrefix(env: NodeJS.ProcessEnv): string {
  const text = env.QDRANT_COLLECTION ?? 'afterglow';
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(text))
    throw new SettingError(
      'QDRANT_COLLECTION',
      `must be small letters, digits and hyphens, a letter first; it is "${text}".`,
    );
  return text;
}

function address(env: NodeJS.ProcessEnv, fallback: string): string {
  const text = env.PUBLIC_URL ?? fallback;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new SettingError('PUBLIC_URL', `must be an address such as https://shop.example; it is "${text}".`);
  const { pathname, search, hash, username, password } = new URL(text);
  if (!/^\/+$/.test(pathname) || `${search}${hash}${username}${password}` !== '')
    throw new SettingError(
      'PUBLIC_URL',
      `must be a host and perhaps a port, such as https://shop.example: the shop stands under no path of another site. It is "${text}".`,
    );
  return text.replace(/\/+$/, '');
}

/** A cookie over plain http on an open network can be read and replaced: that needs saying so. */
function secureCookies(env: NodeJS.ProcessEnv, publicUrl: string, host: string): boolean {
  const url = new URL(publicUrl);
  if (url.protocol === 'https:' || (LOOPBACK.has(url.hostname) && LOOPBACK.has(host))) return true;
  if (env.INSECURE_HTTP === '1') return false;
  throw new SettingError(
    'INSECURE_HTTP',
    'must be 1 if you accept that the shop sends cookies over plain http; better, set PUBLIC_URL to the https address it is reached by.',
  );
}
