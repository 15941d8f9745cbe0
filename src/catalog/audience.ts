import { leastAge } from '../language/ages.js';
import { meaningsIn, wordsIn } from '../language/word-lists.js';
import { readOnce } from '../processes/kept-on.js';
import { words } from '../text/words.js';
import type { Product } from './product.js';

/** For whom a product is. */
export interface Audience {
  /** Children, mothers to be, or kinds of animals; empty where it is for any grown person, or for any animal. */
  readonly of: ReadonlySet<string>;
  /** Its tags alone say so, and it is no toy: a sunflower that is fun for children is a flower for anybody. */
  readonly isGuess: boolean;
  /** It says from what age it is for children: a guess that is sure, as of a puzzle for children from three. */
  readonly saysAge?: boolean;
}

/** Of no audience in particular. */
export const ANYBODY: Audience = { of: new Set(), isGuess: false };

const AUDIENCES = meaningsIn('en/audiences.txt');
const CHILDREN: ReadonlySet<string> = new Set(['baby', 'toddler', 'child']);
const PEOPLE: ReadonlySet<string> = new Set([...CHILDREN, 'mother']);
const TOYS = wordsIn('en/toys.txt');
/** Says that animals are meant, and not which. */
const ANIMALS = 'pet';

/**
 * For whom a product is, by the words of its name, else of its tags and its place in the shop. Words for animals count
 * only where the shop speaks of animals: a bird's-beak knife is for no bird. Read once: a product never changes.
 */
export const audienceOf = readOnce(readAudience);

function readAudience({ name, tags, description, department, category }: Product): Audience {
  const place = audiencesIn(`${department} ${category}`);
  const isForAnimals = [...place].some((one) => !PEOPLE.has(one));
  return isForAnimals
    ? ofAnimals([name, tags.join(' '), place.has(ANIMALS) ? '' : category], audiencesIn(category))
    : ofPeople({ name, tags, description }, place);
}

/** For whom a text asks. */
export const audiencesIn = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap((word) => AUDIENCES.get(word)?.split(' ') ?? []));

/** Whether a text asks for anybody. */
export const saysForWhom = (text: string): boolean => words(text).some((word) => AUDIENCES.has(word));

