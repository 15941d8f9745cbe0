import { meaningsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';
import type { Product } from './product.js';

/** For whom a product is. */
export interface Audience {
  /** Children, or kinds of animals; empty where it is for any grown person, or for any animal. */
  readonly of: ReadonlySet<string>;
  /** Its tags alone say so: a sunflower that is fun for children is a flower for anybody. */
  readonly isGuess: boolean;
}

/** Of no audience in particular. */
export const ANYBODY: Audience = { of: new Set(), isGuess: false };

const AUDIENCES = meaningsIn('en/audiences.txt');
const PEOPLE: ReadonlySet<string> = new Set(['baby', 'toddler', 'child']);
/** Says that animals are meant, and not which. */
const ANIMALS = 'pet';

/**
 * For whom a product is, by the words of its name, else of its tags and its place in the shop. Words for animals count
 * only where the shop speaks of animals: a bird's-beak knife is for no bird.
 */
export function audienceOf({ name, tags, department, category }: Product): Audience {
  const place = audiencesIn(`${department} ${category}`);
  const isForAnimals = [...place].some((one) => !PEOPLE.has(one));
  return isForAnimals ? ofAnimals({ name, tags, category }, place) : ofPeople(name, tags, place);
}

/** For whom a text asks. */
export const audiencesIn = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap((word) => AUDIENCES.get(word)?.split(' ') ?? []));

/** A felt mouse that stands and is tagged among things for cats is a toy for a cat, and for no mouse. */
function ofAnimals(
  { name, tags, category }: Pick<Product, 'name' | 'tags' | 'category'>,
  place: ReadonlySet<string>,
): Audience {
  const [named, tagged, placed] = [animalsIn(name), animalsIn(tags.join(' ')), animalsIn(category)];
  const isToy = named.size > 0 && [...named].every((one) => !placed.has(one));
  const sure = isToy ? [...tagged].filter((one) => placed.has(one)) : [];
  const said = [new Set(sure), named, tagged, place.has(ANIMALS) ? ANYBODY.of : placed];
  return { of: said.find(({ size }) => size > 0) ?? ANYBODY.of, isGuess: false };
}

const animalsIn = (text: string): ReadonlySet<string> =>
  new Set([...audiencesIn(text)].filter((one) => one !== ANIMALS));

function ofPeople(name: string, tags: readonly string[], place: ReadonlySet<string>): Audience {
  const people = (found: ReadonlySet<string>) => new Set([...found].filter((one) => PEOPLE.has(one)));
  const [named, placed] = [people(audiencesIn(name)), people(place)];
  if (named.size > 0) return { of: named, isGuess: false };
  if (placed.size > 0) return { of: placed, isGuess: false };
  return { of: people(audiencesIn(tags.join(' '))), isGuess: true };
}

/**
 * Whether a card is for others than the product of a signal is: a cot for whoever looked at things for toddlers, a
 * balance bike for whoever looked at a gravel bike.
 */
export function isForOthers(named: Audience, card: Audience): boolean {
  if (named.of.size > 0 && card.of.size > 0) return ![...named.of].some((one) => card.of.has(one));
  if (card.of.size > 0) return true;
  return named.of.size > 0 && !named.isGuess && isOfPeople(named);
}

/** Whether it is for people, and not for animals. What names no animal is for any: a bag of bedding. */
export const isOfPeople = ({ of }: Audience): boolean => [...of].some((one) => PEOPLE.has(one));
