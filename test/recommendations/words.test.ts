import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../src/interests/signature.js';
import { nameWordsOf } from '../../src/recommendations/index/name-words.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { recommend } from '../../src/recommendations/recommend.js';
import { contributions } from '../../src/recommendations/scores/contributions.js';
import { rank, ranking } from '../../src/recommendations/scores/ranking.js';
import { DAY } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { reasonLine } from '../../src/wording/reasons.js';
import { product } from '../segments/discovery-shop.js';
import { consent, NOON, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { tinyShop } from '../support/tiny-shop.js';

const bare = { ...tinyShop(), freshness: () => 0 };
const at = (id: string) => bare.ids.indexOf(id as (typeof bare.ids)[number]);
const categoryOf = (position: number) => bare.ids[position]?.split('-')[0];

/** The shop with names; those that are not given share no word with any. */
function called(names: Readonly<Record<string, string>>): ShopIndex {
  const letters = (i: number) => `${'abcdefgh'[i >> 3]}${'klmnopqr'[i & 7]}`;
  const products = bare.ids.map((id, i) => product(id, { name: names[id] ?? `Solo${letters(i)}` }));
  return { ...bare, shelf: categoryOf, nameWords: nameWordsOf(products) };
}

const signatureFor = (log: readonly Entry[]) =>
  signatureOf(readVisit([consent(true, NOON - DAY), ...log]), bare, NOON);

function rankedBy(log: readonly Entry[], index: ShopIndex) {
  const positions = bare.ids.map((_, position) => position);
  const ranked = rank(ranking(signatureFor(log), [], index), positions, index);
  return (id: string) => ({
    score: ranked.scores[at(id)] ?? 0,
    parts: contributions(at(id), ranked.ranking, index),
  });
}

const wordsIn = (parts: ReturnType<ReturnType<typeof rankedBy>>['parts']) =>
  parts.flatMap((one) => (one.source === 'words' ? [one] : []));

const NAMES = {
  'yoga-1': 'Cork mat',
  'yoga-2': 'Cork block',
  'coffee-2': 'Cork coaster',
  'yoga-3': 'Hemp mat',
};
/** So many that each is in few of sixty names. */
const VOCABULARY = Array.from({ length: 48 }, (_, i) => `word${'abcdefgh'[i >> 3]}${'klmnopqr'[i & 7]}`);
const KINDS = ['view', 'interested', 'save'] as const;

describe('words that names share', () => {
  it('give to what is called like a thing of the visit, and say which words', () => {
    const of = rankedBy([signal('save', 'yoga-1')], called(NAMES));
    expect(wordsIn(of('yoga-2').parts)).toMatchObject([
      { shared: ['Cork'], term: { weight: expect.any(Number) } },
    ]);
    expect(wordsIn(of('yoga-3').parts)).toMatchObject([{ shared: ['mat'] }]);
    expect(of('yoga-2').score).toBeGreaterThan(
      rankedBy([signal('save', 'yoga-1')], called({}))('yoga-2').score,
    );
  });

  it('give nothing to what shares none, and to what is of another category', () => {
    const of = rankedBy([signal('save', 'yoga-1')], called(NAMES));
    for (const id of ['yoga-4', 'coffee-2', 'music-1']) expect(wordsIn(of(id).parts)).toEqual([]);
  });

  it('give nothing to what is like the thing by no more than chance', () => {
    const index = { ...called(NAMES), shelf: () => 'all', likenessFloor: 0.99, tasteFloor: 0.999 };
    const of = rankedBy([signal('save', 'yoga-1')], index);
    for (const id of ['yoga-2', 'coffee-2']) expect(wordsIn(of(id).parts)).toEqual([]);
  });

  it('add up: contributions are the score, whatever was done and whatever things are called', () => {
    const deed = fc.record({ kind: fc.constantFrom(...KINDS), product: fc.nat(bare.ids.length - 1) });
    const name = fc.array(fc.constantFrom(...VOCABULARY), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 6 }),
        fc.array(name, { minLength: bare.ids.length, maxLength: bare.ids.length }),
        (deeds, names) => {
          const log = deeds.map(({ kind, product: p }, i) =>
            signal(kind, bare.ids[p]!, NOON - 1_000 * (9 - i)),
          );
          const index = called(Object.fromEntries(bare.ids.map((id, i) => [id, names[i]!.join(' ')])));
          const of = rankedBy(log, index);
          for (const id of bare.ids) {
            const { score, parts } = of(id);
            expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
          }
        },
      ),
      { numRuns: runs(20) },
    );
  });

  it('bring no product: a card stands where something else speaks for it', async () => {
    const cards = async (index: ShopIndex) => {
      const wanted = {
        signature: signatureFor([signal('save', 'yoga-1')]),
        seeds: [],
        exclude: new Set([at('yoga-1')]),
      };
      const [shelf] = await recommend({ ...wanted, places: 8, interestShelves: 0, interestPlaces: 0 }, index);
      return shelf!.items.map(({ position }) => position).toSorted();
    };
    const everything = Object.fromEntries(
      bare.ids.map((id) => [id, id.startsWith('music') ? 'Cork mat' : `Other ${id}`]),
    );
    expect(await cards(called({ ...everything, 'yoga-1': 'Cork mat' }))).toEqual(
      await cards(called(everything)),
    );
  });

  it('count for the signal that a card names, and are said where they are most of it', async () => {
    const index = called({ 'yoga-1': 'Cork mat', 'yoga-2': 'Black cork mats' });
    const wanted = {
      signature: signatureFor([signal('save', 'yoga-1')]),
      seeds: [],
      exclude: new Set([at('yoga-1')]),
    };
    const shelves = await recommend({ ...wanted, places: 8, interestShelves: 0, interestPlaces: 0 }, index);
    const card = shelves[0]!.items.find(({ position }) => position === at('yoga-2'))!;
    const { leads, shop } = explain(card);
    const words = shop.find(({ source }) => source === 'words')!;
    expect(words).toMatchObject({ about: 'yoga-1', shared: ['cork', 'mats'] });
    const [lead] = leads;
    const taste = card.contributions.find(({ source }) => source === 'signal')!.value;
    expect(lead).toMatchObject({ type: 'signal', signal: { product: 'yoga-1' } });
    if (lead.type !== 'signal') return;
    expect(lead.signal.value).toBeCloseTo(taste + words.value, 9);
    const names = {
      product: () => 'Cork mat',
      shelf: () => 'Mats',
      interest: () => 'yoga',
      kinds: () => [],
      joined: () => undefined,
    };
    const said = { ...lead, shared: ['cork', 'mats'] };
    expect(reasonLine(said, { names, t: en })).toContain('Cork mat; both names say “cork” and “mats”');
    expect(reasonLine(said, { names, t: de })).toContain('; in beiden Namen steht „cork“ und „mats“');
    expect(reasonLine({ ...said, shared: undefined }, { names, t: en })).not.toContain('names');
    expect(lead.shared).toEqual(words.value > taste ? ['cork', 'mats'] : undefined);
  });
});
