import type { Wording } from '../../../src/wording/wording.js';
import type { Visitor } from './visitor.js';

/** Adds an interest in own words: types them, looks at what the shop makes of them, and takes that. */
export async function addInterest(visitor: Visitor, words: string, t: Wording): Promise<void> {
  await visitor.fill(t.interests.addTitle, words);
  await visitor.press(t.interests.add);
  await visitor.press(t.interests.samples.add);
}
