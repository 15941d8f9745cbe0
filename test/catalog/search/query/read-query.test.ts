import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/catalog/search/languages/tokens.js';
import { LONGEST_QUERY } from '../../../../src/catalog/search/matching/product-search.js';
import { runs } from '../../../support/thorough.js';
import { openDemoSearch } from '../demo-search.js';

const { search } = await openDemoSearch();
const { read } = search;
const wishesOf = (query: string) => read(query).facets.map(({ wish }) => wish);

const WORDS = [
  ...'lamp tent kettle leather wool red black under over between and to from in stock without no not free cheap but except or for sale expensive'.split(
    ' ',
  ),
  ...[
    '20',
    '40',
    '€',
    'euros',
    'litre',
    '-',
    'Stillmarsh',
    'Kitchen & baking',
    'leather-free',
    'twenty',
    '12,50',
    '!!',
    'é',
  ],
];
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
const anything = fc.oneof(
  phrase,
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc.string({ maxLength: 60 }),
);

describe('reading a query', () => {
  test('never throws and loses no word: each is looked for or said by a wish', () => {
    fc.assert(
      fc.property(anything, (query) => {
        const { typed, words, facets, age } = read(query);
        const letters = (text: string) =>
          plainText(text)
            .match(/[\p{L}\p{N}]/gu)
            ?.sort()
            .join('') ?? '';
        // A child stands for how old it is.
        if (age === undefined)
          expect(letters(words + facets.map(({ said }) => said).join(''))).toBe(letters(typed));
        for (const facet of facets) {
          expect(typed).toContain(facet.said);
          expect(letters(facet.without + facet.said)).toBe(letters(typed));
        }
      }),
      { numRuns: runs(1_000) },
    );
  });

  test('reads what remains without a wish as the same wishes but that one', () => {
    for (const query of [
      'lamp under 20 in stock',
      'red wool blanket under 80 without leather',
      'cheap lamp from Pegg & Line',
    ]) {
      const { facets } = read(query);
      expect(facets.length).toBeGreaterThan(1);
      for (const facet of facets) {
        const rest = read(facet.without).facets.map(({ wish }) => wish.kind);
        expect(rest).toEqual(facets.filter((other) => other !== facet).map(({ wish }) => wish.kind));
      }
    }
  });

  test.each([
    'a'.repeat(10_240),
    'under '.repeat(1_800),
    '1-'.repeat(5_120),
    '20 to '.repeat(1_700),
    'without '.repeat(1_300),
    '€'.repeat(10_240),
    '́'.repeat(10_240),
  ])(
    'reads no more than the longest query of ten kilobytes, without trying every way to read them (%#)',
    (query) => {
      const { typed } = read(query);
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        read(query);
        return performance.now() - start;
      });
      // It takes a few milliseconds; one that goes back over all it has read takes minutes.
      expect(Math.min(...times)).toBeLessThan(1_000);
      expect(typed.length).toBeLessThanOrEqual(LONGEST_QUERY);
    },
  );
});

describe('prices in words', () => {
  test.each([
    ['lamp under 20', undefined, 20],
    ['lamp below €20', undefined, 20],
    ['mug less than 12.50 euros', undefined, 12.5],
    ['mug up to 12,50 €', undefined, 12.5],
    ['guitar over €300', 300, undefined],
    ['guitar at least 300', 300, undefined],
    ['teapot between 20 and 40 euros', 20, 40],
    ['candle 10-25 €', 10, 25],
    ['candle €10 to €25', 10, 25],
    ['candle under twenty', undefined, 20],
    ['candle from 50 to 100', 50, 100],
    ['candle 50-100', 50, 100],
    ['candle €50-100', 50, 100],
    ['candle <15', undefined, 15],
    ['candle <= 20', undefined, 20],
    ['candle > 20 €', 20, undefined],
    ['candle ≥20', 20, undefined],
    ['candle 20€', undefined, 20],
    ['candle $20', undefined, 20],
    ['candle 10 euro', undefined, 10],
    ['EUR 12,50 candle', undefined, 12.5],
    ['candle budget 50', undefined, 50],
    ['candle budget of 50 euros', undefined, 50],
    ['candle max 30', undefined, 30],
    ['guitar over 1,200', 1200, undefined],
    ['guitar not over 200', undefined, 200],
    ['guitar not under 200', 200, undefined],
  ])('%s', (query, least, most) => {
    expect(wishesOf(query)).toEqual([{ kind: 'price', least, most }]);
    expect(read(query).words).toMatch(/^(lamp|mug|guitar|teapot|candle)$/);
  });

  test.each([
    'bag under 20 litres',
    'over 60 piece puzzle',
    '35 mm film',
    '20-40 cm shelf',
    '2 to 4 players',
    'from 3 years',
    'number 7',
    'SPF 20',
    '2 litre',
    '50-100 ml bottle',
    'size 36-38',
    'from 3 to 5 years',
    '20 pounds kettlebell',
    'number 7 to 9',
  ])('a measure or a count is none: %s', (query) => {
    expect(wishesOf(query)).toEqual([]);
    expect(read(query).words).toBe(query);
  });
});

