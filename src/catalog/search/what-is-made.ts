import { wordsIn } from '../../language/word-lists.js';
import { audiencesIn } from '../audience.js';
import { CALLED } from './parts-found.js';
import type { ProductSearch } from './product-search.js';

/** Doings by which a thing comes to be: what is named behind them is not there yet. */
const MAKINGS = wordsIn('en/makings.txt');
const MAKING = /^(\p{L}+)\s+(?:an?|my|our|some|the)\s+(\S.*?)(?:\s+for\s+\S.*)?$/iu;
const FOR = /^(\S.*?)\s+for\s+(?:(an?|the|my|our|his|her)\s+)?(\S.*)$/iu;

type Asked = Pick<ProductSearch, 'ask' | 'placeCalled' | 'thingCalled' | 'endsInPerson'>;

/**
 * The doing of a text that says what is to be made by it: *knitting*, of `knitting a blanket for a newborn`. It is found
 * by what one does it with; whoever has the blanket needs none. Undefined where something here is called both: a pattern
 * for a dress that is to be sewn.
 */
export function makingIn(text: string, search: Pick<ProductSearch, 'ask'>): string | undefined {
  const [, doing = '', thing = ''] = MAKING.exec(text.trim().toLowerCase()) ?? [];
  if (!MAKINGS.has(doing)) return undefined;
  const isMade = isSomethingCalled(doing, search) && !isSomethingCalled(`${doing} ${thing}`, search);
  return isMade ? doing : undefined;
}

/** Whether a name or a tag of some product bears all words. */
export const isSomethingCalled = (words: string, { ask }: Pick<ProductSearch, 'ask'>): boolean =>
  ask(words).hits.some(({ labelled }) => labelled >= CALLED);

interface ForThing {
  /** What is looked for. */
  readonly sought: string;
  /** The thing that it is for, or that is to be made of it. */
  readonly thing: string;
}

/** What is looked for, and the thing that it is for: wool, and a baby blanket. Undefined where it is for somebody, or for no thing. */
function forThing(words: string, { ask, thingCalled, endsInPerson }: Asked): ForThing | undefined {
  const [, sought = '', article, thing = ''] = FOR.exec(words.trim()) ?? [];
  const last = thing.split(/\s+/u).at(-1) ?? '';
  const isWhom = sought === '' || audiencesIn(last).size > 0 || endsInPerson(words);
  if (isWhom || (article === undefined && thingCalled(last) === '')) return undefined;
  return ask(sought).terms.length > 0 ? { sought, thing } : undefined;
}

/** Whether children are named only by what they have: the baby of `wool for a baby blanket`. */
export function isOfTheirThing(words: string, search: Asked): boolean {
  const parts = forThing(words, search);
  return parts !== undefined && audiencesIn(parts.sought).size === 0;
}
