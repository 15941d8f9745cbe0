import { audiencesIn } from '../audience.js';
import { namesForMood, type ShopsNames, shopsNames } from '../said-otherwise.js';
import type { Answers, Finding, FindOptions } from './answers/answers.js';
import { namesFor } from './listed-names.js';
import { CALLED } from './matching/coverage.js';
import type { ProductSearch } from './matching/product-search.js';
import { countsIn, type Facet } from './query/facet.js';
import { isQuality } from './ranking/qualities.js';
import type { Answer } from './ranking/rank.js';
import { childrenFirst, forAnyChildren, saysForChildren } from './refining/audience-filter.js';
import { isForBeginners } from './refining/for-beginners.js';
import { nearest } from './refining/near-answers.js';

/** What was found for what was said, and how anything else is asked. */
export interface Said {
  readonly search: ProductSearch;
  readonly found: Answers;
  ask(name: string, options: FindOptions): Finding<Answers>;
}

/** From so many words on a text is more than the name of a thing. */
const SENTENCE = 3;

/** What is done, in a word, or with what it is done to: *sharpening knives*. */
const DOING = /^\p{L}{2,}(?:ing|work)(?:\s\p{L}+)?$/u;

/** Of each of several names so many at most: none of them fills the list. */
const OF_EACH = 6;

/**
 * The answers to the names under which shops sell for what was said, where nothing is called that (*after-sun* for
 * `sunburn`), or no more than by a tag beside a shelf of that name (*desks & chairs* for `furniture`). Of several names
 * each has its turn: for cold feet there are socks, and hot water bottles. Undefined where the list knows no such name, or
 * it answers no better.
 */
export function* asTheShopSays(said: Said, options: FindOptions): Finding<Answers | undefined> {
  const { search, found } = said;
  const { words } = found.read;
  // A material is no thing by itself: wool is yarn first, and cloth besides.
  const [only, ...more] = search.ask(words).terms;
  const isMaterial = only?.isMaterial === true && more.length === 0 && !words.trim().includes(' ');
  const isThing =
    found.place !== undefined || (!isMaterial && found.found.some(({ isThing: isVery }) => isVery));
  const whole = saidWhole(found.read.typed);
  const listed = whole ?? namesFor(words) ?? ofMaterial(words, search) ?? ofMood(said, options);
  // What the list is sure of as a whole says more than one word of it: of *wool for socks* the yarn for them. What is done is
  // no thing, whatever is called by it: a tripod, of *cooking*. Nor is how a thing is to be: toy vegetables, of *cuddly toys*.
  const plain = (whole === undefined ? words : found.read.typed).trim().toLowerCase();
  const [first = '', ...rest] = plain.split(/\s+/u);
  const isSaidWhole =
    rest.length + 1 >= SENTENCE || DOING.test(plain) || (rest.length > 0 && (isQuality(first) || !isThing));
  // Nothing is a material that something else is said of: of *baby wool* no leggings.
  const isPlain = only?.isMaterial !== true && !isQuality(only?.typed ?? '');
  const isOfIt =
    isPlain && more.at(-1)?.isMaterial === true && !found.found.some(({ isThing: isVery }) => isVery);
  const isSure = listed?.isGuess === false && (isSaidWhole || isOfIt);
  const known = isSure || !isThing ? listed : undefined;
  // What is only perhaps meant is no better than what bears all of it.
  if (known === undefined || (known.isGuess && isCalledAsSaid(found, search))) return undefined;
  const named: Answers[] = [];
  const facets = whole === undefined ? found.read.facets : [];
  const wishes = facets.flatMap((one) => (isOfAny(one) ? [` ${one.said}`] : [])).join('');
  for (const name of known.names) {
    const again = yield* said.ask(name + wishes, { ...options, ...countsIn(found.read) });
    if (isSure || isMaterial ? isFoundAsSaid(again) : isBetter(search, found, again)) named.push(again);
  }
  const [best, ...others] = fulfilling(named);
  // Of a guess the first name is the likeliest: where that finds nothing, strings are no answer to *learning guitar*.
  if (best === undefined || (known.isGuess && named[0]?.read.typed !== known.names[0] + wishes))
    return undefined;
  if (others.length > 0) return renamed(said, together(said, [best, ...others]), known.isGuess);
  const name = best.read.words;
  if (isMaterial) return withOthers(ofIt(best, found, search), found);
  if (isKindOf(best.read.words, words)) return withOthers(best, found);
  return renamed(said, shownFor(found, best, name), known.isGuess);
}

