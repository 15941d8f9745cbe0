import type { Wording } from '../../../src/wording/wording.js';
import type { Visitor } from './visitor.js';

/**
 * Adds an interest in own words: types them, looks at what the shop makes of them, and takes that.
 * @param ticks names of products that are ticked before, where the shop is not sure of them
 */
export async function addInterest(
  visitor: Visitor,
  words: string,
  t: Wording,
  ticks: readonly string[] = [],
): Promise<void> {
  await visitor.fill(t.interests.addTitle, words);
  await visitor.press(t.interests.add);
  for (const name of ticks) await visitor.choose(name);
  await visitor.press(t.interests.samples.add);
}
