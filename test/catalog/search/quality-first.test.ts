import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('among the things that are asked for, what tells of the quality stands first', () => {
  test.each([
    ['warm sleeping mat', 'Insulated air mattress'],
    ['soft dog bed', 'Memory foam dog mattress'],
    ['small teapot', 'Side-handled kyusu teapot'],
    ['strong bike lock', 'Hardened D-lock with bracket'],
    ['comfortable saddle', 'Sprung leather saddle'],
    ['bed for an old dog', 'Memory foam dog mattress'],
    ['a dog bed that is easy to wash', 'Memory foam dog mattress'],
    ['light tent', 'One-person trekking-pole tent'],
    ['warm throw', 'Herringbone lambswool throw'],
    ['dim bedside lamp', 'Mushroom table lamp'],
    ['shoes for muddy trails', 'Muddy fell running shoe'],
    ['gentle face wash', 'Pump-foam face wash'],
    ['strong coffee', 'Ground moka-pot coffee'],
    ['adjustable dumbbells', 'Pilates hand weights'],
    ['plants for my aquarium', 'Java fern on driftwood'],
    ['waterproof ink', 'Blue-black iron gall ink'],
    ['a clock that does not tick', 'Silent-sweep desk clock'],
    ['sharp scissors for fabric', 'Dressmaking fabric shears'],
    ['warm blanket for the sofa', 'Herringbone lambswool throw'],
    ['stovetop espresso maker', 'Three-cup moka pot'],
    ['wool for socks', 'Self-striping sock yarn'],
    ['moths in my wardrobe', 'Dried lavender drawer sachets'],
    ['my back hurts at the desk', 'Buckwheat lumbar cushion'],
    ['warm bag for winter camping', 'Three-season down sleeping bag'],
  ])('%s: %s', async (query, name) => {
    expect(namesOf(await ask(query))[0]).toBe(name);
  });

  test.each([
    ['warm sleeping bag for winter', 'Summer festival sleeping bag'],
    ['thick yoga mat', 'Folding travel yoga mat'],
    ['light tent', 'Four-person tunnel tent'],
    ['light tent', 'Cotton canvas bell tent'],
  ])('%s: what tells the opposite stands behind, %s', async (query, name) => {
    const first = namesOf(await ask(query)).slice(0, 2);
    expect(first).toHaveLength(2);
    expect(first).not.toContain(name);
  });

  test('a quality that is refused is the opposite', async () => {
    const names = namesOf(await ask('coffee that is not bitter'));
    expect(names[0]).toBe('Costa Rican honey coffee');
    expect(names.slice(0, 5)).not.toContain('Ground moka-pot coffee');
  });

  test('a sleeping bag is no bag of another kind', async () => {
    const names = namesOf(await ask('warm sleeping bag for winter'));
    expect(names[0]).toBe('Three-season down sleeping bag');
    expect(names).not.toContain('Summer festival sleeping bag');
    for (const name of names) expect(name).toMatch(/sleeping bag|quilt/);
  });

  test.each(['nursery night light', 'warm light bedroom', 'rear light bicycle'])(
    'a light is a thing where nothing else that is asked for is one: %s',
    async (query) => {
      expect((await ask(query)).unlike).toBe('');
    },
  );

  test('how thick a thing is does not make it thick', async () => {
    expect(namesOf(await ask('thick yoga mat'))).toContain('Natural rubber yoga mat');
    expect((await ask('thick yoga mat')).unlike).toBe('thick');
  });

  test('what things are called by last is no quality', async () => {
    expect(namesOf(await ask('night light'))[0]).toBe('Full moon night light');
  });
});

test('of a quality of somebody that a thing is for nothing is said', async () => {
  expect(await ask('warm coat for a small dog')).toMatchObject({ unlike: '' });
});

test('things that are here are called so, if their quality is told in other words', async () => {
  expect(await ask('small camera')).toMatchObject({ isOnlyMentioned: false, unlike: '' });
});

test('cocoa powder is no baking powder, and the page says so', async () => {
  expect(await ask('baking powder')).toMatchObject({ isOnlyMentioned: true });
});

describe('of a quality that nothing tells the page says so once, and of one that something tells nothing', () => {
  test.each(['quiet clock', 'strong black tea', 'warm throw', 'small teapot', 'quick card game'])(
    '%s: it is told in other words',
    async (query) => {
      expect(await ask(query)).toMatchObject({ unlike: '', untold: undefined, isPartial: false });
    },
  );

  test.each([
    ['sharp secateurs', 'sharp'],
    ['quiet drill', 'quiet'],
    ['a tent that is easy to put up', 'easy'],
  ])('%s: “%s”', async (query, unlike) => {
    expect(await ask(query)).toMatchObject({ unlike, isPartial: false });
  });

  test('a soft toy is the name of a thing', async () => {
    expect(namesOf(await ask('soft toy'))[0]).toBe('Mohair bedtime teddy bear');
  });

  test('and where several bear the whole name, nothing that shares a word of it: no dry bag', async () => {
    for (const query of ['warm sleeping bag', 'warm winter sleeping bag'])
      for (const name of namesOf(await ask(query))) expect(name).toMatch(/sleeping bag$/u);
  });

  test('typed behind the name it is a quality too: yoga mat thick', async () => {
    expect(namesOf(await ask('yoga mat thick'))[0]).toMatch(/yoga mat$/u);
  });
});
