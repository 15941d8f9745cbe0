import { describe, expect, it } from 'vitest';
import { normalised } from '../../src/embedding/vectors.js';
import { clusterCounts } from '../../src/segments/cluster-count.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { labelGroups } from '../../src/segments/labels.js';
import { shelvesOf } from '../../src/segments/shelves.js';
import { headsOf } from '../../src/segments/title-heads.js';
import { fold } from '../../src/segments/word-forms.js';
import { direction, product, shopOf } from './discovery-shop.js';

const EVERYTHING = { department: 'Everything', category: 'Everything' };
const titled = (names: readonly string[]) =>
  names.map((name, i) => product(`p-${i}`, { name, ...EVERYTHING }));

const LOOKS = ['RED RETROSPOT', 'PINK POLKADOT', 'BLUE PAISLEY', 'WHITE', 'VINTAGE', 'GREEN GINGHAM'];
const each = (pattern: (look: string) => string) => LOOKS.map(pattern);
const LUNCH_BAGS = each((look) => `LUNCH BAG ${look}`);
const SIGNS = ['KITCHEN', 'BATHROOM', 'LAUNDRY', 'TOILET', 'GIN AND TONIC', 'COOK WITH WINE'].map(
  (text) => `${text} METAL SIGN`,
);
const CAKE_CASES = each((look) => `PACK OF 60 ${look} CAKE CASES`);
const CLOCKS = each((look) => `ALARM CLOCK BAKELIKE ${look}`);
const GIFTS = [...LUNCH_BAGS, ...SIGNS, ...CAKE_CASES, ...CLOCKS];

/** A catalogue of titles without places: a word in common, and groups that hardly differ. */
function crowd(count: number, { dimensions = 32, common = 0 } = {}) {
  const shared = direction('everything', dimensions);
  const rows = Array.from({ length: count }, (_, i) => {
    const theme = direction(`theme ${i % 70}`, dimensions);
    const own = direction(`title ${i}`, dimensions);
    return normalised(own.map((value, d) => value + 0.5 * theme[d]! + common * shared[d]!));
  });
  return shopOf(titled(Array.from({ length: count }, (_, i) => `Thing ${i % 70} ${i}`)), rows, dimensions);
}

describe('a catalogue without departments', () => {
  it.each([
    ['whose titles have nothing in common', 0],
    ['whose texts all begin alike', 2],
  ])('%s has dozens of segments, none of them for all', (_, common) => {
    const { segments } = discoverSegments(crowd(1_200, { common }));
    expect(segments.length).toBeGreaterThanOrEqual(20);
    expect(Math.max(...segments.map(({ size }) => size))).toBeLessThan(240);
  });

  it('is tried with more segments the larger it is', () => {
    const fewest = [1_275, 3_194, 16_859, 55_000, 200_000].map((products) => clusterCounts(products)[0]);
    expect(fewest).toEqual([28, 48, 75, 90, 130]);
  });

  it('is sorted by what titles call the thing', () => {
    expect(new Set(headsOf(LUNCH_BAGS.concat(GIFTS), { fold }))).toEqual(
      new Set(['bag', 'sign', 'case', 'clock']),
    );
    expect(shelvesOf(titled(GIFTS))[0]).toEqual({ department: undefined, category: 'bag' });
  });

  it('gives its segments labels that a person would say, of their titles', () => {
    let from = 0;
    const groups = [LUNCH_BAGS, SIGNS, CAKE_CASES, CLOCKS].map((names) => names.map(() => from++));
    const labels = labelGroups(
      titled(GIFTS),
      groups,
      groups.map(() => []),
    );
    expect(labels).toEqual(['Lunch bags', 'Metal signs', 'Cake cases', 'Alarm clocks']);
  });

  it('names games by their series in full, and by their console where nothing else joins them', () => {
    const series = [
      'Final Fantasy VII',
      'Final Fantasy X - PlayStation 2',
      'Final Fantasy Tactics',
      'Final Fantasy XII',
    ];
    const wii = [
      'Okami - Nintendo Wii',
      'Red Steel - Nintendo Wii',
      'Boom Blox - Wii',
      'Cooking Mama - Nintendo Wii',
    ];
    const mice = [
      'Razer Gaming Mouse',
      'Gaming Mouse with 6 Buttons',
      'Two Gaming Mice',
      'Logitech Gaming Mouse - Black',
    ];
    const names = [...series, ...wii, ...mice];
    const groups = [0, 4, 8].map((first) => [0, 1, 2, 3].map((i) => first + i));
    expect(
      labelGroups(
        titled(names),
        groups,
        groups.map(() => []),
      ),
    ).toEqual(['Final Fantasy', 'Wii games', 'Gaming Mice']);
  });

  it('is never labelled with the place that the import made up', () => {
    const { segments } = discoverSegments(crowd(600));
    for (const { label, words } of segments) expect(`${label} ${words.join(' ')}`).not.toMatch(/everything/i);
  });
});

describe('a catalogue with departments', () => {
  it('does not group by the place that the import made up for some', () => {
    const products = [
      product('a', { department: 'Bags', category: 'Lunch bags' }),
      product('b', { department: 'Other', category: 'Other' }),
    ];
    expect(shelvesOf(products).map(({ department }) => department)).toEqual(['Bags', undefined]);
  });
});
