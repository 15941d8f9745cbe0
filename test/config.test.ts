import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('what the shop says of itself', () => {
  it('is the wording\u2019s where a setting is empty or not there', () => {
    expect(readConfig({ SHOP_NAME: '', SHOP_HEADLINE: '' })).toMatchObject({
      shopName: 'Afterglow',
      shopHeadline: undefined,
      shopPromise: undefined,
    });
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['ENGINE_WAIT', '0', 'ENGINE_WAIT must be a whole number from 10 to 60000; it is "0".'],
    ['EVENT_PARTITIONS', '0', 'EVENT_PARTITIONS must be a whole number from 1 to'],
    ['OVERLOAD_PATIENCE', '-1', 'OVERLOAD_PATIENCE must be a whole number from 0 to 60000; it is "-1".'],
    ['SHOP_HEADLINE', 'x'.repeat(81), 'SHOP_HEADLINE may have 80 characters; it has 81.'],
    ['SHOP_NAME', ' ', 'SHOP_NAME has nothing but spaces. Give it a text, or leave it out.'],
    ['SHOP_NAME', 'two\nlines', 'SHOP_NAME must be one line of text.'],
    ['RATE_LIMIT_TIME', '70000', 'RATE_LIMIT_TIME must be a whole number from 0 to 60000; it is "70000".'],
    ['TRUST_PROXY', 'foo', 'TRUST_PROXY must be a number of proxies, or addresses such as'],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/33', 'TRUST_PROXY must be'],
    ['PUBLIC_URL', 'https://shop.example/store', 'PUBLIC_URL must be a host and perhaps a port'],
    ['PUBLIC_URL', 'https://shop.example/?from=here', 'PUBLIC_URL must be a host and perhaps a port'],
    ['CATALOGUE_LANGUAGE', 'deutsch', 'CATALOGUE_LANGUAGE must be a language code of two small letters'],
    ['CATALOGUE_LANGUAGE', 'zz', 'such as en, de, fr, es, it or nl; there is no "zz".'],
    ['RATE_LIMIT_PAGES', 'many', 'RATE_LIMIT_PAGES must be a whole number from 0 to'],
  ])('%s=%s is named with what it may be', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it('is none of those that Express takes', () => {
    const proxies = (text: string) => readConfig({ TRUST_PROXY: text }).trustProxy;
    for (const text of [
      'loopback',
      'loopback, uniquelocal',
      '10.0.0.5',
      '10.0.0.0/8',
      '10.0.0.0/255.0.0.0',
      'fd00::/8',
    ]) {
      expect(proxies(text)).toBe(text);
      expect(() => express().set('trust proxy', text)).not.toThrow();
    }
    expect([proxies('2'), proxies('true'), proxies('false'), proxies('0')]).toEqual([2, true, false, false]);
    expect(readConfig({ PUBLIC_URL: 'https://shop.example/' }).publicUrl).toBe('https://shop.example');
  });

  it('is not one that has the least value or none', () => {
    expect(readConfig({ ENGINE_WAIT: '10' }).engineWait).toBe(10);
    expect(readConfig({}).engineWait).toBe(120);
    expect(readConfig({ RATE_LIMIT_PAGES: '0' }).rates.page).toBe(0);
  });
});

describe('a file with a secret', () => {
  it('that is empty stops the start and says so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterglow-secret-'));
    const file = join(folder, 'redis');
    writeFileSync(file, '\n');
    const env = { REDIS_URL: 'redis://redis', REDIS_PASSWORD_FILE: file };
    expect(() => readConfig(env)).toThrow(`REDIS_PASSWORD_FILE names a file that is empty (${file})`);
    writeFileSync(file, 'open-sesame\n');
    expect(readConfig(env).redis?.password).toBe('open-sesame');
    rmSync(folder, { recursive: true });
  });
});

describe('a folder or address that is empty', () => {
  it('is as if it were not set', () => {
    const empty = readConfig({ DATA_DIR: '', ANALYTICS_DIR: '', MODEL_DIR: '', HOST: '' });
    expect(empty).toEqual(readConfig({}));
  });
});
