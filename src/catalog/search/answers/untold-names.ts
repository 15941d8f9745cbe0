import { audiencesIn } from '../../audience.js';
import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import { SENTENCE_LENGTH } from '../matching/coverage.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { Term } from '../query/terms.js';
import type { Answer } from '../ranking/rank.js';
import { beginsWith, type Untold } from './unmatched-words.js';

/** The first answers, which are seen at once. */
const FIRST = 3;

type Search = Pick<ProductSearch, 'isRead' | 'occasionIn' | 'productAt'>;

/**
 * A name that only some of the answers bear, and not all of the first: of a *hand cream* there is one, and the other creams
 * are for the face. What a thing is to be like, and whom it is for, other sentences tell.
 * @returns undefined where it is no short name, or the first answers say all of it
 */
export function nameUntold(
  words: string,
  { terms, hits }: Pick<WordAnswer, 'terms' | 'hits'>,
  found: readonly Answer[],
  search: Search,
): Untold | undefined {
  const isName = terms.length > 1 && terms.length < SENTENCE_LENGTH;
  if (!isName || wordsOf(words, english).length !== terms.length) return undefined;
  const held = new Map(hits.map(({ position, holds }) => [position, holds]));
  const tells = ({ typed, isDescribing, isMaterial }: Term) =>
    !isDescribing && !isMaterial && audiencesIn(typed).size === 0 && !/\d/u.test(typed);
  const says = ({ position }: Answer) =>
    terms.every(
      (term, at) =>
        !tells(term) ||
        ((held.get(position) ?? 0) & (1 << at)) !== 0 ||
        beginsWith(term.typed, position, search),
    );
  const isTold = found.some(({ isThing, isGood }) => isThing || isGood) && found.some(says);
  return isTold && !found.slice(0, FIRST).every(says)
    ? { words: [words], by: 'some', isName: true }
    : undefined;
}

/** What says that something is given, and not when. */
const GIVEN = /^(?:gifts?|presents?|press?ies?|prezz?ies?)$/u;

/**
 * The day that stands right before a thing and that none of the answers tells of: of a *birthday card* there are cards to
 * play with.
 */
export function dayUntold(words: string, found: readonly Answer[], search: Search): Untold | undefined {
  const said = words.trim().toLowerCase().split(/\s+/u);
  const isDay = (word: string) => search.occasionIn(word) !== '' && !GIVEN.test(word);
  const at = said.findIndex(isDay);
  const [day = '', next = ''] = at < 0 ? [] : said.slice(at);
  if (next === '' || GIVEN.test(next) || english.silent.has(next) || english.purpose.includes(next))
    return undefined;
  const tells = ({ position }: Answer) => {
    const { name = '', tags = [], description = '' } = search.productAt(position) ?? {};
    return wordsOf([name, ...tags, description].join(' '), english).some(
      (word) => english.singular(word) === english.singular(day),
    );
  };
  return found.length > 0 && !found.some(tells) ? { words: [day], by: 'all', isName: true } : undefined;
}
