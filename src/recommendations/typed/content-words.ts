import { audiencesIn, saysForWhom } from '../../catalog/audience.js';
import { doneWithThing, JOINTS, whenAndWhere, withoutCircumstances } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { ofAnyRoom, withoutRoom, withoutStart } from '../../catalog/said-otherwise.js';
import { english } from '../../catalog/search/languages/en.js';
import { isGeneral } from '../../catalog/search/languages/general-heads.js';
import { qualityOf } from '../../catalog/search/ranking/qualities.js';
import { wordsIn } from '../../language/word-lists.js';
import { keptOn } from '../../processes/kept-on.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { stem } from './stems.js';

/** Says of anything that somebody has it or does it, begins it or praises it. */
export const SAYS_LITTLE: ReadonlySet<string> = new Set(
  [
    ...wordsIn('en/general-doings.txt'),
    ...['made', 'working', 'better', 'taking', 'play', 'care'],
    'beginner',
    'nice',
    'lovely',
    'cosy',
    'cozy',
    'proper',
  ].map(stem),
);
/** In what weather, season or light something is done. */
export const CONDITIONS: ReadonlySet<string> = new Set([...wordsIn('en/conditions.txt')].map(stem));
/** What is made is not there yet: candles are nothing to make candles with. */
const MADE = /^(?:make|making|build|building)\s(?:(?:my|our|your|an?|the)\s)?(?:own\s)?/u;
const MAKES = /\bmak(?:es?|ing|ers?)\b/iu;
/** What is not wanted is none of what is told of: no yeast, of *bread without yeast*. */
const WITHOUT = /\swithout\s/u;
/** Something that is done, though a thing may be called so: *painting walls*, and no *clothing made of linen*. */
const DOES = /^\p{L}{2,}ing\s(?!(?:made|for|with|of|in|from|without|that)\s)/u;
/** One thing is kept or made. */
const KEEPS = /^(?:keep|make|making|build)|\sbeginners?$/u;
const DOING = /^\p{L}{3,}ing$/u;
const WHO_DOES_IT = /ers?$/u;

/** The words that tell what a text is about, without for whom, when, where and with whom. */
export interface ContentWords {
  /** They say more than one thing: *sharpening*, and *kitchen knives*. */
  readonly areSeveral: boolean;
  /**
   * Whether a product agrees with each of them, by its name, kind, tags, materials or place in the shop, or says that it is so:
   * no plant does with *keeping houseplants alive*, nor a ledge for pictures with *hanging shelves in the kitchen*.
   */
  agrees(product: Product): boolean;
  /** Whether anything but a product's department is called by one of them: of *home office* a ledger is one of all that stands there. */
  tellsOf(product: Product): boolean;
  /** Whether a product agrees with each condition that they name: a rain cape, of *cycling in the rain*. */
  suits(product: Product): boolean;
  /** The words that say when and where; a product is called by each of some of them. */
  isOfPlace(product: Product): boolean;
  /** Where they name a season that a thing can be for, whether it is called so: no quilt for mild nights, of *camping in winter*. */
  isForSeason(product: Product): boolean;
  /** Where they say that one thing is made, whether it says that it makes any: no fondue set, of *making cheese*. */
  mayMake(product: Product): boolean;
  /**
   * Where they tell of something that is done, for nobody in particular and not for the first time, and of no one thing that is kept
   * or made: whether a product's own text says each word of what it is done to, and is none of it. No crochet hooks serve *sock
   * knitting*, and no other paint *painting the walls*.
   */
  serves(product: Product): boolean;
  /** Whether it is called last by one of them, or by one and what says nothing alone: a piano, an *espresso machine*; no piano stool. */
  isItself(product: Product): boolean;
}

