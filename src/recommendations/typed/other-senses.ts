import { isFor, playersAsked, playersOf } from '../../catalog/players.js';
import type { Product } from '../../catalog/product.js';
import type { InterestAnswer } from '../../catalog/search/interest-answers.js';
import { english } from '../../catalog/search/languages/en.js';
import { isOtherThing } from '../../catalog/search/matching/namesakes.js';
import { saysOpposite } from './opposites.js';
import { holdsStem, isCalledBy, isNamed, phraseHead, phraseModifier } from './phrase-head.js';

const HALF = 0.5;
/** What is done, at the end of a phrase. */
const DOING = /ing$/u;
/**
 * The answers to typed words that are of their sense: no other thing of the name, no game for other numbers of players,
 * and nothing that holds a word in the sense of another department.
 */
export function ofTheirSense(
  text: string,
  answers: readonly InterestAnswer[],
  products: readonly Product[],
): readonly InterestAnswer[] {
  const known = answers.flatMap((answer) => {
    const product = products[answer.position];
    return product ? [{ answer, product }] : [];
  });
  // Of what is called by half of a word, one alone would be no more than a guess: other things go from what is meant.
  const isHalf = known.every(({ answer }) => answer.named <= HALF);
  const own = isHalf ? known : known.filter(({ product }) => isOfAskedSense(text, product));
  const isOfThing = phraseModifier(text) !== undefined && !DOING.test(text);
  return own
    .filter(ofModifier(text, own))
    .map(({ answer, product }) => (isOfThing ? ofOwnShelf(answer, product) : answer));
}

/** Whether a product is no other thing of the name that was asked for, and no game for other numbers of players, and says no opposite. */
export function isOfAskedSense(text: string, product: Product): boolean {
  return !isOtherThing(text, product) && !isForOtherNumber(text, product) && !saysOpposite(text, product);
}

/** A shelf that is called by two things holds each alone: a deodorant on *Body & hands* is not called by hands. */
function ofOwnShelf(answer: InterestAnswer, { category, department }: Product): InterestAnswer {
  const isOfTwo = [category, department].some((place) => place.includes(' & '));
  return isOfTwo && !answer.isPlace && !answer.isShelved ? { ...answer, named: answer.labelled } : answer;
}

interface Known {
  readonly answer: InterestAnswer;
  readonly product: Product;
}

type Fits = (one: Known) => boolean;

function isForOtherNumber(text: string, product: Product): boolean {
  const asked = playersAsked(text);
  const players = asked === undefined ? undefined : playersOf(product);
  return asked !== undefined && players !== undefined && !isFor(players, asked);
}

/**
 * In "rock climbing" a word before the head says which is meant. What does not hold it is of that sense only where
 * something of its department does, and of its shelf where something is called both: the shop has rocks for aquariums,
 * and climbing ropes for cameras.
 */
function ofModifier(text: string, known: readonly Known[]): Fits {
  const modifier = phraseModifier(text);
  if (modifier === undefined || english.describes(modifier)) return () => true;
  const head = phraseHead(text) ?? '';
  const telling = known.filter(({ product }) => isCalledBy(modifier, product));
  const called = telling.filter(({ product }) => isNamed(head, product));
  const places = new Set(
    (called.length > 0 ? called : telling).map(({ product }) => placeOf(product, called)),
  );
  return ({ answer, product }) =>
    answer.meant >= ALL ||
    answer.said >= ALL ||
    holdsStem(modifier, product) ||
    (called.length === 0 && places.has(placeOf(product, called)));
}

const placeOf = ({ category, department }: Product, called: readonly Known[]): string =>
  called.length > 0 ? category : department;

/** Called all of the words, as far as texts of one shop go. */
const ALL = 0.9;
