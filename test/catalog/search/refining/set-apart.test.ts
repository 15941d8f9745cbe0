import { describe, expect, test } from 'vitest';
import { openDemoSearch } from '../demo-search.js';

const { ask, namesOf } = await openDemoSearch();

/** What a query asked for, and what only comes near it, by name. */
async function apart(query: string, isForeignPage = false) {
  const answers = await ask(query, isForeignPage);
  const names = namesOf(answers);
  return { asked: names.slice(0, answers.asked), near: names.slice(answers.asked) };
}

describe('what was asked for stands apart from what only comes near', () => {
  test.each([
    ['coffee grinder', /grinder$/, 'Needle distribution tool'],
    ['knitting needles', /needle/, 'Drawstring knitting project bag'],
    ['mug', /mug$/, 'Five-peg oak mug rail'],
    ['folding chair', /^Folding/, 'Mesh-back task chair'],
    ['desk lamp', /lamp|light/, 'Mushroom table lamp'],
  ])('%s: the thing, with each word that tells', async (query, thing, other) => {
    const { asked } = await apart(query);
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked) expect(name).toMatch(thing);
    expect(asked).not.toContain(other);
  });

  test('of a kind of several names its own text says which it is', async () => {
    expect((await apart('sock yarn')).asked).toEqual(['Self-striping sock yarn']);
  });

  test('what its merchant calls so is it, and not what only ends in the same word', async () => {
    const { asked, near } = await apart('beginner knitting kit');
    expect(asked).toEqual(['Ribbed beanie knitting kit']);
    expect(near).toContain("Beginner's tote bag kit");
  });

  test('how it is to be may be told in other words, and what tells of it is the thing', async () => {
    expect((await apart('waterproof jacket')).asked).not.toContain('Packable running windbreaker');
    expect((await apart('scented candle')).asked).toEqual(['Fig leaf soy candle']);
  });

  test('what is called by both words of its name, in either order, is it', async () => {
    expect((await apart('throw blanket')).asked).toEqual(['Herringbone lambswool throw']);
  });

  test('what its merchant calls by the word is it, and what is for animals is near', async () => {
    const { asked, near } = await apart('rucksack');
    expect(asked).toContain('Fifty-five litre trekking pack');
    expect(asked.join()).not.toMatch(/cat|dog/i);
    expect(near.join()).toMatch(/cat|dog/i);
  });

  test('for children what a tag calls so by another word is it, and for a cat no scoop is litter', async () => {
    expect((await apart('Kinderrucksack', true)).asked).toEqual(["Child's first hiking pack"]);
    expect((await apart('cat litter')).asked).toEqual(['Tofu clumping cat litter']);
  });

  test('a garment for children is near where nobody named them, and the thing where somebody did', async () => {
    expect((await apart('waterproof jacket')).near).toContain('Rubberised puddle jacket');
    expect((await apart('waterproof jacket for a toddler')).asked).toContain('Rubberised puddle jacket');
  });

  test('what only sounds like it is near', async () => {
    expect((await apart('water bottle')).asked).not.toContain('Cable-knit hot water bottle');
  });

  test('for an animal that was named only what is for it', async () => {
    expect((await apart('coat for a small dog')).asked).toEqual(['Waxed cotton dog coat']);
    expect((await apart('dog towel')).asked).toEqual([]);
  });

  test('what is for animals alone needs no name of one', async () => {
    for (const query of ['scratching post', 'aquarium'])
      expect((await apart(query)).asked.length, query).toBeGreaterThan(0);
  });

  test('where a word is said by none of them all of it only comes near', async () => {
    for (const query of ['baby monitor', 'camping chair', 'biscuits for tea', 'birthday candle'])
      expect((await apart(query)).asked, query).toEqual([]);
  });

  test('of what only comes near such things stand first, and few of it', async () => {
    const { near } = await apart('running shoes for wet trails');
    const first = near.findIndex((name) => !/shoe$/.test(name));
    expect(first).toBeGreaterThan(2);
    expect(near.length).toBeLessThan(10);
  });

  test('behind a list that is long nothing else stands', async () => {
    expect((await apart('running shoes')).near).toEqual([]);
    expect((await apart('houseplants')).near).toEqual([]);
  });
});
