import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products } = await openDemoSearch();
const materialsOf = (position: number) => products[position]?.materials ?? [];

describe('an adjective names the material', () => {
  test.each([
    ['woolly hat', /wool|merino/],
    ['woollen blanket', /wool/],
    ['leathery strap', /leather/],
    ['silken pillow', /silk/],
    ['silky pillow', /silk/],
    ['coppery pan', /copper/],
    ['oaken frame', /oak/],
    ['hölzernes Spielzeug', /wood|beech|maple|ash|birch|pine|lime/],
    ['wollene Mütze', /wool|merino/],
    ['lederner Gurt', /leather/],
    ['kupferne Pfanne', /copper/],
  ] as const)('%s', async (query, material) => {
    const answers = await ask(query, /[A-ZÖÜ]/.test(query));
    const [first] = answers.found;
    expect(materialsOf(first?.position ?? -1).join()).toMatch(material);
    expect(answers.otherwise).toEqual([]);
    expect(answers.missing).toEqual([]);
  });

  test('and nothing is said to be called otherwise where things of it are there', async () => {
    const answers = await ask('woolly hat');
    expect(answers.isOnlyMentioned || answers.isPartial).toBe(false);
    expect(namesOf(answers)[0]).toBe('Merino running beanie');
  });

  test('searched for as typed it is only the word', async () => {
    expect(namesOf(await ask('silken pillow'))).not.toEqual([]);
    expect((await ask('velvety soap')).found.length).toBeGreaterThan(0);
  });
});
