import type { Neighbour } from '../../vector-index/vector-index.js';
import { withoutTimeToCome } from '../core-of-phrase.js';
import { shopsName } from '../said-otherwise.js';
import { whatTheyDo } from './activities-of-persons.js';
import type { Answers, Finding, FindOptions } from './answers/answers.js';
import { everything, NOTHING, ofService, topicsOf } from './answers/only-wishes.js';
import { byWordsAndMeaning } from './by-words-and-meaning.js';
import { isGermanWord, MEANINGS } from './languages/german-list.js';
import { wholeWord } from './languages/whole-word.js';
import type { ProductSearch } from './matching/product-search.js';
import { mostNamed } from './matching/wish-filter.js';
import { forOthersAlone, markedFor, ofOccasion } from './occasions.js';
import type { ReadQuery } from './query/facet.js';
import { asTheShopSays, isFoundAsSaid, saidWhole } from './query-rewriting.js';
import { isQuality } from './ranking/qualities.js';
import { ofAge } from './refining/age-filter.js';
import { isForBeginners } from './refining/for-beginners.js';
import { nearest } from './refining/near-answers.js';
import { ofPlayers } from './refining/players-filter.js';
import { tellingFirst } from './refining/quality-order.js';
import { setApart } from './refining/set-apart.js';
import { specificAnswer } from './refining/specific-answer.js';
import { qualityFirst } from './refining/typed-order.js';
import { ofTheThing } from './thing-before-clause.js';
import { usedTo } from './things-by-use.js';

/** Products nearest in meaning to some words, `many` where wishes leave only few; none where the model does not answer. */
export type Neighbours<T> = (words: string, many: boolean) => T;

/** Answers a typed query by words and meaning, and fulfils its wishes. */
export async function find(
  search: ProductSearch,
  typed: string,
  { neighbours, ...options }: FindOptions & { neighbours: Neighbours<Promise<readonly Neighbour[]>> },
): Promise<Answers> {
  const finding = steps(search, typed, options);
  let step = finding.next();
  while (!step.done) step = finding.next(await neighbours(step.value.words, step.value.many));
  return setApart(step.value, search);
}

/** The same at once, for words whose meaning is known. */
export function findAtOnce(
  search: ProductSearch,
  typed: string,
  { neighbours, ...options }: FindOptions & { neighbours: Neighbours<readonly Neighbour[]> },
): Answers {
  const finding = steps(search, typed, options);
  let step = finding.next();
  while (!step.done) step = finding.next(neighbours(step.value.words, step.value.many));
  return step.value;
}

/**
 * Words that are taken for misspelt ones are asked again as they were meant: what is said to be shown for `coffee grinder`
 * is what that finds.
 */
function* steps(search: ProductSearch, typed: string, asked: FindOptions): Finding<Answers> {
  const options = search.isWord === undefined ? asked : { ...asked, isWord: search.isWord };
  const found = yield* findAsRead(search, typed, options);
  if (options.literal) return found;
  const meant = withPartsOf(found, yield* asMeant(search, found, options));
  // What is for beginners under several names stands in the order of these.
  if (meant !== found && isForBeginners(found.read.words) && meant.read.words.includes(',')) return meant;
  // Another name is asked with how the thing is to be: soft yarn.
  const [first = ''] = meant.read.words.trim().toLowerCase().split(' ');
  return tellingFirst(meant, isQuality(first) ? meant.read.words : found.read.words, search);
}

/** What is asked by another name was said as before: of a compound that was read by its last part no more is known. */
const withPartsOf = ({ read: { byLast = [] } }: Answers, meant: Answers): Answers =>
  byLast.length === 0 ? meant : { ...meant, read: { ...meant.read, byLast } };

function* asMeant(search: ProductSearch, found: Answers, options: FindOptions): Finding<Answers> {
  const ask = (name: string, how: FindOptions) => findAsRead(search, name, how);
  const said = { search, found, ask };
  if (!isMended(found) || saidWhole(found.read.typed) !== undefined)
    return (
      usedTo(found, search) ??
      (yield* asTheShopSays(said, options)) ??
      (yield* ofTheThing(said, options)) ??
      (yield* needingNone(search, found, options))
    );
  const mayBeForeign = options.mayBeForeign === true && found.read.original === undefined;
  const again = yield* findAsRead(search, meantIn(found), { ...options, mayBeForeign });
  if (again.mended.length > 0) return found;
  const { original, typed: misspelt, mended } = found.read;
  // What the list surely knows as it was meant is shown by its names too: *bread bakng*.
  const isListed = saidWhole(again.read.typed) !== undefined;
  const listed = isListed ? yield* asTheShopSays({ search, found: again, ask }, options) : undefined;
  if (listed !== undefined)
    return {
      ...listed,
      read: { ...listed.read, misspelt: original ?? misspelt, ...(original && { original }) },
    };
  const read = { ...again.read, mended, misspelt: original ?? misspelt };
  // What is shown for a word is not denied to be called so.
  const otherwise = again.otherwise.filter((word) => !found.mended.some(({ meant }) => meant === word));
  return {
    ...again,
    otherwise,
    read: original === undefined ? read : { ...read, original },
    mended: found.mended,
  };
}

function* findAsRead(search: ProductSearch, typed: string, options: FindOptions): Finding<Answers> {
  const read = readIn(search, typed, options);
  if (isForeign(search, read, options)) return { ...NOTHING, read: asWords(typed), isForeign: true };
  return ofPlayers(ofAge(yield* answered(search, read, inLanguage(options)), search), search);
}

/** On a page in another language a word of that one is no misspelt word either. */
function inLanguage(options: FindOptions): FindOptions {
  if (!options.mayBeForeign) return options;
  return {
    ...options,
    isWord: (word) => options.isWord?.(word) === true || isGermanWord(word),
    isForeignWord: isGermanWord,
  };
}