/** The list's sure names for all that was typed, whatever search reads in it: a wish, of *plants not poisonous for cats*. */
export function saidWhole(typed: string): ShopsNames | undefined {
  const names = typed.trim().includes(' ') ? shopsNames(typed) : undefined;
  return names?.isGuess === false ? names : undefined;
}

/** A wish that anything may fulfil, whatever it is called: what it costs, whether it can be bought, and what was not understood. */
const isOfAny = ({ wish }: Facet): boolean =>
  ['price', 'stock', 'cheap', 'dear', 'reduced', 'newest', 'popular', 'unclear'].includes(wish.kind);

/** What costs so little is asked of each name, and one of which nothing does is left out beside one of which something does. */
function fulfilling(named: readonly Answers[]): readonly Answers[] {
  const left = named.filter(({ unmet }) => !unmet.some(({ wish }) => wish.kind !== 'unclear'));
  return left.length > 0 ? left : named;
}

/** A name of so many words is that of a thing, and no sentence. */
const SHORT_NAME = 2;

/** What is shown for a name that nothing here bears: no boots are *walking boots*. */
function renamed({ found, search }: Said, shown: Answers | undefined, isGuess: boolean): Answers | undefined {
  const said = found.read.words.trim();
  const isName = said.split(/\s+/u).length === SHORT_NAME;
  const isBorne = isName && search.ask(said).hits.some(({ named }) => named >= CALLED);
  return shown && { ...shown, isRenamed: isName && !isBorne && search.kindCalled(said).size === 0, isGuess };
}

function isBetter(search: ProductSearch, found: Answers, again: Answers): boolean {
  const { words } = found.read;
  // Of `keep warm` one word names what a thing is like, and not what is wanted.
  const isHalf = words.trim().includes(' ') && search.ask(words).terms.length === 1;
  const isNamed = isCalledAsSaid(found, search) && !isHalf;
  const isBest = again.place !== undefined || !isNamed;
  return isBest && isFoundAsSaid(again);
}

/** The page says under which name it found them. */
export function shownFor({ read: { typed, original } }: Answers, again: Answers, name: string): Answers {
  const mended = [{ typed: name, meant: name }];
  return { ...again, read: { ...again.read, mended, misspelt: original ?? typed }, mended };
}

/**
 * The best of the first name, the best of the second, and so on; of each what is for children first, where they come
 * along, and nothing for them or for animals where nobody named any.
 */
function together({ search, found: asSaid }: Said, named: readonly Answers[]): Answers | undefined {
  const { words } = asSaid.read;
  const { found } = asSaid;
  const forWhom = search.forWhom(words);
  const isForAnyChildren = forAnyChildren(search);
  const isForThose = ({ position, isGood, isCalled }: Answer) =>
    (isGood || isCalled) && forWhom(position) !== 'animal';
  const isForThem = (one: Answer) =>
    isForThose(one) && (audiencesIn(words).size > 0 || !isForAnyChildren(one.position));
  const parts = named.flatMap(({ read, found: all }) => {
    // The list may name them itself: children's picture books, of *reading aloud*.
    const isIt = audiencesIn(read.words).size > 0 ? isForThose : isForThem;
    const best = childrenFirst(all.filter(isIt), { search, read: { words } }).slice(0, OF_EACH);
    return best.length > 0 ? [{ name: read.words, best }] : [];
  });
  const [first] = named;
  if (first === undefined || parts.length === 0) return undefined;
  const turns = Array.from({ length: OF_EACH }, (_, i) => parts.flatMap(({ best }) => best[i] ?? []));
  // Behind them the others of the name that was said: other film cameras, of *film camera for beginners*.
  const [thing = ''] = words.trim().split(FOR);
  const hits = isForBeginners(words) ? search.ask(thing).hits : [];
  const called = new Set(hits.flatMap((hit) => (hit.isHeaded && hit.named >= CALLED ? [hit.position] : [])));
  const others = found.filter((one) => called.has(one.position) && isForThem({ ...one, isGood: true }));
  const of = new Map([...turns.flat(), ...others].map((one) => [one.position, one]));
  const name = parts.map((part) => part.name).join(', ');
  // Its wishes stand behind the first.
  const typed = [first.read.typed, ...parts.slice(1).map((part) => part.name)].join(', ');
  const read = { ...first.read, typed, words: name };
  const all = [...of.values()];
  const children = saysForChildren({ search, read: { words } }, all);
  return shownFor(
    asSaid,
    { ...first, read, place: undefined, untold: undefined, saysForChildren: children, found: all },
    name,
  );
}

