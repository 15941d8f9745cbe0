import { wordsIn } from '../../../language/word-lists.js';
import { whenAndWhere } from '../../core-of-phrase.js';
import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { Term } from '../query/terms.js';
import type { Answer } from '../ranking/rank.js';

/** Whether all of the answers leave something unsaid, or some. */
type Saying = 'all' | 'some';

/** What is said behind a thing, and which of its answers say all of it. */
export interface Untold {
  readonly words: readonly string[];
  readonly by: Saying;
  /** It is the name itself, or the day before it, and nothing that is told behind a thing. */
  readonly isName?: true;
}

const SMALL = wordsIn('en/small-words.txt');
const WITH_ANYTHING = wordsIn('en/general-doings.txt');
/** Shorter words are sizes and numbers. */
const SHORTEST = 3;

/**
 * The words behind a thing that none of its answers says, else those that only some say: of a *cushion for an armchair* the
 * armchair. When and where something is done, what is done with it and what a thing is to be like is left out: a text
 * seldom says it. What begins with a word says it: a *bedside* lamp, by a bed.
 * @param behind what is said behind the thing
 * @returns undefined where all answers say all of it
 */
export function untoldIn(
  behind: string,
  { terms, hits }: Pick<WordAnswer, 'terms' | 'hits'>,
  found: readonly Answer[],
  search: Pick<ProductSearch, 'isRead' | 'productAt'>,
): Untold | undefined {
  const said = new Set(wordsOf(behind, english));
  const aside = new Set([...whenAndWhere(behind), ...WITH_ANYTHING, ...SMALL]);
  const tells = ({ typed, isDescribing, forms }: Term) =>
    said.has(typed) &&
    typed.length >= SHORTEST &&
    forms.size > 0 &&
    !isDescribing &&
    !aside.has(typed) &&
    !english.measures.has(typed) &&
    !english.without.isDoing(typed);
  const held = new Map(hits.map(({ position, holds }) => [position, holds]));
  const wordsSaidBy = (isBy: (saying: number) => boolean) =>
    terms.flatMap((term, at) => {
      const isSaying = ({ position }: Answer) =>
        ((held.get(position) ?? 0) & (1 << at)) !== 0 || beginsWith(term.typed, position, search);
      const saying = found.filter(isSaying).length;
      return tells(term) && isBy(saying) ? [term.typed] : [];
    });
  const byNone = wordsSaidBy((saying) => saying === 0);
  if (byNone.length > 0) return { words: byNone, by: 'all' };
  const bySome = wordsSaidBy((saying) => saying < found.length);
  return bySome.length > 0 ? { words: bySome, by: 'some' } : undefined;
}

/** A shorter end is an ending, or there by chance. */
const SHORTEST_END = 4;

/** Whether a word of its name or tags begins with it and goes on with another: the *bed* of a bedside lamp. */
function beginsWith(word: string, at: number, search: Pick<ProductSearch, 'isRead' | 'productAt'>): boolean {
  const { name = '', tags = [] } = search.productAt(at) ?? {};
  const ends = wordsOf([name, ...tags].join(' '), english).flatMap((one) =>
    one.startsWith(word) ? [one.slice(word.length)] : [],
  );
  return ends.some((end) => end.length >= SHORTEST_END && search.isRead(end, () => false));
}

/** A word, and what it is done to before it: *noise cancelling* says what neither word does. */
export function withDone(word: string, terms: readonly Term[]): readonly string[] {
  const at = terms.findIndex(({ typed }) => typed === word);
  const before = terms[at - 1]?.typed;
  return before !== undefined && english.without.isDoing(word) ? [before, word] : [word];
}
