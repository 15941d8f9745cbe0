import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentTint } from '../../src/pictures/department-tint.js';
import { figureNamed } from '../../src/pictures/figure.js';
import { guessArt } from '../../src/pictures/guess-art.js';
import { inEnglishFrom } from '../../src/pictures/in-english.js';
import { productPalette } from '../../src/pictures/product-palette.js';
import { art } from './art.js';
import { product } from './products.js';

const palette = productPalette(product(), departmentTint('Music'), art.colours);
const guess = (name: string, category = '', tags: readonly string[] = []): string =>
  guessArt(product({ name, category, tags, department: '' }), art);

describe('guessing art', () => {
  it.each([
    ['Adventure-Ready Expedition Backpack', 'shape:backpack'],
    ['Leather camera bag', 'shape:bag'],
    ['Insulated water bottle', 'shape:sports-bottle'],
    ['Vintage Sunburst Electric Guitar', 'fluent:guitar'],
    ['Cozy Comfort Mug Set', 'shape:cup'],
    ['Gourmet Roasted Cashews', 'fluent:peanuts'],
    ['Fresh green avocado', 'fluent:avocado'],
    ['Spring roller capo', 'shape:capo'],
    ['Folding guitar stand', 'shape:guitar-stand'],
    ['Sardines', 'shape:fish-tin'],
    ['Trail gaiters', 'shape:gaiter'],
    ['Linen skirt', 'shape:skirt'],
    ['Filter coffee machine', 'shape:coffee-machine'],
    ['Hinoki incense', 'shape:incense'],
  ])('draws what the name ends with: %s', (name, wanted) => {
    expect(guess(name)).toBe(wanted);
  });

  it('goes by the category and then the tags where the name says nothing', () => {
    expect(guess('Evening bliss', 'Armchairs')).toBe('ph:armchair');
    expect(guess('Evening bliss', 'Misc', ['candles'])).toBe('shape:candle');
  });

  it('is a parcel where nothing fits', () => {
    expect(guess('Zxqv')).toBe('shape:parcel');
    expect(guess('')).toBe('shape:parcel');
  });

  it('only names what can be drawn', () => {
    for (const [phrase, named] of art.phrases.artOf)
      expect(figureNamed(named, palette, art), `${phrase}: ${named}`).toBeDefined();
  });

  it('never throws and always names something that can be drawn', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('constructor', '__proto__ toString', 'ring s'),
    );
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), (name, category, tags) => {
        expect(figureNamed(guess(name, category, tags), palette, art)).toBeDefined();
      }),
    );
  });
});

describe('guessing art for a catalogue in German', () => {
  const german = { ...art, inEnglish: inEnglishFrom('de') };
  const drawn = (name: string, category = '') =>
    guessArt(product({ name, category, tags: [], department: '' }), german);

  it.each([
    ['Teekanne aus Steingut', 'shape:teapot'],
    ['Gusseiserne Teekanne, 0,8 l', 'shape:teapot'],
    ['Lederhandschuhe', 'shape:glove'],
    ['Regenjacke für Kinder', 'shape:jacket'],
    ['Kochtopf mit Deckel', 'shape:pot'],
    ['Holzspielzeug Eisenbahn', 'fluent:train'],
    ['Katzenspielzeug', 'fluent:cat'],
    ['Filterkaffee gemahlen', 'shape:coffee-bag'],
    ['Füllfederhalter', 'shape:pen'],
  ])('draws what the German name says: %s', (name, wanted) => {
    expect(guess(name)).toBe('shape:parcel');
    expect(drawn(name)).toBe(wanted);
  });

  it('goes by a German category where the name says nothing', () => {
    expect(drawn('Morgenrot', 'Sitzkissen')).toBe('shape:cushion');
  });

  it('reads no other language by a list', () => {
    expect(inEnglishFrom('fr')('Théière en fonte')).toBe('Théière en fonte');
  });
});

const FEED = new URL('../../../shared/feeds/retail-demo-store.jsonl.gz', import.meta.url);

describe.skipIf(!existsSync(FEED))(
  'guessing for the retail demo feed (skipped: ../shared/feeds is missing)',
  () => {
    it('knows what 98 in 100 of its products are', () => {
      const rows = gunzipSync(readFileSync(FEED))
        .toString()
        .trim()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as { readonly name: string; readonly category: string; readonly style: string },
        );
      const unknown = rows.filter(
        ({ name, style, category }) => guess(name, style, [category]) === 'shape:parcel',
      );
      expect(unknown.length / rows.length).toBeLessThan(0.02);
    });
  },
);
