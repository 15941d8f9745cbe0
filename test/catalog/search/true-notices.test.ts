import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('what only some of the answers say is said of all that do, however they say it', () => {
  test('what begins with a word says it: a bedside lamp, of a bed', async () => {
    const { untold } = await ask('lamp for reading in bed');
    expect(untold).toMatchObject({ words: ['bed'], by: 'some' });
  });

  test.each([
    ['tent for 2 people', '2 people', 'some'],
    ['tent for five people', 'five people', 'all'],
  ] as const)('another number of anything: %s', async (query, words, by) => {
    expect((await ask(query)).untold).toEqual({ words: [words], by });
  });

  test('it is not said above the only one that is for so many', async () => {
    const { found, untold } = await ask('tent for one person');
    expect(found).toHaveLength(1);
    expect(untold).toBeUndefined();
  });

  test('Zelt für 2 Personen, on a German page', async () => {
    expect((await ask('Zelt für 2 Personen', true)).untold?.by).toBe('some');
  });

  test.each(['strong coffee', 'starker Kaffee', 'scented candle'])(
    'what is as it was asked for stands before what is not, which only comes near: %s',
    async (query) => {
      const { asked, found } = await ask(query, true);
      expect(asked).toBeGreaterThan(0);
      expect(asked).toBeLessThanOrEqual(found.length);
    },
  );
});

describe('what is no such thing is left out where such things are', () => {
  test.each([
    ['scented candle', 'Beeswax pillar candle'],
    ['small tent', 'Six-person tipi tent'],
    ['stove for one person', 'Two-burner table stove'],
    ['hat', 'Vented hard hat'],
    ['buttons', 'Dark couverture buttons'],
    ['cup', 'Screw-in cup hooks'],
    ['wall plugs', 'Plug-in braided flex'],
    ['water filter', 'Circular polarising filter'],
    ['window box', 'Suction-cup window hammock'],
  ])('%s: %s', async (query, name) => {
    const names = namesOf(await ask(query));
    expect(names.length).toBeGreaterThan(0);
    expect(names).not.toContain(name);
  });

  test.each(['first typewriter', 'second typewriter', 'next chainsaw'])(
    'which of several says nothing of what: %s',
    async (query) => {
      expect(namesOf(await ask(query))).toEqual([]);
    },
  );

  test('of what may be one more thing with a dash the name says whether it is', async () => {
    expect(namesOf(await ask('moka pot'))).toContain('Three-cup moka pot');
    expect(namesOf(await ask('five string banjo'))).toContain('Open-back five-string banjo');
  });
});

describe('what is said of a thing in a clause or behind it is found by the name that shops have for it', () => {
  test.each([
    ['keep my coffee warm', 'Leakproof commuter mug'],
    ['plants that survive low light', 'ZZ plant in 15 cm pot'],
    ['a plant that tolerates low light', 'ZZ plant in 15 cm pot'],
    ['plants that are hard to kill', 'Upright snake plant'],
    ['stop the dog pulling', 'Y-front dog harness'],
    ['something to stop leaves drying out', 'Brass plant mister'],
    ['first aid kit', 'Blister plaster assortment'],
    ['wall art', 'Framed harbour screenprint'],
    ['non-toxic plant', 'Boston fern'],
    ['indoor plant', 'Upright snake plant'],
    ['pot with a saucer', 'Terracotta pot with saucer'],
  ])('%s: %s', async (query, name) => {
    expect(namesOf(await ask(query)).slice(0, 6)).toContain(name);
  });

  test('of film for low light what is fast leads, and what needs light is last', async () => {
    const names = namesOf(await ask('film for low light'));
    expect(names[0]).toBe('ISO 3200 night film');
    expect(names.slice(0, 4)).not.toContain('Fine-grain ISO 100 120 film');
  });
});

describe('German words are read as what they are', () => {
  test.each([
    ['Pulsuhr', 'GPS running watch', true],
    ['Akkuschrauber', 'Compact cordless combi drill', true],
    ['Kopflampe', 'Rechargeable headtorch', true],
    ['Blumenzwiebeln', 'Frosted globe LED bulb', false],
    ['Raumduft', 'Fast quiet hair dryer', false],
    ['Klebeband', 'Cotton kinesiology tape', false],
    ['Klebeband', 'Sharp-line masking tape', true],
    ['Dübel', 'Self-drilling plasterboard anchors', true],
    ['Stillkissen', 'Round bouclé cushion', false],
    ['Federmappe', 'Waxed canvas pen roll', true],
    ['ungiftige Pflanze', 'Boston fern', true],
    ['Mütze', 'Vented hard hat', false],
    ['etwas gegen Rückenschmerzen', 'Buckwheat lumbar cushion', true],
    ['Balanceboard', 'Beech balance board', true],
  ])('%s: %s', async (query, name, isShown) => {
    const answers = await ask(query, true);
    expect(answers.isForeign ?? false).toBe(false);
    if (isShown) expect(namesOf(answers).slice(0, 6)).toContain(name);
    else expect(namesOf(answers).slice(0, 1)).not.toContain(name);
  });
});
