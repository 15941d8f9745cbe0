import { type Audience, audienceOf, audiencesIn, isForOthers, isOfAnimals } from '../../catalog/audience.js';
import { isFor, playersAsked, playersOf, playersSaid } from '../../catalog/players.js';
import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { isOtherThing } from '../../catalog/search/matching/namesakes.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';
import { countTold } from '../../catalog/search/refining/count-order.js';
import type { TypedWords } from '../../interests/typed-words.js';
import { saysOpposite } from './opposites.js';
import type { Reading } from './reading.js';
import type { Found } from './told-by.js';

/**
 * Without other things of the name, what says the opposite of the words, and what is for others than were named. Where
 * something is for those that were named, it alone: of puzzles for kids, those for kids.
 */
export function ofAskedSense(
  { found, read }: Pick<Answers, 'found' | 'read'>,
  products: readonly Product[],
): readonly Answer[] {
  const asked = { of: audiencesIn(withoutSubject(read.words)), isGuess: true };
  const known = found.flatMap((one) => {
    const product = products[one.position];
    const isMeant = product && isOfAskedSense(read.words, product);
    return isMeant ? [{ one, audience: audienceOf(product) }] : [];
  });
  if (asked.of.size === 0) return ofGrownUps(known).map(({ one }) => one);
  const open = known.filter(({ audience }) => !isForOthers(asked, audience));
  const theirs = open.filter(({ audience }) => audience.of.size > 0);
  const isAnswered = theirs.some(({ one }) => one.isThing || one.isGood);
  return (isAnswered ? theirs : open).map(({ one }) => one);
}

/** Where nobody is named, without what is for children, unless it is they who have what is called so. */
function ofGrownUps<T extends Known>(known: readonly T[]): readonly T[] {
  return unlessFirst(known, ({ audience }) => audience.of.size > 0 && !isOfAnimals(audience));
}

interface Known {
  readonly one: Pick<Answer, 'isThing' | 'isCalled'>;
  readonly audience: Audience;
}

/**
 * Without what is for those whom nobody named, unless such a thing comes first and most of what is called all that was said is
 * theirs: vegetables that are a toy are for no *fermenting vegetables*, nor is a child's rucksack for *hiking*.
 */
export function unlessFirst<T extends { readonly one: Pick<Answer, 'isThing' | 'isCalled'> }>(
  known: readonly T[],
  isTheirs: (one: T) => boolean,
): readonly T[] {
  const [first] = known;
  const called = known.filter(({ one }) => one.isThing || one.isCalled);
  const theirs = called.filter(isTheirs);
  const isMeant = first !== undefined && called.includes(first) && theirs.includes(first);
  return isMeant && 2 * theirs.length >= called.length ? known : known.filter((one) => !isTheirs(one));
}

/** What a thing shows or tells of: animals in a book are none that it is for. */
const SUBJECT = /\s(?:with|about)\s+(?:(?:an?|the|some|many)\s+)?(\S+)$/iu;

function withoutSubject(words: string): string {
  const [end = '', subject = ''] = SUBJECT.exec(words.trim()) ?? [];
  const of = audiencesIn(subject);
  return of.size > 0 && isOfAnimals({ of, isGuess: true }) ? words.trim().slice(0, -end.length) : words;
}

/** Whether a product is no other thing of the name, and no game for other numbers of players, and says no opposite. */
function isOfAskedSense(text: string, product: Product): boolean {
  return !isOtherThing(text, product) && !isForOtherNumber(text, product) && !saysOpposite(text, product);
}

/** Whether a product is a game for other numbers of people than a text names. */
export function isForOtherNumber(text: string, product: Product): boolean {
  const asked = playersAsked(text);
  const players = asked === undefined ? undefined : playersOf(product);
  return asked !== undefined && players !== undefined && !isFor(players, asked);
}

/**
 * Of what words mean no game for other numbers of people than they name; where a game is for just the number that they say, one
 * that is for others too is only a guess.
 */
export function ofAskedPlayers(text: string, meant: Reading, products: readonly Product[]): Reading {
  const fitting = [...meant].filter(([at]) => {
    const product = products[at];
    return product !== undefined && !isForOtherNumber(text, product);
  });
  const said = playersSaid(text);
  const playersAt = (at: number) => products[at] && playersOf(products[at]);
  const isJust = (at: number) => {
    const players = playersAt(at);
    return players !== undefined && players.least === said && players.most === said;
  };
  if (said === undefined || !fitting.some(([at, { isSure }]) => isSure && isJust(at)))
    return new Map(fitting);
  return new Map(
    fitting.map(([at, one]) => [
      at,
      isJust(at) || playersAt(at) === undefined ? one : { ...one, isSure: false },
    ]),
  );
}

/** What is for others than words name, for another number of players among them, or otherwise is not what they ask for. */
export function unfitFor(
  text: string,
  unfit: readonly TypedWords['isUnfit'][],
  products: readonly Product[],
): Pick<TypedWords, 'isUnfit'> {
  const isForOthers = (at: number) => products[at] !== undefined && isForOtherNumber(text, products[at]);
  const all = [...unfit, playersAsked(text) === undefined ? undefined : isForOthers].flatMap(
    (one) => one ?? [],
  );
  return all.length > 0 ? { isUnfit: (at) => all.some((isUnfit) => isUnfit(at)) } : {};
}

/** Where something says the number that is asked for, without what says another: one for two, of a *tent for one person*. */
export function ofAskedCount(found: readonly Found[], text: string): readonly Found[] {
  const toldBy = countTold(text);
  if (toldBy === undefined || !found.some(({ product }) => toldBy(product) === 'asked')) return found;
  return found.filter(({ product }) => toldBy(product) !== 'another');
}
