import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('words that make one name are not found apart', () => {
  test.each(['make up', 'make-up', 'makeup'])('%s: what is only rolled up is none', async (query) => {
    const names = namesOf(await ask(query));
    expect(names.slice(0, 5)).toEqual(
      expect.arrayContaining(['Satin rosewood lipstick', 'Five-times magnifying mirror']),
    );
    expect(names.join('\n')).not.toMatch(/(?:roll|step|pick|pop|wind)-up/i);
  });

  test('a particle that makes no name here is a word of its own', async () => {
    expect(namesOf(await ask('roll up mat'))[0]).toBe('Felt jigsaw roll-up mat');
    expect(namesOf(await ask('tent up to 300'))[0]).toMatch(/tent$/);
  });

  test('a power tool that cuts is for no power cut', async () => {
    const { found, ...answers } = await ask('power cut');
    const names = namesOf({ found, ...answers });
    expect(names[0]).toBe('Power-cut hallway torch');
    expect(found.filter(({ isGood }) => isGood)).toHaveLength(1);
  });

  test('what its kind calls so stands before what only bears the words', async () => {
    expect(namesOf(await ask('dog treats'))[0]).toBe('Oat bone dog biscuits');
  });
});

test('another name of two words for all that was typed heads no other thing: a bike torch is a bicycle light', async () => {
  const names = namesOf(await ask('bike torch'));
  expect(names[0]).toBe('Helmet-mounted bike torch');
  const others = names.findIndex((name) => /Pocket|inspection|hallway/.test(name));
  const lights = ['Cut-off beam bicycle front light', 'Brake-sensing bicycle rear light'];
  for (const light of lights) expect(names.slice(0, others)).toContain(light);
});
