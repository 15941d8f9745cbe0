import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/catalog/importing/in-order.js';

async function* numbers(count: number) {
  for (let at = 0; at < count; at += 1) yield at;
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('work done in order', () => {
  it('gives its results in order and never does more at once than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, width) => {
          let open = 0;
          let most = 0;
          const work = async (at: number) => {
            most = Math.max(most, ++open);
            await wait(delays[at]);
            open -= 1;
            return at * 2;
          };
          const results = await gathered(inOrder(numbers(delays.length), width, work));
          expect(results).toEqual(delays.map((_, at) => at * 2));
          expect(most).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('fails with the first failure in order, once the others are done', async () => {
    let done = 0;
    const work = async (at: number) => {
      await wait(at === 0 ? 5 : 1);
      done += 1;
      if (at < 3) throw new Error(`number ${at}`);
    };
    await expect(gathered(inOrder(numbers(9), 4, work))).rejects.toThrow('number 0');
    expect(done).toBe(4);
  });
});
