import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { withVariantGroups } from '../../src/catalog/variant-groups.js';
import { product } from '../segments/discovery-shop.js';

const named = (names: readonly string[], fields: Partial<Product> = {}) =>
  names.map((name, i) => product(`p-${i}`, { name, ...fields }));

/** Names of each group of variants. */
function groupsOf(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { name, group } of withVariantGroups(named(names)))
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), name]);
  return [...groups.values()];
}

describe('variants in a catalogue that names no groups', () => {
  it.each([
    ['colour', ['ALARM CLOCK BAKELIKE GREEN', 'ALARM CLOCK BAKELIKE RED', 'ALARM CLOCK BAKELIKE IVORY']],
    ['colour inside the name', ['PINK DRAWER KNOB ACRYLIC EDWARDIAN', 'CLEAR DRAWER KNOB ACRYLIC EDWARDIAN']],
    ['size', ['RETROSPOT CANDLE  SMALL', 'RETROSPOT CANDLE  MEDIUM', 'RETROSPOT CANDLE  LARGE']],
    ['measure', ['POLYESTER FILLER PAD 45x45cm', 'POLYESTER FILLER PAD 40x40cm']],
    ['amount', ['BAG 125g SWIRLY MARBLES', 'BAG 500g SWIRLY MARBLES']],
    ['pack', ['CHRISTMAS DECOUPAGE CANDLE', 'SET OF 2 CHRISTMAS DECOUPAGE CANDLE']],
    ['console', ['Birds of Steel - Playstation 3', 'Birds of Steel - Xbox 360', 'Birds of Steel']],
    ['spelling of the console', ['Medal of Honor: Warfighter - PS3', 'Medal of Honor Warfighter - PC']],
    ['edition', ['Fallout 3', 'Fallout 3: Game of the Year Edition', 'Fallout 3 [Online Game Code]']],
    ['nothing but the console, of one word', ['MySims - Nintendo Wii', 'MySims - Nintendo DS']],
    [
      'size of a shoe at the end',
      ['Safety shoe "Polar" – 42', 'Safety shoe "Polar" – 43', 'Safety shoe "Polar" – 44.5'],
    ],
    ['size of clothes at the end', ['Rain coat, S', 'Rain coat, M', 'Rain coat, XL']],
    ['size in brackets', ['Clogs (EU 38)', 'Clogs (EU 40)']],
    [
      'binding',
      ['Winter Light, Paperback', 'Winter Light, Hardcover', 'Winter Light (E-book)', 'Winter Light'],
    ],
    ['binding, of one word', ['Solaris - Paperback', 'Solaris - Hardcover']],
    ['nothing, two of one name', ['Sunburst guitar', 'Sunburst guitar']],
  ])('are told by %s', (_, names) => {
    expect(groupsOf([...names, 'HOT WATER BOTTLE BABUSHKA'])).toEqual([names]);
  });

  it.each([
    ['another part of a series', ['Titanfall - PC', 'Titanfall 2 - PC']],
    ['another year', ['FIFA 14 - Xbox 360', 'FIFA 15 - Xbox 360']],
    ['a name that is a colour and a word', ['Pink Panther', 'Black Panther']],
    ['another thing of one look', ['RED RETROSPOT LUNCH BAG', 'RED RETROSPOT LUNCH BOX']],
    ['another number to hang up', ['NUMBER TILE COTTAGE GARDEN 1', 'NUMBER TILE COTTAGE GARDEN 2']],
    ['another thing that goes with it', ['Xbox 360 Controller', 'Xbox 360 Controller Charger']],
    ['another volume', ['Wandering Years - 3', 'Wandering Years - 4']],
    ['another text', ['KITCHEN METAL SIGN', 'BATHROOM METAL SIGN']],
  ])('are not: %s', (_, names) => {
    expect(groupsOf(names)).toEqual([]);
  });

  it('are not joined over places or brands', () => {
    const [red] = named(['Felt tip pen red'], { brand: 'Stabilo' });
    const others = [
      product('b', { name: 'Felt tip pen blue', brand: 'Pelikan' }),
      product('c', { name: 'Felt tip pen green', brand: 'Stabilo', category: 'Refills' }),
    ];
    expect(withVariantGroups([red!, ...others]).map(({ group }) => group)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are left to the feed where it names groups', () => {
    const products = [...named(['Scarf blue wool', 'Scarf red wool']), product('x', { group: 'g' })];
    expect(withVariantGroups(products)).toBe(products);
  });

  it('are told by binding, size at the end and two of one name also where the feed names groups for others', () => {
    const names = ['Blue scarf', 'Blue scarf', 'Red scarf', 'Loafers - 41', 'Loafers - 42'];
    const groups = withVariantGroups([...named(names), product('x', { group: 'g' })]);
    expect(groups.map(({ group }) => group)).toEqual([
      'variants-p-0',
      'variants-p-0',
      undefined,
      'variants-p-3',
      'variants-p-3',
      'g',
    ]);
  });
});
