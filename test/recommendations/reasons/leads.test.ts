import { describe, expect, it } from 'vitest';
import type { InterestPart, ShopPart } from '../../../src/recommendations/reasons/explained-parts.js';
import { leadsOf } from '../../../src/recommendations/reasons/leads.js';
import type { Recommendation } from '../../../src/recommendations/reasons/shelf.js';
import { en } from '../../../src/wording/en/index.js';
import { type Names, reasonLine } from '../../../src/wording/reasons.js';

const names: Names = {
  product: () => 'Film',
  shelf: () => 'Film',
  interest: () => 'Photography',
  kinds: () => [],
  joined: () => undefined,
};

/** The first reason of a card that was looked for, and that sells: by so much of what speaks for it. */
function reasonBeside(source: 'popular' | 'ordered', share: number, value: number): string {
  const looked = (value / share) * (1 - share);
  const interests = [
    {
      interest: 'segment:photography',
      value: looked,
      share: 1 - share,
      signals: [
        {
          entry: 'look',
          kind: 'view',
          product: 'film',
          at: 0,
          kinship: 'alike',
          value: looked,
        },
      ],
    },
  ] as unknown as readonly InterestPart[];
  const shop: readonly ShopPart[] = [{ source, value, share }];
  const card = { position: 1, slot: { source: 'interest' } } as unknown as Recommendation;
  return reasonLine(leadsOf(interests, shop, card)[0], { names, t: en });
}

describe('a card that a look and its sales speak for', () => {
  it('says that it also sells well where that gave more than the look', () => {
    expect(reasonBeside('popular', 0.7, 1)).toMatch(/^Because you looked at Film; it also sells well, by/);
    expect(reasonBeside('ordered', 0.7, 1)).toMatch(/^Because you looked at Film; it is also often ordered/);
  });

  it('says that nearly all of its score comes from sales where nine tenths do, however well it sells', () => {
    const nearly = /^Because you looked at Film; nearly all of its score comes from how well it sells/;
    expect(reasonBeside('popular', 0.95, 1)).toMatch(nearly);
    expect(reasonBeside('popular', 0.95, 0.001)).toMatch(nearly);
    expect(reasonBeside('ordered', 0.95, 1)).toMatch(/nearly all of its score comes from how often it is/);
  });

  it('says nothing of sales that are few and gave less than that', () => {
    expect(reasonBeside('popular', 0.7, 0.001)).toBe('Because you looked at Film');
  });
});