/** @param text in the language that is searched in */
export function contentWords(text: string): ContentWords {
  const [asked = '', ...unwanted] = text.toLowerCase().split(WITHOUT);
  const plain = doneWithThing(asked) ?? withoutCircumstances(asked);
  const denied = unwanted.flatMap(tellingWords);
  const aside = new Set(whenAndWhere(plain));
  const telling = tellingWords(plain).filter(
    (word) => !saysForWhom(word) && !aside.has(word) && !SAYS_LITTLE.has(stem(word)) && word !== 'feeling',
  );
  const made = MADE.test(plain) ? headNoun(plain.replace(MADE, '')) : undefined;
  const agreesWith = (product: Product) => (word: string, i: number) =>
    holds(word, product) || (i < telling.length - 1 && isSo(word, product));
  const stems = new Set(telling.map(stem));
  const agrees = (product: Product) =>
    telling.every(agreesWith(product)) &&
    !isCalledAtLast(made, product) &&
    !denied.some((word) => holds(word, product));
  const conditions = tellingWords(text).filter((word) => CONDITIONS.has(stem(word)));
  const places = [...aside].filter((word) => ofAnyRoom(word) === word);
  const seasons = whenAndWhere(text.toLowerCase()).filter(
    (word) => CONDITIONS.has(stem(word)) && qualityOf(word) !== undefined,
  );
  const areDone =
    (DOES.test(plain) || words(plain).some(english.without.isDoing)) &&
    !KEEPS.test(plain) &&
    audiencesIn(text).size === 0 &&
    withoutStart(text) === undefined;
  const isItself = ({ name, kind = '' }: Product) =>
    [name, ...kindLevels(kind)].some((one) => lastWords(one).some((word) => stems.has(stem(word))));
  const objects = words(withoutRoom(plain)).filter((word) => telling.includes(word) && !DOING.test(word));
  return {
    areSeveral: stems.size > 1,
    isItself,
    agrees,
    tellsOf: (product) => telling.length === 0 || telling.some((word) => isCalledBy(word, product)),
    suits: (product) => conditions.every((word) => holds(word, product)),
    isOfPlace: (product) => places.length > 0 && places.every((word) => holds(word, product)),
    isForSeason: (product) => seasons.every((word) => holds(word, product)),
    mayMake: (product) => made === undefined || stems.size > 1 || isForMaking(product),
    serves: (product) => areDone && !isItself(product) && objects.every((word) => mentions(product, word)),
  };
}

/** What a name says that a thing is. */
function lastWords(name: string): readonly string[] {
  const head = headNoun(name) ?? '';
  const all = tellingWords(name);
  return isGeneral(head) ? all.slice(Math.max(0, all.indexOf(head) - 1)) : [head];
}

const isForMaking = ({ name, kind = '', tags }: Product): boolean =>
  [name, kind, ...tags].some((one) => MAKES.test(one));

const isCalledAtLast = (made: string | undefined, { name, kind = '' }: Product): boolean =>
  made !== undefined && [name, kind].some((one) => headNoun(one) === made);

/**
 * Whether a product is called by a word. What is called by who does something is no doing: a recorder, of *recording music*; but
 * trousers for commuters are of *commuting*.
 */
function holds(word: string, product: Product): boolean {
  const forms = formsOf(product).get(stem(word)) ?? [];
  return forms.some((form) => !DOING.test(word) || !WHO_DOES_IT.test(form) || !isThingIn(product, form));
}

function isCalledBy(word: string, { name, kind = '', tags, materials, category }: Product): boolean {
  return [name, kind, ...tags, ...materials, category]
    .flatMap(tellingWords)
    .some((one) => stem(one) === stem(word));
}

/** Whether a word is the name of a thing in what a product is called. */
function isThingIn({ name, kind = '' }: Product, word: string): boolean {
  const ends = [name, ...kindLevels(kind)].flatMap(lastWords);
  return ends.map(fold).includes(fold(word));
}

/** Whether it says of itself how a thing is to be. */
function isSo(word: string, { name, tags, description }: Product): boolean {
  return qualityOf(word)?.tells.test([name, ...tags, description].join(' . ')) ?? false;
}

/** Whether anything that is written of a product has a word, alone or as a beginning: *dressmaking*, of dresses. */
function mentions({ name, kind = '', tags, description }: Product, word: string): boolean {
  return words([name, kind, ...tags, description].join(' ')).some((one) => one.startsWith(stem(word)));
}

const kept = keptOn<Product, ReadonlyMap<string, readonly string[]>>('formsOfWords');

/** Words by which a product is called, by their stems. A department of several things tells not which of them it is. */
function formsOf(product: Product): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(product);
  if (known) return known;
  const { name, kind = '', tags, materials, category, department } = product;
  const place = department.split(JOINTS).length > 1 ? [category] : [category, department];
  const said = [name, kind, ...tags, ...materials, ...place].flatMap(tellingWords);
  const forms = groupedBy(said);
  kept.set(product, forms);
  return forms;
}

function groupedBy(said: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const word of said) forms.set(stem(word), [...(forms.get(stem(word)) ?? []), word]);
  return forms;
}