function* answered(search: ProductSearch, read: ReadQuery, options: FindOptions): Finding<Answers> {
  const facets = read.facets.filter(({ wish }) => !options.ignored?.has(wish.kind));
  const topics = topicsOf(facets);
  if (!isLookedFor(read))
    return topics.length > 0 ? ofService(read, facets, topics) : everything(search, read, facets, options);
  const done = options.literal ? undefined : yield* ofDoing(search, read, options);
  if (done) return done;
  const answer = specificAnswer(search, read, options);
  const { terms, hits } = answer;
  // Nothing else is asked for that anything is called by: no list of products answers that.
  if (topics.length > 0 && mostNamed({ hits }) === 0) return ofService(read, facets, topics);
  if (search.isOccasionOnly(read.words) && !options.literal)
    return yield* ofOccasion(search, read, facets, answer, options);
  // `anything without leather`: nothing but wishes was said.
  if (terms.length + hits.length === 0 && facets.length > 0) return everything(search, read, facets, options);
  const found = yield* byWordsAndMeaning({ search, read, facets, answer }, options);
  const occasion = search.occasionIn(read.words);
  // Nothing is near what was said beside the occasion: `gift for Xanthippe`.
  if (found.found.length === 0 && occasion !== '' && !options.literal)
    return {
      ...(yield* ofOccasion(search, read, facets, search.ask(occasion, options), options)),
      missing: found.missing,
    };
  return { ...found, topics };
}

/** What one does something with, for whom somebody is named by what they do; undefined where the shop has nothing for it. */
function* ofDoing(
  search: ProductSearch,
  read: ReadQuery,
  options: FindOptions,
): Finding<Answers | undefined> {
  const doing = whatTheyDo(read.words, search);
  if (doing === undefined || doing === read.words) return undefined;
  const again = yield* answered(search, { ...read, words: doing }, options);
  const isForOthers = forOthersAlone(search, read);
  // Where a shelf is called so, what only bears the word elsewhere is none of it: no game of walled gardens.
  const department = (again.place ?? search.placeCalled(doing)?.place)?.department;
  const isOnShelf = (position: number) =>
    department === undefined || search.productAt(position)?.department === department;
  const theirs = again.found.filter(({ position }) => !isForOthers(position) && isOnShelf(position));
  const isMarked = markedFor(search, read);
  const marked = theirs.filter(({ position }) => isMarked(position));
  const called = marked.filter(({ position }) => search.isCalledSo(doing, position));
  // Where nothing on its shelf bears the doing, all presents of it: a first tool kit, of `gift for a handyman`.
  const isBorne = search.ask(doing).hits.some(({ calls }) => calls !== 0);
  const first = new Set(isBorne || department === undefined ? called : marked);
  const found = [...first, ...theirs.filter((one) => !first.has(one))];
  return isFoundAsSaid(again) && found.length > 0 ? { ...again, read, found, present: 'near' } : undefined;
}

/**
 * First what needs none of what it is to be done without, by the name that shops have for that: *adhesive strips* for a
 * picture that is hung without drilling.
 */
function* needingNone(search: ProductSearch, found: Answers, options: FindOptions): Finding<Answers> {
  const wishes = found.applied.map(({ wish }) => wish);
  const isWithout = wishes.some(({ kind }) => kind === 'without');
  const name = isWithout ? shopsName(found.read.typed) : undefined;
  if (name === undefined) return found;
  const named = yield* findAsRead(search, name, options);
  const first = named.found.filter(
    ({ position, isCalled }) => isCalled && wishes.every((wish) => search.fits(wish, position)),
  );
  const known = new Set(first.map(({ position }) => position));
  const others = nearest(found.found).filter(({ position }) => !known.has(position));
  return first.length === 0 ? found : { ...found, found: [...first, ...others] };
}

/** A word was misspelt: one of another language alone was read rightly the first time. */
function isMended({ read, mended }: Answers): boolean {
  return read.original === undefined
    ? mended.length > 0
    : mended.some((one) => !read.mended.some(({ typed }) => typed === one.typed));
}

/** A query with its misspelt words as they were meant. */
function meantIn({ read, mended }: Answers): string {
  return mended.reduce(
    (text, one) => text.replace(wholeWord(one.typed.toLowerCase()), one.meant),
    read.typed.toLowerCase(),
  );
}

function readIn(search: ProductSearch, typed: string, options: FindOptions): ReadQuery {
  const isExact = options.literal === true || search.isId(typed);
  if (isExact) return asWords(typed);
  const asRead = search.read(typed, options.isWord, options.mayBeForeign);
  const read = { ...asRead, words: qualityFirst(withoutTimeToCome(asRead.words), search) };
  const { age, players } = options;
  const asked = age === undefined ? read : { age, ...read };
  return players === undefined ? asked : { players, ...asked };
}

/** No word of it is one that the search reads. */
function isForeign(search: ProductSearch, { typed, original }: ReadQuery, options: FindOptions): boolean {
  if (!options.mayBeForeign || search.isId(typed) || original !== undefined) return false;
  return !search.isRead(typed, (word) => options.isWord?.(word) === true || isTheSame(word));
}

/** Whether the list says that a German word is written so in English too: *skateboard*. */
const isTheSame = (word: string): boolean => MEANINGS.get(word) === word;

/** Also where the form has taken over every wish: nothing but wishes was said. */
function isLookedFor({ words, facets, typed }: ReadQuery): boolean {
  return /[\p{L}\p{N}]/u.test(words) || (facets.length === 0 && typed !== '');
}

const asWords = (typed: string): ReadQuery => ({ typed, words: typed, facets: [], mended: [] });
