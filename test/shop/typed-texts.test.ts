import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

let shop: TestShop | undefined;
afterEach(() => shop?.close());

const BY_WORDS_ALONE = en.search.byWordsAlone;
/** Longer than a request waits for its engines, milliseconds. */
const SLOW = 200;

/** A shop whose model takes so long for each text, one after the other. */
async function withModel(taking: (text: string) => number) {
  let before: Promise<unknown> = Promise.resolve();
  shop = await openTestShop({
    env: { ENGINE_WAIT: '120' },
    embed: async ([text = '']: readonly string[]) => {
      const turn = before.then(() => wait(taking(text)));
      before = turn;
      await turn;
      return Float32Array.from({ length: 128 }, (_, at) => (at === 0 ? 1 : 0));
    },
  });
  const { app } = shop;
  return async (query: string) => {
    const began = performance.now();
    const { text } = await shopper(app).open(`/search?${new URLSearchParams({ q: query })}`);
    return { isByWordsAlone: text.includes(BY_WORDS_ALONE), took: performance.now() - began };
  };
}

describe('typed words that a slow model reads', () => {
  it('are waited for where nobody else waits', async () => {
    const search = await withModel(() => SLOW);
    for (const query of ['teapot', 'mug', 'kettle'])
      expect((await search(query)).isByWordsAlone, query).toBe(false);
  });

  it('are not where others wait, and each request is answered all the same', async () => {
    const search = await withModel(() => SLOW);
    const answers = await Promise.all(['teapot', 'mug', 'kettle', 'tray'].map(search));
    expect(answers.some(({ isByWordsAlone }) => isByWordsAlone)).toBe(true);
  });

  it('are known to the next search for the same, though their answer came too late', async () => {
    const search = await withModel(() => 700);
    expect((await search('teapot')).isByWordsAlone).toBe(true);
    // Nobody else waits then: the sentence claims nothing of others.
    expect(BY_WORDS_ALONE).not.toMatch(/busy|others/);
    await wait(500);
    expect(await search('teapot')).toMatchObject({ isByWordsAlone: false });
  });

  it('are waited for so long once while the model is away, and again when it is back', async () => {
    let isAway = true;
    const search = await withModel(() => (isAway ? 1_000 : SLOW));
    const first = await search('teapot');
    const second = await search('mug');
    expect([first.isByWordsAlone, second.isByWordsAlone]).toEqual([true, true]);
    expect(second.took).toBeLessThan(first.took);
    isAway = false;
    await wait(2_000);
    expect((await search('kettle')).isByWordsAlone).toBe(false);
  });
});