describe('what is a bargain, and what is none', () => {
  test.each([
    ['cheap guitar', 'cheap', 'guitar'],
    ['guitar, not too expensive', 'cheap', 'guitar'],
    ['most expensive watch', 'dear', 'watch'],
    ['expensive guitar', 'dear', 'guitar'],
    ['sale', 'reduced', ''],
    ['on sale', 'reduced', ''],
    ['reduced teapot', 'reduced', 'teapot'],
    ['teapot in the sale', 'reduced', 'teapot'],
  ])('%s', (query, kind, rest) => {
    expect(wishesOf(query)).toEqual([{ kind }]);
    expect(read(query).words).toBe(rest);
  });

  test.each([
    ['new lamps', 'newest', 'lamps'],
    ['new in', 'newest', ''],
    ['latest camping gear', 'newest', 'camping gear'],
    ['most popular mug', 'popular', 'mug'],
    ['popular mug', 'popular', 'mug'],
    ['best-selling tea', 'popular', 'tea'],
    ['tea bestsellers', 'popular', 'tea'],
  ])('an order: %s', (query, kind, rest) => {
    expect(wishesOf(query)).toEqual([{ kind }]);
    expect(read(query).words).toBe(rest);
  });

  test('what is new on a shelf is read as both', () => {
    const place = { kind: 'place', department: 'Cycling', category: undefined };
    for (const query of ['new in cycling', 'latest in cycling'])
      expect(wishesOf(query)).toEqual([{ kind: 'newest' }, place]);
  });

  test.each([
    'gift for new baby',
    'new baby',
    'new home gift',
    'popular science book',
    'ridge tent in new nylon',
  ])('what is new is not what is sought: %s', (query) => expect(wishesOf(query)).toEqual([]));

  test('a tent for sale is a tent', () => expect(wishesOf('tent for sale')).toEqual([]));
});

describe('what is not wanted', () => {
  test.each([
    ['strap without leather', ['leather'], 'strap'],
    ['strap without any leather', ['leather'], 'strap'],
    ['leather-free saddle', ['leather'], 'saddle'],
    ['leather free saddle', ['leather'], 'saddle'],
    ['socks not wool', ['wool'], 'socks'],
    ['no wool socks', ['wool'], 'socks'],
    ['bag without leather or wool', ['leather', 'wool'], 'bag'],
    ['yoga mat -rubber', ['rubber'], 'yoga mat'],
    ['-rubber yoga mat', ['rubber'], 'yoga mat'],
    ['tea not green', ['green'], 'tea'],
    ['tea but not green', ['green'], 'tea'],
    ['tea, not green or black', ['green', 'black'], 'tea'],
    ['lamp except red', ['red'], 'lamp'],
    ['lamp except the red ones', ['red'], 'lamp ones'],
    ['shoes, not running', ['running'], 'shoes'],
    ['anything but cats', ['cats'], ''],
    ['anything for a cat but not food', ['food'], 'anything for a cat'],
    ['jacket not for running', ['running'], 'jacket'],
    ['candle not scented', ['scented'], 'candle'],
    ['pen other than a fountain pen', ['fountain pen'], 'pen'],
    ['toys not made of plastic', ['plastic'], 'toys'],
    ["mug that isn't for camping", ['camping'], 'mug'],
    ['not leather dog collar', ['leather'], 'dog collar'],
    ['no plastic toys', ['plastic'], 'toys'],
    ['tent without poles', ['poles'], 'tent'],
    ['music gear but not guitar strings', ['guitar strings'], 'music gear'],
    ['games except board games', ['board games'], 'games'],
    ['yoga mat not from Stillmarsh', ['stillmarsh'], 'yoga mat'],
    ['non-leather belt', ['leather'], 'belt'],
    ['tent not too heavy', ['heavy'], 'tent'],
    ['socks neither wool nor cotton', ['wool', 'cotton'], 'socks'],
    ['nothing green', ['green'], ''],
    ['gluten-free flour', ['gluten'], 'flour'],
    ['caffeine-free tea', ['caffeine'], 'tea'],
    ['nut free chocolate', ['nuts'], 'chocolate'],
    ['bread without lupin', ['lupin'], 'bread'],
    ['pan not non-stick', ['non-stick'], 'pan'],
    ['toy not wooden', ['wooden'], 'toy'],
    ['cream without almond oil', ['almond oil'], 'cream'],
  ])('%s', (query, words, rest) => {
    expect(wishesOf(query)).toMatchObject([{ kind: 'without', words }]);
    expect(read(query).words).toBe(rest);
  });

  test.each([
    ['without wool without leather', ['wool', 'leather'], ''],
    ['not leather not wool', ['leather', 'wool'], ''],
    ['bag, no leather, no wool', ['leather', 'wool'], 'bag'],
    ['bag -leather -wool', ['leather', 'wool'], 'bag'],
    ['leather-free wool-free bag', ['leather', 'wool'], 'bag'],
    ['no leather no wool no cotton bag', ['leather', 'wool', 'cotton'], 'bag'],
  ])('said again is another wish: %s', (query, words, rest) => {
    expect(wishesOf(query)).toMatchObject(words.map((word) => ({ kind: 'without', words: [word] })));
    expect(read(query).words).toBe(rest);
  });

  test.each([
    ['tea not flobbery', 'not flobbery', 'tea'],
    ['not for the flobbers, tea', 'not for the flobbers', 'tea'],
    ['tea not', 'not', 'tea'],
    ['pan not flob-stick', 'not flob-stick', 'pan'],
    ['plant not flobbery to cats, green', 'not flobbery to cats', 'plant'],
  ])('what is not understood is neither looked for nor left out: %s', (query, said, rest) => {
    expect(read(query).facets[0]).toMatchObject({ wish: { kind: 'unclear' }, said });
    expect(read(query).words).toBe(rest);
  });

  test.each(['not', 'no flobber', 'without'])(
    'where nothing else is said it is what is looked for: %s',
    (query) => {
      expect(read(query)).toMatchObject({ words: query, facets: [] });
    },
  );

  test.each([
    'rooms without clocks',
    'no-spill snack pot',
    'no more tears shampoo',
    'number 7',
    'non-slip socks',
    'plastic-free shampoo',
    'no idea',
    'not sure',
    't-shirt',
    'hand -',
    'cast - iron',
  ])('what a label says is looked for: %s', (query) => expect(wishesOf(query)).toEqual([]));
});