/** The words of a text but for those that say for whom, in lower case: *Children's yoga mats* are `yoga mats`. */
export const withoutAudience = (text: string): string =>
  words(text.toLowerCase().replace(/['’]s?(?!\p{L})/gu, ''))
    .filter((word) => !AUDIENCES.has(word) && word !== 'adult' && word !== 'adults')
    .join(' ');

/** Whether it is for certain animals. */
export const isOfAnimals = ({ of }: Audience): boolean => [...of].some((one) => !PEOPLE.has(one));

function ofAnimals(texts: readonly string[], ofCategory: ReadonlySet<string>): Audience {
  const isMeant = (one: string) =>
    isForAny(ofCategory) ? one !== ANIMALS : ofCategory.has(one) && one !== ANIMALS;
  const said = texts.map(audiencesIn).map((found) => new Set([...found].filter(isMeant)));
  const of = said.find(({ size }) => size > 0);
  return { of: of ?? (isForAny(ofCategory) ? ANYBODY.of : ofCategory), isGuess: false };
}

/** A category of certain animals is for no other: among things for cats a mouse is a toy. */
const isForAny = (ofCategory: ReadonlySet<string>): boolean =>
  ofCategory.size === 0 || ofCategory.has(ANIMALS);

function ofPeople(
  { name, tags, description }: Pick<Product, 'name' | 'tags' | 'description'>,
  place: ReadonlySet<string>,
): Audience {
  const people = (found: ReadonlySet<string>) => new Set([...found].filter((one) => PEOPLE.has(one)));
  const [named, placed] = [people(audiencesIn(name)), people(place)];
  if (named.size > 0) return { of: named, isGuess: false };
  if (placed.size > 0) return { of: placed, isGuess: false };
  const ages = tags.flatMap(childrenOfAge);
  const tagged = new Set([...people(audiencesIn(tags.join(' '))), ...ages]);
  const isToy = isCalledToy(`${name} ${tags.join(' ')}`);
  const saysAge =
    isOfChildren({ of: tagged }) && (ages.length > 0 || leastAge(description, true) !== undefined);
  return { of: tagged, isGuess: !isToy, saysAge };
}

/** A tag that is nothing but ages in years, up to those of a child: `ages 2-4`. */
const AGES = /^(?:ages?|aged) (\d{1,2}) ?(?:-|–|to) ?(\d{1,2})(?: years?)?$/i;
/** Younger is a baby, a toddler; older is no child. */
const [TODDLER, CHILD, GROWN] = [1, 3, 16];

/** The children whom a tag of ages means. */
function childrenOfAge(tag: string): readonly string[] {
  const [, from, to] = AGES.exec(tag.trim()) ?? [];
  const [least, most] = [Number(from), Number(to)];
  if (!(most < GROWN)) return [];
  const said = { baby: least < TODDLER, toddler: least < CHILD && most >= TODDLER, child: most >= CHILD };
  return Object.entries(said).flatMap(([child, isMeant]) => (isMeant ? [child] : []));
}

/** Whether both are for certain people or animals, and some of these are the same. Who says *pet* means any animal. */
export const haveAudienceInCommon = (one: Audience, other: Audience): boolean =>
  [...one.of].some((audience) => other.of.has(audience)) ||
  (one.of.has(ANIMALS) && isOfAnimals(other)) ||
  (other.of.has(ANIMALS) && isOfAnimals(one));

/**
 * Whether a card is for others than the product of a signal is: a cot for whoever looked at things for toddlers, a
 * balance bike for whoever looked at a gravel bike.
 */
export function isForOthers(named: Audience, card: Audience): boolean {
  if (named.of.size > 0 && card.of.size > 0) return !haveAudienceInCommon(named, card);
  if (card.of.size > 0) return true;
  const isSure = !named.isGuess || named.saysAge === true;
  return named.of.size > 0 && isSure && isOfChildren(named);
}

/**
 * Whether a card is for babies alone, and the product of a signal for toddlers as well: building blocks are no reason for
 * a rattle. Whoever looks at the rattle may want blocks soon.
 */
export const isForBabiesInstead = (named: Audience, card: Audience): boolean =>
  card.of.size === 1 && card.of.has('baby') && named.of.size > 1 && named.of.has('baby');

/** Whether a text names children who are no toddlers any more: their own audience stands first for the word. */
export const namesOlderChildren = (text: string): boolean =>
  words(text).some((word) => AUDIENCES.get(word)?.startsWith('child'));

/** Whether a text names children who are no older than toddlers. */
export const namesLittleChildren = (text: string): boolean =>
  words(text).some((word) => /^(?:baby|toddler)/.test(AUDIENCES.get(word) ?? ''));

/** How old in months babies and toddlers are at most. */
const OLDEST: readonly (readonly [string, number])[] = [
  ['toddler', 35],
  ['baby', 12],
];

/** How old in months the children are at most that a text names; undefined where it names none, or older ones. */
export function oldestNamed(text: string): number | undefined {
  if (namesOlderChildren(text)) return undefined;
  const said = words(text).map((word) => AUDIENCES.get(word)?.split(' ')[0] ?? '');
  return OLDEST.find(([child]) => said.includes(child))?.[1];
}

/** Words for animals that are not grown. */
const YOUNG_ANIMALS = wordsIn('en/young-animals.txt');

/** Whether a text names animals that are not grown: a puppy. */
export const namesYoungAnimals = (text: string): boolean =>
  words(text).some((word) => YOUNG_ANIMALS.has(word));

/** Whether a text asks for grown persons. */
export const namesGrownUps = (text: string): boolean => /\badults?\b/i.test(text);

export const isCalledToy = (text: string): boolean => words(text).some((word) => TOYS.has(word));

/** Whether a text names children and nobody else. */
export function namesChildren(text: string): boolean {
  const of = audiencesIn(text);
  return of.size > 0 && [...of].every((one) => CHILDREN.has(one));
}

/** Whether a text names children, whoever else it names. */
export const namesAnyChildren = (text: string): boolean =>
  [...audiencesIn(text)].some((one) => CHILDREN.has(one));

/** Whether it is for certain people, and not for animals. What names no animal is for any: a bag of bedding. */
export const isOfPeople = ({ of }: Audience): boolean => [...of].some((one) => PEOPLE.has(one));

/** A mother to be looks for what anybody does too; what is for children is for nobody else. */
export const isOfChildren = ({ of }: Pick<Audience, 'of'>): boolean =>
  [...of].some((one) => CHILDREN.has(one));
