import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

let shop: TestShop | undefined;
afterEach(() => shop?.close());

/** A model whose first answer takes longer than a page waits, as a cold one's does. */
function coldModel(first: number) {
  const asked: string[] = [];
  return {
    asked,
    async embed(texts: readonly string[]) {
      asked.push(...texts);
      if (asked.length === 1) await wait(first);
      const vector = new Float32Array(128);
      vector[0] = 1;
      return vector;
    },
  };
}

const BY_WORDS_ALONE = en.search.byWordsAlone;

describe('a shop that has been warmed up', () => {
  it('answers its first search by meaning, too', async () => {
    const { embed } = coldModel(600);
    shop = await openTestShop({ embed, env: { ENGINE_WAIT: '300' } });
    await shop.services.warmUp();
    const { text } = await shopper(shop.app).open('/search?q=teapot');
    expect(text).not.toContain(BY_WORDS_ALONE);
  });

  it('would not have without', async () => {
    const { embed } = coldModel(600);
    shop = await openTestShop({ embed, env: { ENGINE_WAIT: '300' } });
    const { text } = await shopper(shop.app).open('/search?q=teapot');
    expect(text).toContain(BY_WORDS_ALONE);
  });

  it('opens within a second though the model answers never, or refuses', async () => {
    shop = await openTestShop({ embed: () => new Promise(() => undefined) });
    const began = performance.now();
    await shop.services.warmUp();
    expect(performance.now() - began).toBeLessThan(2_000);
    await shop.close();
    shop = await openTestShop({ embed: () => Promise.reject(new Error('no model')) });
    await shop.services.warmUp();
  });
});
