import { describe, expectTypeOf, test } from 'vitest';
import type { en } from '../../src/wording/en/index.js';
import type { Translation, Wording } from '../../src/wording/wording.js';

const english = {
  greeting: 'Hello',
  list: { title: (count: number) => (count === 1 ? 'one' : 'some'), notes: ['first'] },
};
type German = Translation<typeof english>;
const title = (count: number) => `${count} Dinge`;
const list: German['list'] = { title, notes: ['a', 'b'] };

describe('a translation', () => {
  test('says any text where English says one, given the same', () => {
    expectTypeOf<German['list']['title']>().toEqualTypeOf<(count: number) => string>();
    expectTypeOf(list).toExtend<German['list']>();
  });

  test('does not compile without a sentence that English has', () => {
    // @ts-expect-error it has no notes
    const lacking: German['list'] = { title };
    expectTypeOf(lacking).toBeObject();
  });

  test('does not compile with a sentence that English has not', () => {
    // @ts-expect-error a misspelt key beside the right ones
    const extra: German = { greeting: 'Hallo', gretings: '', list };
    // @ts-expect-error the same further in
    const inside: German = { greeting: 'Hallo', list: { title, tilte: title, notes: [] } };
    expectTypeOf([extra, inside]).toBeArray();
  });

  test('does not compile where it asks for what English is not given', () => {
    const asking = (count: number, name: string) => `${name}: ${count}`;
    // @ts-expect-error nobody hands in a name
    const more: German = { greeting: 'Hallo', list: { title: asking, notes: [] } };
    expectTypeOf(more).toBeObject();
  });

  test('is what English is of itself', () => {
    expectTypeOf<typeof en>().toExtend<Wording>();
  });
});
