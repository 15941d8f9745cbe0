import { expect, inject, it } from 'vitest';
import { loadIndex } from '../../src/vector-index/read-index.js';
import judged from './judged-memberships.json' with { type: 'json' };

/**
 * The products of the demo shop that lay between two segments, or in one of another department, when memberships came
 * from meanings alone: for each, the segments that a person would call its own. 87 of 100 were in one of them, now 93.
 */
const JUDGED: Readonly<Record<string, readonly string[]>> = judged;

it('products that lie between two segments are where a person would look for them', async () => {
  const index = await loadIndex(inject('sharedIndex'));
  const strongest = new Map<string, string>(
    index.memberships.map(([first], position) => [
      index.products[position]!.id,
      index.segments[first!.segment]!.label,
    ]),
  );
  await index.close();
  const wrong = Object.entries(JUDGED).filter(
    ([id, segments]) => !segments.includes(strongest.get(id) ?? ''),
  );
  expect(strongest.get('slow-feeder-dog-bowl')).toBe('Dogs');
  expect(strongest.get('insulated-cedar-kennel')).toBe('Dogs');
  expect(strongest.get('planted-tank-led-bar')).toBe('Cats, fish & small animals');
  expect(
    1 - wrong.length / Object.keys(JUDGED).length,
    `elsewhere: ${wrong.map(([id]) => `${id} in ${strongest.get(id)}`).join(', ')}`,
  ).toBeGreaterThanOrEqual(0.92);
});
