import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('what the shop says of itself', () => {
  it('is the wording\u2019s where a setting is empty or not there', () => {
    expect(readConfig({ SHOP_NAME: ' ', SHOP_HEADLINE: '' })).toMatchObject({
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
    ['SHOP_NAME', 'two\nlines', 'SHOP_NAME must be one line of text.'],
    ['RATE_LIMIT_TIME', '70000', 'RATE_LIMIT_TIME must be a whole number from 0 to 60000; it is "70000".'],
    ['RATE_LIMIT_PAGES', 'many', 'RATE_LIMIT_PAGES must be a whole number from 0 to'],
  ])('%s=%s is named with what it may be', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it('is not one that has the least value or none', () => {
    expect(readConfig({ ENGINE_WAIT: '10' }).engineWait).toBe(10);
    expect(readConfig({}).engineWait).toBe(120);
    expect(readConfig({ RATE_LIMIT_PAGES: '0' }).rates.page).toBe(0);
  });
});
