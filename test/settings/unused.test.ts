import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { editDistance } from '../../src/settings/edit-distance.js';
import { SETTINGS } from '../../src/settings/names.js';
import { nearMisses } from '../../src/settings/near-misses.js';
import { unusedSettings } from '../../src/settings/unused.js';

const meant = (name: string) => nearMisses({ [name]: 'x' })[0]?.meant;

describe('the names of the settings', () => {
  it('are those that the configuration reads', () => {
    const asked = new Set<string>();
    const given: NodeJS.ProcessEnv = { REDIS_URL: 'redis://redis', QDRANT_URL: 'http://qdrant:6333' };
    const env = new Proxy(given, {
      get(target, name: string) {
        asked.add(name);
        return target[name];
      },
    });
    readConfig({ ...env });
    readConfig(env);
    expect([...asked, 'INSECURE_HTTP'].filter((name) => !SETTINGS.some((one) => one === name))).toEqual([]);
    expect(SETTINGS.filter((name) => name !== 'INSECURE_HTTP' && !asked.has(name))).toEqual([]);
  });

  it('are all in the documents', () => {
    const text = ['settings', 'redis', 'qdrant']
      .map((name) => readFileSync(`docs/${name}.md`, 'utf8'))
      .join();
    expect(SETTINGS.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });
});

describe('a variable that is named nearly as a setting is', () => {
  it.each([
    ['REDISURL', 'REDIS_URL'],
    ['redis_url', 'REDIS_URL'],
    ['REDIS-URL', 'REDIS_URL'],
    ['REDIS_ULR', 'REDIS_URL'],
    ['REDIS_HOST', 'REDIS_URL'],
    ['REDIS_PASSWORDFILE', 'REDIS_PASSWORD_FILE'],
    ['REDIS_PASS', 'REDIS_PASSWORD'],
    ['PUBLIC_ADDRESS', 'PUBLIC_URL'],
    ['PUBLICURL', 'PUBLIC_URL'],
    ['CATALOG_LANGUAGE', 'CATALOGUE_LANGUAGE'],
    ['CATALOGUE_LANG', 'CATALOGUE_LANGUAGE'],
    ['PERSONALIZATION', 'PERSONALISATION'],
    ['QDRANT_QUANTIZATION', 'QDRANT_QUANTISATION'],
    ['QDRANT_KEY', 'QDRANT_API_KEY'],
    ['TRUSTED_PROXY', 'TRUST_PROXY'],
    ['TRUST_PROXIES', 'TRUST_PROXY'],
    ['DATA_DIRECTORY', 'DATA_DIR'],
    ['DATADIR', 'DATA_DIR'],
    ['ANALYTICS_DIRECTORY', 'ANALYTICS_DIR'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['RATE_LIMIT_PAGE', 'RATE_LIMIT_PAGES'],
    ['SHOP_TIMEZONE', 'SHOP_TIME_ZONE'],
    ['SHOP_URL', 'SHOP_NAME'],
    ['AFTERGLOW_HOST', 'HOST'],
    ['AFTERGLOW_DATA_DIR', 'DATA_DIR'],
    ['Port', 'PORT'],
  ])('%s is told, with %s', (name, setting) => {
    expect(meant(name)).toBe(setting);
  });

  it('is none that other programs have', () => {
    const foreign = [
      ...[
        'PATH',
        'HOME',
        'HOSTNAME',
        'HOSTTYPE',
        'PWD',
        'SHELL',
        'SHLVL',
        'LANG',
        'LC_ALL',
        'TZ',
        'TERM',
        'USER',
      ],
      ...[
        'NODE_ENV',
        'NODE_OPTIONS',
        'NODE_VERSION',
        'npm_config_cache',
        'npm_package_name',
        'INIT_CWD',
        'CI',
      ],
      ...[
        'DATA',
        'DATABASE_URL',
        'DATA_SOURCE',
        'LOGNAME',
        'LOG_FORMAT',
        'LOG_FILE',
        'EVENT_SOURCE',
        'MODEL_NAME',
      ],
      ...[
        'REDIS_PORT',
        'REDIS_PORT_6379_TCP',
        'REDIS_PORT_6379_TCP_ADDR',
        'REDIS_SERVICE_HOST',
        'REDIS_NAME',
      ],
      ...[
        'REDIS_SERVICE_PORT_CLIENT',
        'QDRANT_SERVICE_HOST',
        'SHOP_PORT',
        'SHOP_SERVICE_PORT',
        'REDIS_ENV_X',
        'AFTERGLOW_PORT',
      ],
      ...['JOURNAL_STREAM', 'INVOCATION_ID', 'MEMORY_PRESSURE_WATCH', 'RUNTIME_DIRECTORY', 'STATE_DIRECTORY'],
      ...[
        'MALLOC_ARENA_MAX',
        'CHROMIUM_PATH',
        'TEST_THOROUGH',
        'KUBERNETES_PORT',
        'ENGINE',
        'POST',
        'HOSTS',
        'SSH_TTY',
      ],
      ...SETTINGS,
    ];
    expect(foreign.filter((name) => meant(name) !== undefined)).toEqual([]);
  });
});

describe('a setting that does nothing beside the others', () => {
  const said = (env: NodeJS.ProcessEnv) =>
    unusedSettings(env, { secureCookies: true }).map(({ says }) => says);

  it.each<readonly [NodeJS.ProcessEnv, string]>([
    [{ REDIS_PASSWORD_FILE: '/run/secrets/redis' }, 'REDIS_PASSWORD_FILE does nothing without REDIS_URL.'],
    [
      { QDRANT_API_KEY: 'k', QDRANT_COLLECTION: 'c' },
      'QDRANT_API_KEY and QDRANT_COLLECTION do nothing without QDRANT_URL.',
    ],
    [
      { REDIS_URL: 'redis://r', REDIS_PASSWORD: 'a', REDIS_PASSWORD_FILE: '/f' },
      'REDIS_PASSWORD does nothing beside REDIS_PASSWORD_FILE.',
    ],
    [
      { REDIS_URL: 'redis://:zebrafinch@r', REDIS_PASSWORD_FILE: '/f' },
      'The password in REDIS_URL does nothing beside REDIS_PASSWORD_FILE.',
    ],
    [{ INSECURE_HTTP: 'true' }, 'INSECURE_HTTP accepts plain http where it is 1'],
    [{ INSECURE_HTTP: '1' }, 'INSECURE_HTTP does nothing here'],
  ])('%o is said', (env, sentence) => {
    expect(said(env)).toEqual([expect.stringContaining(sentence)]);
    expect(JSON.stringify(unusedSettings(env, { secureCookies: true }))).not.toContain('zebrafinch');
  });

  it('is none of those that count', () => {
    expect(said({ REDIS_URL: 'redis://r', REDIS_PASSWORD_FILE: '/f', INSECURE_HTTP: '0' })).toEqual([]);
    expect(unusedSettings({ INSECURE_HTTP: '1' }, { secureCookies: false })).toEqual([]);
  });
});

it('two texts are as far apart as letters have to be changed', () => {
  const pairs = [
    ['', 'abc'],
    ['abc', 'abc'],
    ['abcd', 'abdc'],
    ['kitten', 'sitting'],
  ] as const;
  expect(pairs.map(([one, other]) => editDistance(one, other))).toEqual([3, 0, 1, 3]);
});
