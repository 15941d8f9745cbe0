import { audiencesIn } from '../../audience.js';
import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import { SENTENCE_LENGTH } from '../matching/coverage.js';
import { heldWords } from '../matching/held-words.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { Term } from '../query/terms.js';
import { isQuality } from '../ranking/qualities.js';
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
  answer: WordAnswer,
  found: readonly Answer[],
  search: Search,
): Untold | undefined {
  const { terms } = answer;
  const isName = terms.length > 1 && terms.length < SENTENCE_LENGTH;
  if (!isName || wordsOf(words, english).length !== terms.length) return undefined;
  if (terms.some(({ typed }) => isQuality(typed))) return undefined;
  const held = heldWords(answer, search);
  const tells = ({ typed, isDescribing, isMaterial }: Term) =>
    !isDescribing &&
    !isMaterial &&
    !english.generic.has(english.singular(typed)) &&
    audiencesIn(typed).size === 0 &&
    !/\d/u.test(typed);
  // What bears another name for it is it too, and so is what writes it as one word.
  const otherwise = new Set(
    answer.hits.flatMap(({ isOtherwise, position }) => (isOtherwise ? [position] : [])),
  );
  const asOne = wordsOf(words, english).map(english.singular).join('');
  const isSame = ({ position, isThing }: Answer) =>
    isThing ||
    otherwise.has(position) ||
    search.productAt(position)?.name.toLowerCase().includes(asOne) === true;
  const says = (one: Answer) =>
    isSame(one) ||
    terms.every(
      (term, at) =>
        !tells(term) ||
        (held(one.position).holds & (1 << at)) !== 0 ||
        beginsWith(term.typed, one.position, search),
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
