import { describe, expect, it } from 'vitest';
import type { EntryBody } from '../../src/visits/entry.js';
import { entryId, pressSeed } from '../../src/visits/entry-ids.js';

const TOKEN = 'tokenOfThatPage1';
const set = (strength: number): EntryBody => ({ type: 'set', interest: 'segment:coffee', strength });
const line = (change: number, quantity: number): EntryBody => ({
  ...{ type: 'basket', product: 'a' as never, price: 100, currency: 'EUR' },
  ...{ change, quantity },
});

describe('The id of an entry', () => {
  it('is made from all that was asked: two strengths under one token are two entries', () => {
    const seed = pressSeed(TOKEN);
    expect(entryId(seed, set(0.4))).not.toBe(entryId(seed, set(0.9)));
    expect(entryId(seed, set(0.4))).toBe(entryId(pressSeed(TOKEN), set(0.4)));
  });

  it('does not depend on the order of fields', () => {
    const turned = { strength: 0.4, interest: 'segment:coffee', type: 'set' } as EntryBody;
    expect(entryId(pressSeed(TOKEN), turned)).toBe(entryId(pressSeed(TOKEN), set(0.4)));
  });

  it('of a basket line is made from what the press asks, not from what the basket held', () => {
    const seed = pressSeed(TOKEN, { press: 'add', product: 'a', quantity: 1 });
    expect(entryId(seed, line(1, 1))).toBe(entryId(seed, line(1, 2)));
    const more = pressSeed(TOKEN, { press: 'add', product: 'a', quantity: 2 });
    expect(entryId(more, line(2, 2))).not.toBe(entryId(seed, line(1, 1)));
  });

  it('of typed words is made from what was ticked too, and not from what the model made of them', () => {
    const words = (meaning: number, ...ticked: string[]): EntryBody => ({
      ...{ type: 'phrase', text: 'tea', meaning: Uint8Array.of(meaning) },
      agreed: { meant: ticked as never, notMeant: [] },
    });
    const idOf = (body: EntryBody) => entryId(pressSeed(TOKEN), body);
    expect(idOf(words(1, 'a'))).toBe(idOf(words(2, 'a')));
    expect(idOf(words(1, 'a'))).not.toBe(idOf(words(1, 'b')));
  });

  it('is another under another token', () => {
    expect(entryId(pressSeed('tokenOfThatPage2'), set(0.4))).not.toBe(entryId(pressSeed(TOKEN), set(0.4)));
  });
});
