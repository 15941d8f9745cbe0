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
    ['Gift card', 'shape:envelope'],
  ])('draws what the name ends with: %s', (name, wanted) => {
    expect(guess(name)).toBe(wanted);
  });

  it('goes by the category and then the tags where the name says nothing', () => {
    expect(guess('Evening bliss', 'Armchairs')).toBe('ph:armchair');
    expect(guess('Evening bliss', 'Misc', ['candles'])).toBe('shape:candle');
  });

  it.each([
    ['Émile\u2019s Umbrella', 'Novels', ''],
    ['A Short History of Sleep', 'History', 'Books'],
    ['The Weight of Peaches', 'Literary Fiction', ''],
    ['Kitchen Psalms', 'Poetry & Novels', ''],
    ['The Glass Witness', 'Crime & Thrillers', 'Fiction'],
    ['Light on Water, Paperback', 'Art & Photography', ''],
    ['One Pot, Two Hungry People, E-book', '', ''],
  ])('of books is a book, whatever it is called after: %s', (name, category, department) => {
    expect(guessArt(product({ name, category, tags: [], department }), art)).toBe('shape:book');
  });

  it.each([
    ['Brass reading lamp', 'Lamps', 'Books', 'shape:lamp'],
    ['Iceland poster', 'Travel', 'Books', 'shape:print'],
    ['Dotted notebook', 'Notebooks', 'Books & stationery', 'shape:notebook'],
    ['Mantel clock', 'History', '', 'shape:clock'],
    ['Magnifying glass', 'Mystery', '', 'shape:tumbler'],
  ])(
    'is what it is called where only some of a place are books: %s',
    (name, category, department, wanted) => {
      expect(guessArt(product({ name, category, tags: [], department }), art)).toBe(wanted);
    },
  );

  it('is a tool among tools, and a toy among toys', () => {
    expect(guess('Jigsaw 700 W', 'Power tools')).toBe('shape:jigsaw');
    expect(guess('Jigsaw, 1000 pieces', 'Puzzles')).toBe('shape:puzzle');
    expect(guess('Cordless driver', 'Tools')).toBe('shape:drill');
    expect(guess('Bath robe, short', 'Bathrobes')).toBe('shape:towel');
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

  it.each([
    ['Akku-Bohrschrauber 18 V mit zwei Akkus', 'Bohrer', 'shape:drill'],
    ['Akku-Quirl', 'Bohrmaschinen', 'shape:drill'],
    ['HSS-G 6 mm', 'Bohrer', 'shape:drill-bits'],
    ['Bohrhammer', '', 'shape:drill'],
    ['Pendelhub-Stichsäge', 'Sägen', 'shape:jigsaw'],
    ['Winkelschleifer', '', 'shape:rotary-tool'],
    ['Deltaschleifer für Ecken', '', 'shape:sander'],
    ['Stechbeitel-Satz, 4-teilig', '', 'shape:chisel'],
    ['Gartenschlauch', '', 'shape:rope'],
    ['Schraubendreher-Satz', '', 'shape:screwdriver'],
    ['Der rote Schirm', 'Romane', 'shape:book'],
    ['Der rote Schirm', 'Bücher für Kinder', 'shape:book'],
  ])('knows tools and books: %s', (name, category, wanted) => {
    expect(drawn(name, category)).toBe(wanted);
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
