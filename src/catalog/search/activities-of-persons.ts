import { wordsIn } from '../../language/word-lists.js';
import { shopsName } from '../said-otherwise.js';
import { english } from './languages/en.js';
import type { ProductSearch } from './matching/product-search.js';

/** What somebody loves, is fond of or learns is what they do. */
const FOND =
  /^(?:(?:really|just|also|always|often|absolutely)\s+)?(?:(?:loves?|likes?|enjoys?|adores?)|(?:is|are)\s+(?:really\s+)?(?:into|fond\s+of|keen\s+on|crazy\s+about|mad\s+about|learning|starting|taking\s+up)|(?:wants?|learns?|starts?)(?=\s+to\s))\s+(to\s+)?/u;
/** Verbs that tell of no doing: whoever has everything does nothing with it. */
const STATES = new Set(
  'has have had is are was been needs need wants want lives live can cannot cant will would could does lost gets looks seems just never doesnt hates'.split(
    ' ',
  ),
);
/** Verbs that say no more than that something is done with a thing: who plays the guitar is about guitars. */
const WITH_ANYTHING = wordsIn('en/general-doings.txt');
const OF_ANYTHING = new Set(['do', 'play', 'practise', 'practice', 'go', 'drink', 'eat', 'watch', 'ride']);
const ARTICLE = /^(?:an?|the|his|her|their|to)\s+/u;

/**
 * What somebody does, as shops have it: *knitting*, of `gift for someone who knits` and of `gift for a knitter`. It is
 * found by what one does it with, and not by what was made so. Undefined where nobody is named by what they do, or the
 * shop has nothing called so.
 */
export function whatTheyDo(words: string, search: Sought): string | undefined {
  const plain = words.toLowerCase().trim();
  const [, whom = '', said = ''] = /^(.*?\S)\s+who\s+(\S.*)$/u.exec(plain) ?? [];
  const doings =
    said === '' ? search.doersIn(plain).flatMap(ofDoer) : search.endsInPerson(whom) ? ofClause(said) : [];
  const names = doings.map((doing) => shopsName(doing) ?? doing);
  const shelved = [...names, ...names.map((doing) => doing.replace(/ing$/u, ''))];
  const isShelf = (doing: string) => search.placeCalled(doing) !== undefined;
  return shelved.find(isShelf) ?? names[0];
}

type Sought = Pick<ProductSearch, 'ask' | 'placeCalled' | 'doersIn' | 'endsInPerson'>;

/** A baker is somebody who is baking, a guitarist one with a guitar, a musician one of music. */
function ofDoer(doer: string): readonly string[] {
  const [, root = doer] = /^(\p{L}{3,})(?:er|ist|or)$/u.exec(doer) ?? [];
  const others = english.synonyms.filter((group) => group.includes(doer)).flat();
  // A drummer has a drum.
  const single = root.replace(/(.)\1$/u, '$1');
  return [`${root}ing`, root, single, ...others].filter((doing) => doing !== doer);
}

function ofClause(said: string): readonly string[] {
  const [fond = '', to = ''] = FOND.exec(said) ?? [];
  const rest = said.slice(fond.length).replace(ARTICLE, '');
  const [, verb = '', object = ''] = /^(\p{L}+)(?:\s+(\S.*))?$/u.exec(rest) ?? [];
  if (verb === '' || STATES.has(verb)) return [];
  if (verb.endsWith('ing')) return [rest];
  const isBare = to !== '' || rest !== said.slice(fond.length);
  // What somebody likes is a doing, or a thing: woodwork, coffee.
  if (fond !== '' && !isBare) return rest.includes(' ') ? [] : [rest];
  const bases = isBare ? [verb] : basesOf(verb);
  const thing = object.replace(ARTICLE, '');
  const isOfAnything = bases.some((base) => WITH_ANYTHING.has(base) || OF_ANYTHING.has(base));
  if (thing !== '' && isOfAnything) return [thing];
  return bases.flatMap(gerundsOf).map((doing) => (object === '' ? doing : `${doing} ${thing}`));
}

/** What somebody *knits*, *dries* or *fishes* for. */
function basesOf(verb: string): readonly string[] {
  if (verb.endsWith('ies')) return [`${verb.slice(0, -3)}y`];
  if (/(?:[sxz]|ch|sh|o)es$/u.test(verb)) return [verb.slice(0, -2)];
  return verb.endsWith('s') ? [verb.slice(0, -1)] : [];
}

/** The forms that the doing of a verb may have: baking, sewing, knitting. */
const gerundsOf = (base: string): readonly string[] => [
  ...(base.endsWith('e') ? [`${base.slice(0, -1)}ing`] : []),
  `${base}ing`,
  `${base}${base.at(-1)}ing`,
];