const FOR = /\sfor\s/u;

/** Words beside a mood that are no sentence name something else. */
const MOOD_ALONE = 2;

/** What shops have for a mood, where nothing was found that is called so: candles, of *cosy*. */
function ofMood({ search, found }: Said, { isMoodAside }: FindOptions): ShopsNames | undefined {
  const { words } = found.read;
  const isSpoken = search.isSpoken(words);
  const isNamed = search.thingCalled(words.trim().split(/\s+/u).at(-1) ?? '') !== '';
  const isMood = isSpoken || (search.ask(words).terms.length <= MOOD_ALONE && !isNamed);
  // What is for somebody in a mood is that thing first: no jigsaw is a *toy for a bored cat*.
  const isThing =
    words.trim().split(FOR).length > 1 && search.thingCalled(words.trim().split(FOR)[0] ?? '') !== '';
  const names = isMoodAside || isFoundAsSaid(found) || !isMood || isThing ? [] : namesForMood(words);
  return names.length > 0 ? { names, isGuess: true } : undefined;
}

/** A material under the name that shops have for it, and how it is to be: soft yarn, of *soft wool that does not itch*. */
function ofMaterial(words: string, search: ProductSearch): ShopsNames | undefined {
  const plain = words.trim().toLowerCase();
  const [, lead = '', thing = '', behind = ''] =
    /^((?:\p{L}+\s)*?)(\p{L}+)(\s(?:that|which|for)\s.*)?$/u.exec(plain) ?? [];
  const isPlain = lead
    .trim()
    .split(' ')
    .every((word) => word === '' || isQuality(word));
  const [only, ...more] = isPlain ? search.ask(thing).terms : [];
  if (lead + behind === '' || only?.isMaterial !== true || more.length > 0) return undefined;
  const known = shopsNames(thing);
  return known?.isGuess === false
    ? { ...known, names: known.names.map((name) => lead + name + behind) }
    : undefined;
}

/** A name is that of a kind of what was said: wooden toys, of `toys for a child`. Nobody said wooden. */
function isKindOf(name: string, words: string): boolean {
  const [thing = '', whom] = words.trim().toLowerCase().split(FOR);
  return name.endsWith(` ${thing}`) && (whom === undefined || audiencesIn(whom).size > 0);
}

/** Of the answers to a name those that bear what was said and list no other material: of wool no yarn of cotton. */
const ofIt = (again: Answers, { found, read }: Answers, search: ProductSearch): Answers => {
  const known = new Set(found.map(({ position }) => position));
  const wish = { kind: 'without', words: [read.words.trim().toLowerCase()] } as const;
  const isOfIt = ({ position }: Answer) => known.has(position) && !search.fits(wish, position);
  return { ...again, found: again.found.filter(isOfIt) };
};

/** The answers to the name, and behind them what else was found; it is shown for what was said. */
function withOthers(again: Answers, { read, mended, found, applied, unmet }: Answers): Answers {
  const known = new Set(again.found.map(({ position }) => position));
  const others = nearest(found).filter(({ position }) => !known.has(position));
  return { ...again, read, mended, applied, unmet, found: [...again.found, ...others] };
}

/** The page has nothing to say against it. */
export const isFoundAsSaid = ({ isOnlyMentioned, isOnlyNear, isPartial, missing }: Answers): boolean =>
  !isOnlyMentioned && !isOnlyNear && !isPartial && missing.length === 0;

/**
 * Something bears all of it, and does not only sound so or is for an animal that nobody named: nothing is called cold feet,
 * though there are balms for cold feet.
 */
function isCalledAsSaid(answers: Answers, search: ProductSearch): boolean {
  const { words } = answers.read;
  const [isOther, forWhom] = [search.isOther(words), search.forWhom(words)];
  const isOne = ({ position, isCalled }: Answer) =>
    isCalled && !isOther(position) && forWhom(position) !== 'animal';
  return isFoundAsSaid(answers) && answers.found.some(isOne);
}
