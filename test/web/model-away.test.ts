import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSigning } from '../../src/signature-file/signing.js';
import { writeFile } from '../../src/signature-file/write-file.js';
import { DAY, SECOND } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { NOON } from '../support/entries.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { addInterest, shopper, textOf } from '../support/shopper.js';

/** Words of which only the model could tell whether they are somebody. */
const UNTOLD = 'julia';
/** Words that are about somebody whatever the model says. */
const SOMEBODY = 'for my sister Anna';

let shop: TestShop;
/** Calls of the model that fail, from now on. */
let failing: number;
beforeEach(async () => {
  failing = Number.POSITIVE_INFINITY;
  shop = await openTestShop({
    env: { ENGINE_WAIT: '120' },
    embed: async () => {
      if (failing-- > 0) throw new Error('away');
      return Float32Array.from({ length: 128 }, (_, at) => (at === 0 ? 1 : 0));
    },
  });
});
afterEach(() => shop.close());

describe('while the model is away', () => {
  test('an interest of words that only it could tell a name from is not read, and no name', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    const looked = await addInterest(visitor, UNTOLD);
    expect([looked.status, textOf(looked.text)]).toEqual([
      503,
      expect.stringContaining(en.refusals.modelAway),
    ]);
    const added = await visitor.post('/interests', { phrase: UNTOLD });
    expect([added.status, textOf(added.text)]).toEqual([503, expect.stringContaining(en.refusals.modelAway)]);
    const refused = await visitor.post('/interests', { phrase: SOMEBODY });
    expect([refused.status, textOf(refused.text)]).toEqual([
      422,
      expect.stringContaining(en.refusals.aboutSomebody),
    ]);
    expect(visitor.cookie).toBe('');
  });

  test('so is the name of a list, which stays in its field', async () => {
    const visitor = shopper(shop.app);
    const answer = await visitor.post('/shopping-for', { name: UNTOLD });
    expect([answer.status, textOf(answer.text)]).toEqual([
      503,
      expect.stringContaining(en.refusals.modelAway),
    ]);
    expect(answer.text).toContain(`dir="auto" lang="" value="${UNTOLD}"`);
    const refused = await visitor.post('/shopping-for', { name: SOMEBODY });
    expect([refused.status, textOf(refused.text)]).toEqual([
      422,
      expect.stringContaining(en.refusals.laneNamesSomebody),
    ]);
    expect(visitor.cookie).toBe('');
  });

  test('so is a search, which is answered by its words and not noted', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    const search = async (q: string) =>
      textOf((await visitor.open(`/search?${new URLSearchParams({ q })}`)).text);
    const untold = await search(UNTOLD);
    expect(untold).toContain(en.search.notNoted.away);
    expect(untold).not.toContain(en.search.notNoted.person);
    expect(await search(SOMEBODY)).toContain(en.search.notNoted.person);
    expect((await visitor.open('/what-this-shop-knows')).text).not.toContain('&quot;search&quot;');
  });

  test('a name of a file that was not told stays unread, though the model answers a moment later', async () => {
    const interest = {
      called: 'label' as const,
      name: UNTOLD,
      weight: 1,
      halfLife: (14 * DAY) / SECOND,
      at: NOON / SECOND,
    };
    const content = writeFile([{ ...interest, examples: [] }], fileSigning('the secret of another shop'));
    failing = 1;
    const visitor = shopper(shop.app);
    await visitor.open('/take-it-with-you');
    const page = await visitor.press(en.takeAlong.look, { pasted: content });
    expect(textOf(page.text)).toContain(en.takeAlong.state.notRead);
  });
});
