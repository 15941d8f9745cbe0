import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

/** What a query asked for, and what only comes near it, by name. */
async function apart(query: string, isForeignPage = false) {
  const answers = await ask(query, isForeignPage);
  const names = namesOf(answers);
  return { asked: names.slice(0, answers.asked), near: names.slice(answers.asked), names, answers };
}

describe('a thing with something said of it goes by another name in shops', () => {
  test.each([
    ['running vest with water bottles', /hydration vest$/],
    ['hiking socks', /running socks|anti-blister socks/],
    ['danish oil', /wax oil$/],
    ['whole bean coffee', /coffee|beans|espresso|box$|blend$/],
    ['merino baby yarn', /yarn|wool$/],
    ['Fahrradtasche für Gepäckträger', /panniers$/],
  ])('%s', async (query, thing) => {
    const { asked } = await apart(query, true);
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked) expect(name).toMatch(thing);
  });

  test('that nothing is called so is told of a name, and of no sentence', async () => {
    expect((await ask('walking boots')).isRenamed).toBe(true);
    expect((await ask('hiking socks')).isRenamed).toBe(true);
    expect((await ask('running vest with water bottles')).isRenamed).not.toBe(true);
    expect((await ask('trail shoe')).isRenamed).toBeUndefined();
  });

  test.each([
    ['Farbe zum Streichen', 'Chalky matt wall emulsion'],
    ['Hautcreme für trockene Haut', 'Overnight plum cream'],
  ])('%s: first %s', async (query, first) => {
    expect((await apart(query, true)).names[0]).toBe(first);
  });

  test('an English word that is a German one too is read as it is', async () => {
    const { answers, names } = await apart('rain poncho');
    expect(answers.read.original).toBeUndefined();
    expect(names[0]).toMatch(/rain cape$/);
    expect((await apart('Regenponcho', true)).names[0]).toMatch(/rain cape$/);
  });
});

describe('what only shares a word with a thing is none of it', () => {
  test.each([
    ['wood oil', /beard|bath|body/],
    ['houseplant food', /fish/],
    ['bread bin', /wastepaper/],
    ['watercolour paints', /eggshell|milk|blackboard/],
  ])('%s', async (query, other) => {
    expect((await apart(query)).names.join('\n')).not.toMatch(other);
  });

  test('where just that is a kind, what none of its words heads is near at most', async () => {
    const { asked, near } = await apart('guitar strings');
    expect(asked).toEqual(['Light phosphor bronze strings']);
    expect(near.join()).toMatch(/guitar/);
  });
});
