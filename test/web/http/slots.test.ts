import { expect, test } from 'vitest';
import { slots } from '../../../src/web/http/shop-server.js';
import { survivingShare } from '../../support/surviving-share.js';

test('holds what was put in until it is taken out, in any order', () => {
  const here = slots<string>();
  const [takeAda, , takeCy] = ['Ada', 'Ben', 'Cy'].map((name) => here.put(name));
  takeCy?.();
  takeAda?.();
  expect(here.all()).toEqual(['Ben']);
  here.put('Dee');
  expect(here.all().toSorted()).toEqual(['Ben', 'Dee']);
});

test('keeps nothing that was taken out for the next collection of garbage', async () => {
  const here = slots<object>();
  const taking: (() => void)[] = [];
  const comeAndGo = () => {
    for (let turn = 0; turn < 100_000; turn++) {
      taking.push(here.put({ page: new Array(200).fill(turn) }));
      if (taking.length > 8) taking.shift()?.();
    }
  };
  comeAndGo();
  growOld();
  expect(await survivingShare(comeAndGo)).toBeLessThan(0.05);
});

/** What is reachable meanwhile is moved to the old generation. */
function growOld(): void {
  const passing: unknown[] = [];
  for (let turn = 0; turn < 100_000; turn++) passing[0] = new Array(200).fill(turn);
}
