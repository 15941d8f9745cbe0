import type { Answers, FindOptions } from './answers.js';
import { isFoundAsSaid, type Said } from './as-the-shop-says.js';
import { countsIn } from './facets/facet.js';

/** For grown persons of one sex, before or behind a thing: `running shoes women`, `men's running shoes`. */
const WEARER = /(?<=^|\s)(?:for\s+)?((?:wo)?m[ae]n(?:['’]?s|s['’])?|ladies['’]?|gents?['’]?)(?=\s|$)/giu;

/**
 * Of a thing for men or women, where nothing that is called the thing says for which, all that is called so: no shoe bag
 * before a running shoe, and the page tells that none says it. Undefined where something says both, or nothing is called so.
 */
export async function ofWearer({ found, ask }: Said, options: FindOptions): Promise<Answers | undefined> {
  const { words, typed } = found.read;
  if (!found.isPartial || found.read.facets.length > 0) return undefined;
  const wearers = [...words.matchAll(WEARER)].map(([, wearer = '']) => wearer.toLowerCase());
  const thing = words.replace(WEARER, '').replace(/\s+/gu, ' ').trim();
  if (wearers.length === 0 || thing === '') return undefined;
  const again = await ask(thing, { ...options, ...countsIn(found.read) });
  if (!isFoundAsSaid(again) || !again.found.some(({ isCalled }) => isCalled)) return undefined;
  const read = { ...found.read, typed, words: again.read.words };
  return { ...again, read, untold: { words: wearers, by: 'all' } };
}
