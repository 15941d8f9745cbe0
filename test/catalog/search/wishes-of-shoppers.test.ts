import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();

describe('sizes', () => {
  test.each([
    ['60 litre bag', /^Sixty-litre/],
    ['5 litre pot', /five-litre casserole/],
    ['desk 120 cm', /^Solid oak writing desk/],
  ])('%s: what says the size leads, and something is called so', async (query, first) => {
    const answers = await ask(query);
    expect(namesOf(answers)[0]).toMatch(first);
    expect(answers.isOnlyMentioned).toBe(false);
  });

  test('of a size that none of them says the page says that', async () => {
    const answers = await ask('bottle 500 ml');
    expect(namesOf(answers).slice(0, 2).join()).toMatch(/bottle/i);
    expect(answers.untold).toEqual({ words: ['500 ml'], by: 'all' });
  });

  test('a format is no size: it may be the name of a thing', async () => {
    expect(namesOf(await ask('35mm film'))[0]).toMatch(/35 mm film/);
  });
});

describe('presents', () => {
  test.each(['present for dad who likes woodwork', 'gift for someone who loves woodwork'])(
    '%s: what somebody likes is what they do',
    async (query) => {
      const { found } = await ask(query);
      const shelves = found.slice(0, 4).map(({ position }) => search.productAt(position)?.department);
      expect(new Set(shelves)).toEqual(new Set(['DIY & tools']));
    },
  );

  test.each([
    ['present for a photographer', 'Film photography'],
    ['gift for a musician', 'Music'],
    ['gift for a handyman', 'DIY & tools'],
    ['gift for a drummer', 'Music'],
  ])('%s: what they do is known by another word', async (query, department) => {
    const [first] = (await ask(query)).found;
    expect(search.productAt(first?.position ?? -1)?.department).toBe(department);
  });

  test.each(['hiker', 'runner', 'camper'])('gift for a %s under 30: nothing costs more', async (whom) => {
    const answers = await ask(`gift for a ${whom} under 30`);
    expect(answers.applied.map(({ wish }) => wish.kind)).toEqual(['price']);
    const prices = answers.found.map(({ position }) => products[position]?.price.amount ?? 0);
    expect(prices.length).toBeGreaterThan(3);
    expect(Math.max(...prices)).toBeLessThanOrEqual(30_00);
  });

  test('how old several children are is read', async () => {
    expect(search.read('gift for children 6 years').age).toBe(72);
  });

  test.each(['mum birthday', 'birthday of my mum', 'birthday'])(
    '%s: what the shop marks as a gift answers',
    async (query) => {
      const answers = await ask(query);
      expect(answers.isMarked).toBe(true);
      expect(answers.found.length).toBeGreaterThan(5);
    },
  );

  test('of what somebody does what is marked as a gift leads', async () => {
    const [first] = (await ask('gift for a cyclist')).found;
    const tags = search.productAt(first?.position ?? -1)?.tags;
    expect(tags).toContain('gift');
  });
});

describe('what nothing here is', () => {
  test.each(['wool jumper', 'wooden spoon', 'hamster cage', 'bird cage'])(
    '%s: the page does not say that it is found',
    async (query) => {
      expect((await ask(query)).asked).toBe(0);
    },
  );

  test.each(['wool blanket', 'merino beanie', 'cat bed', 'dog bed', 'rabbit hutch', 'dog treats'])(
    '%s is here',
    async (query) => {
      expect((await ask(query)).isOnlyMentioned).toBe(false);
    },
  );

  test.each(['mittens', 'pyjamas'])('%s: that all of them are for children is said', async (query) => {
    const answers = await ask(query);
    expect(answers.isOnlyMentioned).toBe(false);
    expect(answers.saysForChildren).toBe('called');
    expect((await ask(`${query} for a baby`)).saysForChildren).not.toBe('called');
  });
});

describe('qualities', () => {
  test.each(['yoga mat non slip', 'yoga mat non-slip'])(
    '%s: a quality of two words behind the name stands before it',
    async (query) => {
      expect((await ask(query)).read.words).toBe('non-slip yoga mat');
    },
  );

  test('what needs not much of something needs little of it', () => {
    const { words, facets } = search.read("plant that doesn't need much light");
    expect([words, facets]).toEqual(['plant that needs little light', []]);
  });

  test('a word that ends in -less says that there is none of it', async () => {
    const names = namesOf(await ask('cup without handle'));
    expect(names[0]).toMatch(/yunomi/);
  });
});

test('who names an animal is shown nothing for children', async () => {
  const { found } = await ask('dog toy');
  const departments = found.map(({ position }) => search.productAt(position)?.department);
  expect(new Set(departments)).toEqual(new Set(['Pets']));
});

describe('what stands behind the name of a thing', () => {
  test.each([
    ['dog lead leather', 'leather dog lead'],
    ['sleeping mat light', 'light sleeping mat'],
    ['bike light', 'bike light'],
    ['coffee grinder manual', 'manual coffee grinder'],
    ['printer paper', 'printer paper'],
  ])('%s is read as %s', async (query, words) => {
    expect((await ask(query)).read.words).toBe(words);
  });

  test('with what it comes is told in another form too', async () => {
    const answers = await ask('laundry basket with lid');
    expect(namesOf(answers)[0]).toBe('Lidded seagrass laundry basket');
    expect(answers.isPartial).toBe(false);
  });
});

test('for a sum that no such thing costs nothing that only goes with it is listed', async () => {
  const answers = await ask('tent under 150');
  expect(answers.unmet.map(({ wish }) => wish.kind)).toEqual(['price']);
  expect(namesOf(answers).join()).not.toMatch(/pegs|groundsheet/i);
});

test('what tells the opposite of a quality is left out where something has it', async () => {
  const names = namesOf(await ask('warm hat'));
  expect(names).toContain('Bobble hat with ear flaps');
  expect(names).not.toContain('Wide-brim baby sun hat');
});

test('a word that the English for the next one begins with is read once', async () => {
  expect((await ask('Regen Poncho', true)).read.words).toBe('rain cape');
});

test('a word of the language is no beginning of another one', async () => {
  expect((await ask('gong')).missing).toEqual(['gong']);
});

test('of a material no yarn of another', async () => {
  const names = namesOf(await ask('wool without itching'));
  expect(names.slice(0, 4).join()).not.toMatch(/cotton/i);
});

describe('babies', () => {
  test('what is for who walks is for none of six months, and what is for newborn ones is', async () => {
    const names = namesOf(await ask('toy for a 6 month old baby'));
    expect(names.join()).not.toMatch(/walker|pull-along|toy vegetables/i);
    expect(names.join()).toMatch(/rattle/i);
  });
});

describe('on a German page', () => {
  test.each([
    ['Gitarensaiten', 'guitar strings'],
    ['Gartenschaufel', 'trowel'],
    ['Omas Geburtstag', 'grandmother birthday'],
    ['Geschenk für Opa der gerne werkelt', 'gift for grandfather who likes diy'],
  ])('%s is read as %s', async (query, words) => {
    expect((await ask(query, true)).read.words).toBe(words);
  });

  test.each(['Gieß', 'Gießk', 'Gießkanne'])('%s suggests a watering can and no bottle', (typed) => {
    const names = search
      .suggest(typed, 7, true)
      .flatMap((one) => (one.type === 'product' ? [products[one.position]?.name] : []));
    expect(names).toEqual(['Long-reach watering can']);
  });
});
