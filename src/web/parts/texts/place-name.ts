import { BESIDE_OTHERS, EVERYTHING } from '../../../catalog/places.js';
import type { Wording } from '../../../wording/wording.js';

/** What a page calls a department or category: the shop's own word, and of one that the import made up the page's. */
export function placeName(name: string, { departments }: Pick<Wording, 'departments'>): string {
  if (name === BESIDE_OTHERS.department) return departments.other;
  return name === EVERYTHING.department ? departments.everything : name;
}