describe('misspelt words of wishes', () => {
  const isWord = (word: string) => ['expansive', 'widthout'].includes(word);

  test.each([
    ['chepest yoga mat', 'cheap', 'chepest', 'cheapest'],
    ['mug uner 20', 'price', 'uner', 'under'],
    ['lamp wihtout leather', 'without', 'wihtout', 'without'],
    ['most populer kettle', 'popular', 'populer', 'popular'],
    ['most expensiv watch', 'dear', 'expensiv', 'expensive'],
  ])('%s', (query, kind, typed, meant) => {
    const { facets, mended } = read(query, isWord);
    expect(facets.map(({ wish }) => wish.kind)).toEqual([kind]);
    expect(mended).toEqual([{ typed, meant }]);
  });

  test.each(['expansive kettle', 'poplar kettle', 'chepest', 'mug widthout'])('not so: %s', (query) => {
    expect(read(query, isWord)).toMatchObject({ facets: [], mended: [] });
  });
});

describe('brands, shelves, stock and colours', () => {
  test('a brand is one where no product is called that', () => {
    expect(wishesOf('Stillmarsh')).toEqual([{ kind: 'brand', brand: 'Stillmarsh' }]);
    expect(wishesOf('harbor lights')).toEqual([]);
    expect(wishesOf('mat by stillmarsh')).toEqual([{ kind: 'brand', brand: 'Stillmarsh' }]);
    expect(wishesOf('puddle and oak')).toEqual([{ kind: 'brand', brand: 'Puddle & Oak' }]);
    expect(wishesOf('fern')).toEqual([]);
  });

  test('a shelf is one behind “in”', () => {
    expect(wishesOf('brush in Hand tools')).toEqual([
      { kind: 'place', department: 'DIY & tools', category: 'Hand tools' },
    ]);
    expect(wishesOf('scissors in sewing & knitting')).toEqual([
      { kind: 'place', department: 'Sewing & knitting', category: undefined },
    ]);
    expect(wishesOf('lamps')).toEqual([]);
  });

  test('stock', () => {
    expect(wishesOf('leggings in stock')).toEqual([{ kind: 'stock' }]);
    expect(wishesOf('available leggings')).toEqual([{ kind: 'stock' }]);
  });

  test('a colour is one where nothing is called by it', () => {
    expect(wishesOf('red mug')).toEqual([{ kind: 'colour', colour: 'red' }]);
    for (const query of ['black tea', 'red cedar', 'black-and-white film', 'orange peel', 'red'])
      expect(wishesOf(query)).toEqual([]);
  });
});
