import { expect, test } from 'vitest';
import { keptOn, readOnce } from '../../src/processes/kept-on.js';
import { survivingShare } from '../support/surviving-share.js';

test('is remembered of one object, and of no copy of it', () => {
  const kept = keptOn<object, string>('test');
  const one = { name: 'one' };
  kept.set(one, 'first');
  kept.set(one, 'second');
  expect(kept.get(one)).toBe('second');
  expect(kept.get({ ...one })).toBeUndefined();
  expect(keptOn<object, string>('test').get(one)).toBeUndefined();
  expect(one).toEqual({ name: 'one' });
  expect(JSON.stringify(one)).toBe('{"name":"one"}');
});

test('goes with its object in the next collection of the young generation', async () => {
  const kept = keptOn<object, readonly number[]>('test');
  const share = await survivingShare(() => {
    for (let i = 0; i < 20_000; i++)
      kept.set(
        { i },
        Array.from({ length: 200 }, (_, at) => at + 0.5),
      );
  });
  expect(share).toBeLessThan(0.1);
});

test.each([undefined, keptOn<object, { readonly one: object; readonly at: number }>('test')])(
  'is read once of an object: %o',
  (kept) => {
    let reads = 0;
    const read = readOnce((one: object) => ({ one, at: ++reads }), kept);
    const [first, second] = [{}, {}];
    expect([read(first), read(second), read(first)].map(({ at }) => at)).toEqual([1, 2, 1]);
    expect(read(first)).toBe(read(first));
  },
);
