import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test('a garment is one with its material behind it, too', async () => {
  expect((await ask('jumper wool')).saysForChildren).toBe('called');
});

describe('a word for children before a thing', () => {
  test.each([
    ['kids drum', /bike|shoe|sewing|piano/i, 'Birch cajón with string snare'],
    ['kids plates', /bike|helmet|sewing|book/i, 'Bamboo divided toddler plate'],
    ['baby bath towel', /book|bottle|legging/i, 'Waffle-weave bath towel'],
    ['baby shoes', /running|cycling/i, 'Soft-sole leather booties'],
    ['toddler bed', /wellies|dungarees/i, 'Convertible beech baby cot'],
  ])('%s: finds nothing else that is for them', async (query, others, name) => {
    const names = namesOf(await ask(query));
    expect(names.filter((one) => others.test(one))).toEqual([]);
    expect(names).toContain(name);
  });

  test('that a cot is for none is not said, of a bed for toddlers', async () => {
    expect((await ask('toddler bed')).saysForChildren).not.toBe('none');
  });

  test('a garment for children alone is said to be that, though others are listed behind it', async () => {
    const answers = await ask('winter jacket');
    expect(namesOf(answers).slice(0, answers.asked)).toEqual(['Rubberised puddle jacket']);
    expect(answers.saysForChildren).toBe('called');
  });
});

test('what only sounds like the name comes near it at most', async () => {
  const answers = await ask('trekking poles');
  expect(namesOf(answers)).toEqual(['One-person trekking-pole tent']);
  expect([answers.asked, answers.isOnlyMentioned]).toEqual([0, true]);
});

describe('a thing under its name in the list', () => {
  test.each([
    ['hiking rucksack 50l', 'Fifty-five litre trekking pack'],
    ['hiking rucksack 50 litres', 'Fifty-five litre trekking pack'],
    ['large rucksack', 'Fifty-five litre trekking pack'],
    ['large planter', 'Fibre-concrete trough'],
    ['against moths', 'Red cedar coat hangers'],
    ['teether', 'Maple ring baby rattle'],
    ['school bag', "Child's first hiking pack"],
  ])('%s: %s', async (query, name) => {
    expect(namesOf(await ask(query)).slice(0, 2)).toContain(name);
  });

  test.each([
    ['wine glasses', /pins|cycling/i],
    ['moka pot for induction', /plant|terracotta/i],
    ['camping chair', /task|desk/i],
    ['hole punch', /needle/i],
    ['against moths', /piano|melodica/i],
  ])('%s: nothing that is only called so', async (query, others) => {
    expect(namesOf(await ask(query)).filter((one) => others.test(one))).toEqual([]);
  });
});
