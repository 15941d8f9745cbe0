import { tellingWords } from '../../segments/word-forms.js';
import { isCalled, stem } from './stems.js';
import type { Found } from './told-by.js';

/** What is done with thread by hand, as stems. */
const CRAFTS: ReadonlySet<string> = new Set(['knit', 'crochet', 'sew'].map(stem));

/**
 * Of what somebody knits or sews only what stands beside the best answer for doing that: no finished socks, of *knitting
 * warm socks*. Of what is knitted, only where that is the best of all: a *knitted hat* may be a finished one.
 * @param found best first
 */
export function ofCraft(found: readonly Found[], text: string): readonly Found[] {
  const said = tellingWords(text).filter((word) => CRAFTS.has(stem(word)));
  const isOfIt = ({ product }: Found) => said.some((word) => isCalled(stem(word), product));
  const isDone = said.some((word) => DOING.test(word));
  const best = isDone ? found.find(isOfIt) : found.slice(0, 1).find(isOfIt);
  return best ? found.filter(({ product }) => product.department === best.product.department) : found;
}

const DOING = /(?:knit|crochet|sew|ing)$/u;
