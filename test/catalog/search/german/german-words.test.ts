import { describe, expect, it } from 'vitest';
import { singular, stem } from '../../../../src/catalog/search/languages/de-forms.js';
import { mainName } from '../../../../src/catalog/search/languages/de-names.js';
import { asWrittenIn, searchLanguage } from '../../../../src/catalog/search/languages/search-languages.js';
import { asSaid } from '../../../../src/web/pages/listing/as-said.js';
import { germanProducts, openGermanShop } from './german-shop.js';

describe('a German word', () => {
  it.each([
    ['Säge', 'Sägen'],
    ['Säge', 'Saege'],
    ['Maßband', 'Massbänder'],
    ['Hammer', 'Hämmer'],
    ['Hammer', 'Hämmern'],
    ['Glas', 'Gläser'],
    ['Topf', 'Toepfe'],
    ['Akku', 'Akkus'],
    ['Handschuh', 'Handschuhe'],
    ['Schlüssel', 'Schlüsseln'],
    ['Lehrerin', 'Lehrerinnen'],
    ['Brett', 'Brettchen'],
    ['Nagel', 'Nägel'],
    ['Keks', 'Kekse'],
    ['Kamera', 'Kameras'],
  ])('has one form of %s and %s', (one, several) => {
    expect(singular(several.toLowerCase())).toBe(singular(one.toLowerCase()));
  });

  it.each([
    ['Schraube', 'Schrauber'],
    ['Eisen', 'Eis'],
    ['Halter', 'Halt'],
    ['Stern', 'Ster'],
    ['Kuchen', 'Kuh'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(singular(other.toLowerCase())).not.toBe(singular(one.toLowerCase()));
  });

  it('has one stem in all endings of an adjective', () => {
    expect(new Set(['rot', 'rote', 'roter', 'rotes', 'roten'].map(stem)).size).toBe(1);
  });
});

describe('the name of a thing in German', () => {
  it.each([
    ['Akku-Bohrschrauber 18 V mit zwei Akkus', 'Akku-Bohrschrauber'],
    ['Gummihammer weiß', 'Gummihammer'],
    ['Bohrhammer SDS-plus 800 W', 'Bohrhammer'],
    ['Nass- und Trockensauger 30 l', 'Nass- und Trockensauger'],
    ['Handschuhe Größe 9', 'Handschuhe'],
    ['Spaten aus Edelstahl', 'Spaten'],
    ['Dübel 8 mm, 100 Stück', 'Dübel'],
  ])('%s ends with what it is', (name, main) => {
    expect(mainName(name)).toBe(main);
  });
});

describe('a German compound', async () => {
  const { compounds } = await asWrittenIn(germanProducts(), searchLanguage('de'));

  it.each([
    ['tomatensamen', ['samen']],
    ['handkaffeemuhle', ['kaffeemuhle', 'muhle']],
    ['schnellkochtopf', ['kochtopf', 'topf']],
    // It is known by the joint of its first part, whatever that means.
    ['gehrungsschere', ['schere']],
    ['handschuhe', []],
    ['gartenhandschuhe', ['handschuhe']],
    ['samen', []],
    ['teller', []],
    // Longer than any shop writes: it would cost more than a search may.
    ['schrauben'.repeat(20), []],
  ])('%s is %j by its last parts', (word, parts) => {
    expect(compounds?.lastParts(word)).toEqual(parts);
  });
});

describe('a search in German', () => {
  it('says words as they were typed, and mended ones as the shop writes them', async () => {
    const { ask } = await openGermanShop();
    const slip = await ask('Gieskanne');
    expect([slip.read.typed, slip.read.misspelt]).toEqual(['Gießkanne', 'Gieskanne']);
    expect(asSaid('akku', (await ask('Heckenschere ohne Akku')).read)).toBe('Akku');
    expect(slip.mended).toEqual([{ typed: 'Gieskanne', meant: 'Gießkanne' }]);
    expect((await ask('Pürierstab')).otherwise).toEqual(['Pürierstab']);
    expect((await ask('Zahnbürste')).missing).toEqual(['Zahnbürste']);
  });

  it('calls a thing so that is sold in a set, or whose name goes on with what it is made of', async () => {
    const { ask, namesOf } = await openGermanShop();
    for (const [query, name] of [
      ['Kräutersamen', 'Kräutersamen-Set 6-teilig'],
      ['Schneidebretter', 'Schneidebrett Nussbaum'],
    ] as const) {
      const answers = await ask(query);
      expect(namesOf(answers)).toEqual([name]);
      expect(answers.isOnlyMentioned).toBe(false);
    }
  });

  it('takes no machine for another, though both words end alike', async () => {
    const { ask, namesOf } = await openGermanShop();
    expect(namesOf(await ask('Waschmaschine'))).toEqual([]);
  });

  it('is no search in English: a brat is no pan', async () => {
    const { ask } = await openGermanShop();
    expect((await ask('kitchen knife')).found).toEqual([]);
  });
});

describe.each(['fr', 'es', 'it', 'nl'])('a catalogue in %s', (code) => {
  it('finds a word by its stem, and takes no ending for an English plural', () => {
    const { stem: stemOf, singular: one, synonyms } = searchLanguage(code);
    const [word, several] = {
      fr: ['lampe', 'lampes'],
      es: ['mesa', 'mesas'],
      it: ['tavolo', 'tavoli'],
      nl: ['stoel', 'stoelen'],
    }[code] as [string, string];
    expect(stemOf(several)).toBe(stemOf(word));
    expect(one(several)).toBe(one(word));
    expect(synonyms).toEqual([]);
  });
});
