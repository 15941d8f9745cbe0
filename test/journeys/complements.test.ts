import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/catalog/catalogue.js';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import type { ProductId } from '../../src/catalog/product.js';
import {
  type ComplementFinder,
  complementFinder,
} from '../../src/recommendations/complements/complements.js';
import type { CatalogueIndex } from '../../src/vector-index/catalogue-index.js';
import { loadIndex } from '../../src/vector-index/read-index.js';
import { keptBeside } from '../support/copied-index.js';
import { drawn } from '../support/halves.js';
import judged from './judged-complements.json' with { type: 'json' };

/**
 * What a person said of what the shop put beside the first pages of the half held back (`npm run bench -- complements
 * --half held` prints them): whether one would buy the other for the same purpose. Who judged had written
 * `catalog/goes-with.yaml` too, and saw these pages while writing it: a floor against getting worse, and no measure of
 * how a stranger would judge.
 */
const JUDGED: Readonly<Record<string, Readonly<Record<string, boolean>>>> = judged;
/** Places on the shelf of a product. */
const PLACES = 4;

let index: CatalogueIndex;
let catalogue: Catalogue;
let finder: ComplementFinder;
beforeAll(async () => {
  index = await loadIndex(inject('sharedIndex'));
  catalogue = buildCatalogue(index.products);
  const pairings = await readGoesWith('catalog/goes-with.yaml', keptBeside(inject('sharedIndex')));
  finder = complementFinder(catalogue, (position) => index.vector('taste', position), pairings);
});
afterAll(() => index.close());

const shelfOf = (id: string) =>
  finder
    .of(catalogue.position(id as ProductId)!)
    .slice(0, PLACES)
    .map(({ position }) => index.products[position]!);
const namesOn = (id: string) => shelfOf(id).map(({ name }) => name);

it('nine in ten of what goes with a product make sense to a person', () => {
  const pages = Object.keys(JUDGED);
  const half = drawn(
    index.products.map(({ id }) => id),
    'held',
  );
  expect([...pages].sort()).toEqual(half.slice(0, pages.length).sort());
  const shown = pages.flatMap((id) => shelfOf(id).map((other) => ({ id, other: other.id })));
  const known = shown.filter(({ id, other }) => other in JUDGED[id]!);
  const wrong = known.filter(({ id, other }) => !JUDGED[id]![other]);
  const withShelf = new Set(shown.map(({ id }) => id)).size;
  const sensible = known.length - wrong.length;
  console.info(
    `${sensible} of ${known.length} make sense, on ${withShelf} of ${pages.length} pages; not: ${wrong
      .map(({ id, other }) => `${id} + ${other}`)
      .join(', ')}`,
  );
  expect(known.length, 'pairs nobody has judged').toBeGreaterThanOrEqual(0.9 * shown.length);
  expect(withShelf).toBeGreaterThanOrEqual(75);
  expect(sensible / known.length).toBeGreaterThanOrEqual(0.9);
});

describe('what a reader found that goes with nothing of the kind', () => {
  it.each([
    ['single-use-flash-camera', /film|lens|strap|holder/i],
    ['iso-400-black-and-white-film', /camera/i],
    ['iso-400-colour-35-mm-film', /camera/i],
    ['folding-6x6-bellows-camera', /4×5|35 mm|pinhole|half case/i],
    ['square-instant-camera', /pinhole|35 mm/i],
    ['rapid-fixer-concentrate', /instant/i],
    ['hundred-tine-matcha-whisk', /cappuccino/i],
    ['folding-canister-gas-stove', /sleeping|mat\b/i],
    ['solid-brass-bicycle-bell', /cargo bike/i],
    ['beeswax-lip-balm-tin', /cleansing/i],
    ['everyday-wrap-dress-pattern', /yarn/i],
  ])('%s: no %s', (id, unwanted) => {
    expect(catalogue.position(id as ProductId)).toBeDefined();
    expect(namesOn(id).filter((name) => unwanted.test(name))).toEqual([]);
  });

  it.each([
    ['chalky-matt-wall-emulsion', 'Microfibre paint roller set'],
    ['mahogany-concert-ukulele', 'Clip-on chromatic tuner'],
    ['two-person-ridge-tent', 'Aluminium Y pegs'],
    // The city bicycle comes with a bell.
    ['light-twenty-inch-children-s-bike', 'Solid brass bicycle bell'],
  ])('%s: %s, which is in the shop', (id, wanted) => {
    expect(namesOn(id)).toContain(wanted);
  });
});

it('three pages in four have something that goes with them', () => {
  const without = index.products.filter(({ id }) => shelfOf(id).length === 0);
  expect(without.length / index.products.length).toBeLessThan(0.25);
});
