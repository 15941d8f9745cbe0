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

  test('where it is to be is said by few texts, and the thing is what was asked for', async () => {
    const { asked } = await ask('espresso machine for the home');
    expect(asked).toBe(2);
  });

  test('behind a list that is long nothing else stands', async () => {
    expect((await apart('houseplants')).near).toEqual([]);
    expect((await apart('coffee')).near).toEqual([]);
  });
});

describe('of what is named', () => {
  test('where half of a shelf is of the kind of its name, that alone was asked for, and the rest of it stands near', async () => {
    for (const [query, isForeign] of [
      ['running shoes', false],
      ['Laufschuhe', true],
    ] as const) {
      const { asked, near } = await apart(query, isForeign);
      expect(asked).toHaveLength(8);
      for (const name of asked) expect(name).toMatch(/shoe$/);
      expect(near).toContain('Lock-cord elastic shoelaces');
      expect(near).toContain("Children's two-strap running shoe");
    }
  });

  test('what is for children is near where nobody named them', async () => {
    expect((await apart('raincoat')).asked).not.toContain('Rubberised puddle jacket');
    for (const query of ['sleeping bag', 'winter sleeping bag', 'warm sleeping bag', 'Schlafsack']) {
      const { asked, near } = await apart(query, true);
      expect(asked, query).toContain('Three-season down sleeping bag');
      expect(asked.join(), query).not.toMatch(/baby|children/i);
      expect(near.join(), query).toMatch(/baby.*children|children.*baby/i);
    }
    expect((await apart('Laufschuhe für Damen', true)).asked.join()).not.toMatch(/children/i);
  });

  test('it is asked for where they were named, or where most such things are for them', async () => {
    expect((await apart('baby sleeping bag')).asked).toContain('Quilted baby sleeping bag');
    for (const query of ['rucksack for children', 'backpack for kids', 'Rucksack für Kinder'])
      expect((await apart(query, true)).asked, query).toEqual(["Child's first hiking pack"]);
    expect((await apart('picture book')).asked).toContain('Mushroom wood picture book');
  });

  test('what is for grown animals was not asked for a young one', async () => {
    for (const query of ['puppy food', 'Welpenfutter', 'Futter für den Welpen'])
      expect((await apart(query, true)).asked, query).toEqual([]);
    expect((await apart('puppy toy')).asked).toContain('Puppy teething bone');
    expect((await apart('dog food')).asked).toContain('Chicken and barley kibble');
  });

  test('what its merchant keeps elsewhere by another name is none', async () => {
    const { asked } = await apart('plant pot');
    expect(asked).not.toContain('ZZ plant in 15 cm pot');
    expect(asked).not.toContain('Venus flytrap bog pot');
  });

  test('a toy is not set apart for being for children, and stands before what one is made from', async () => {
    const { asked, near } = await apart('teddy bear');
    expect(asked[0]).toBe('Mohair bedtime teddy bear');
    expect(near).not.toContain('Mohair bedtime teddy bear');
  });

  test('a material is also what counts as it', async () => {
    const { asked } = await apart('ceramic plant pot');
    expect(asked).toContain('Speckled stoneware plant pot');
    expect(asked).toContain('Terracotta pot with saucer');
    expect((await apart('wool')).asked.join()).not.toMatch(/mittens|teddy|horse/i);
  });

  test('just one name of a shelf or a kind of several is that of the things on it', async () => {
    expect((await apart('coffee cups')).asked).toEqual([
      'Cappuccino cup and saucer',
      'Thick-walled espresso cups',
    ]);
    expect((await apart('baking tin')).asked).toContain('Springform cake tin');
    expect((await apart('coffee')).asked).toContain('Kenyan AA coffee beans');
  });

  test('how it is to be is told by what tells of just that', async () => {
    expect((await apart('warm socks')).asked).toEqual(['Chainring-pattern wool cycling socks']);
    const { asked } = await apart('loose leaf tea');
    expect(asked).toContain('Whole-leaf peppermint tea');
    expect(asked).not.toContain('Malty Assam breakfast tea');
  });

  test('what has the word in its name or among its tags is that, whatever it is', async () => {
    for (const [query, name] of [
      ['jazz', 'Kiln Weather (LP)'],
      ['Springform', 'Springform cake tin'],
      ['rooibos', 'Vanilla rooibos infusion'],
    ] as const) {
      expect((await apart(query)).asked, query).toEqual([name]);
      expect((await ask(query)).isBorneOnly, query).toBe(true);
    }
    expect((await ask('mug')).isBorneOnly).toBe(false);
  });

  test.each(['tent for two', 'tent for 2 people', 'Zelt für zwei Personen'])(
    '%s: what is for another number is near, where something is for just that',
    async (query) => {
      const { asked, near } = await apart(query, true);
      expect(asked).toEqual(['Two-person ridge tent']);
      expect(near).toContain('Four-person tunnel tent');
    },
  );

  test('beside what is called all of it what only tells of a word is near', async () => {
    expect((await apart('hand cream')).asked).toEqual(['Lanolin hand cream']);
    expect((await apart('keyboard stand')).asked).toEqual(['Double-braced keyboard stand']);
    expect((await apart('mouse')).asked).toEqual(['Upright handshake mouse']);
  });

  test('a quality is asked of what is called so, and that none of it has it is said', async () => {
    expect((await apart('2 person tent lightweight')).asked).toEqual(['Two-person ridge tent']);
    expect((await ask('2 person tent lightweight')).unlike).toBe('lightweight');
    expect((await ask('self watering planter large')).unlike).toBe('large');
  });

  test.each(['stop kids opening cupboards', 'cake sticks to the tin', 'little flies in the soil'])(
    '%s: of what is said as one speaks what does not say all of it only comes near',
    async (query) => {
      const { asked, near } = await apart(query);
      expect(asked).toEqual([]);
      expect(near).not.toEqual([]);
    },
  );

  test('where nothing is it, the page says which word nothing says', async () => {
    expect((await ask('merino running top womens')).untold?.words).toEqual(['womens']);
  });

  test('what is sold out stands behind the first row, unless just that was typed', async () => {
    const { asked } = await apart('plant pot');
    expect(asked.indexOf('Sleeping face ceramic pot')).toBeGreaterThan(5);
    expect((await apart('Sleeping face ceramic pot')).asked[0]).toBe('Sleeping face ceramic pot');
  });
});
