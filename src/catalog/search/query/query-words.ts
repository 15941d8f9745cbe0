import { wordsIn } from '../../../language/word-lists.js';
import { namesChildren, namesGrownUps } from '../../audience.js';
import type { SearchLanguage } from '../languages/language.js';
import { LONGEST_QUERY, wordsOf } from '../languages/tokens.js';
import { isBehindFor, isForChild, isSetAside, type PersonWords } from './persons.js';

/** Terms read of a query at most. */
export const MOST_TERMS = 12;

/** Whom or what it is for names nothing where a thing is named too: a gift for a cat is a thing for a cat. */
export function namingWords(query: string, known: PersonWords): readonly string[] {
  const things = thingWords(query, known);
  return [...new Set(things.length > 0 ? things : occasionWords(query, known))].slice(0, MOST_TERMS);
}

/** Whether a query names only what a thing may be given for: a `gift` is any thing, and so is `something for my dad`. */
export function isOccasionOnly(query: string, known: PersonWords): boolean {
  return thingWords(query, known).length === 0 && occasionWords(query, known).length > 0;
}

/** Whether a query names only children whom something is to be given: `gift for a toddler`, `something for a child`. */
export function isPresentForChildren(query: string, known: PersonWords): boolean {
  const { language } = known;
  const isChild = (word: string) =>
    namesChildren(word) || language.persons.get(language.singular(word)) === 'child';
  const things = thingWords(query, known);
  const isFor = sayingWords(query, known).some((word) => language.purpose.includes(word));
  return things.some(namesChildren) && things.every(isChild) && (isFor || occasionIn(query, known) !== '');
}

/**
 * Whether a query asks for what somebody else may be given, by what they do or like: `gift for a gardener`, `present for
 * a friend who bakes`. What a child may be given is for children, and so is no guess.
 */
export function isPresentForSomebody(query: string, known: PersonWords): boolean {
  const { silent, occasions, purpose, together, persons, somebody, doers, singular } = known.language;
  const said = sayingWords(query, known);
  const isDoer = (word: string) => doers.has(singular(word));
  const isOccasion = (word: string) => occasions.has(singular(word));
  const isNothing = (word: string) => silent.has(word) || isOccasion(word);
  const given = said.findIndex(isOccasion);
  if (given < 0) return false;
  const isFor = (word: string) => purpose.includes(word) && !together.includes(word);
  const at = said.findIndex((word, place) => place > given && isFor(word));
  if (at < 0) return said.some(isDoer) && said.every((word) => isNothing(word) || isDoer(word));
  const isPerson = (word: string) =>
    somebody.has(word) || (persons.get(singular(word)) ?? 'child') !== 'child' || isDoer(word);
  return said.slice(0, at).every(isNothing) && said.slice(at).some(isPerson);
}

/** Persons by what they do that something is to be given or is for, where nothing else is named: `gift for a baker`. */
export function doersIn(query: string, known: PersonWords): readonly string[] {
  const { doers, singular, occasions, purpose } = known.language;
  const things = thingWords(query, known);
  const isGiven = sayingWords(query, known).some(
    (word) => purpose.includes(word) || occasions.has(singular(word)),
  );
  const isDoer = (word: string) => doers.has(singular(word));
  return isGiven && things.every(isDoer) ? things.map(singular) : [];
}

/** Whether the last word names a person, or anybody: the friend of `gift for a friend who bakes`. */
export function endsInPerson(query: string, { language }: PersonWords): boolean {
  const { persons, doers, somebody, singular } = language;
  const last = wordsOf(query.slice(0, LONGEST_QUERY), language).at(-1) ?? '';
  return somebody.has(last) || [persons, doers].some((known) => known.has(singular(last)));
}

/** Shorter queries are names, whatever little words they hold: `to-do list`. */
const SHORTEST_SPOKEN = 4;
/** The same of those that tell what is so or is not: `cat is bored`. */
const SHORTEST_TOLD = 3;

/** Whether a query is said as one speaks, with a person, an article or a question in it: `keep a drink hot on a walk`. */
export function isSpoken(query: string, language: SearchLanguage): boolean {
  const words = wordsOf(query.slice(0, LONGEST_QUERY), language);
  return words.some(
    (word) =>
      (words.length >= SHORTEST_SPOKEN && language.spoken.has(word)) ||
      (words.length >= SHORTEST_TOLD && language.telling.has(word)),
  );
}

/** Words of a query that name nothing: they only tell apart what the others find. */
export function silentWords(query: string, known: PersonWords): readonly string[] {
  const things = new Set(thingWords(query, known));
  return sayingWords(query, known).filter((word) => !things.has(word));
}

/** What a query names apart from the form that it comes in; undefined where it says no form, or nothing else. */
export function specificWords(query: string, known: PersonWords): readonly string[] | undefined {
  const { generic, singular } = known.language;
  const things = thingWords(query, known);
  const specific = things.filter((word) => !generic.has(singular(word)));
  return specific.length > 0 && specific.length < things.length ? specific : undefined;
}

/** The word of a query that says what is looked for. Undefined where it only says what a thing is for: `something for the garden`, `gardening gift`. */
export function headOfQuery(query: string, known: PersonWords): string | undefined {
  const { purpose, occasions, singular } = known.language;
  const said = sayingWords(query, known);
  const joint = said.findIndex((word) => purpose.includes(word));
  const before = thingsAmong(joint < 0 ? said : said.slice(0, joint), known);
  return occasions.has(singular(said.at(-1) ?? '')) ? undefined : before.at(-1);
}

/** The words of a query that say on what occasion a thing is given; empty for none. */
export function occasionIn(query: string, known: PersonWords): string {
  return occasionWords(query, known).join(' ');
}

/** Whether a query says that something is for somebody, or is a present: `mug for my dad`, `birthday gift`. */
export function isForSomebody(query: string, known: PersonWords): boolean {
  const { persons, singular } = known.language;
  const said = sayingWords(query, known);
  return (
    asksForPresent(said, known) ||
    said.some((word, at) => persons.has(singular(word)) && isBehindFor(said, at, known.language))
  );
}

/** Whether a query asks for what is given to somebody else: a present, or a thing for one who is named. */
export function isGiven(query: string, known: PersonWords): boolean {
  const said = sayingWords(query, known);
  const isSomebody = (word: string, at: number) => !namesGrownUps(word) && isSetAside(said, at, false, known);
  return asksForPresent(said, known) || said.some(isSomebody);
}

/** What is given is asked for, and no thing of a day: no *birthday cake*, and no cake for a birthday. */
function asksForPresent(said: readonly string[], known: PersonWords): boolean {
  const { occasions, purpose, singular } = known.language;
  const isOccasion = (word: string) => occasions.has(singular(word));
  const joint = said.findIndex((word) => purpose.includes(word));
  const before = joint < 0 ? said : said.slice(0, joint);
  const behind = thingsAmong(before.slice(before.findLastIndex(isOccasion) + 1), known);
  return said.some(isOccasion) && behind.length === 0;
}

function thingWords(query: string, known: PersonWords): readonly string[] {
  return thingsAmong(sayingWords(query, known), known);
}

function thingsAmong(said: readonly string[], known: PersonWords): readonly string[] {
  const { silent, occasions, singular } = known.language;
  const isOccasion = (word: string) => occasions.has(singular(word));
  const isGift = said.some(isOccasion);
  const denied = deniedIn(said, known.language);
  const named = [...said.entries()].filter(
    ([at, word]) => !silent.has(word) && !isOccasion(word) && !isSetAside(said, at, isGift, known),
  );
  const told = named.filter(([at]) => !denied.has(at) && !isGeneralPurpose(said, at, known.language));
  const things = told.length > 0 ? told : named;
  // A child names a thing only where nothing else does: `something for a child`.
  const others = things.filter(([at]) => !isForChild(said, at, known));
  return (others.length > 0 ? others : things).map(([, word]) => word);
}

/** Places of words that are denied, as the scratch of `wool that does not scratch`: no text has to say them. */
function deniedIn(said: readonly string[], { without, purpose }: SearchLanguage): ReadonlySet<number> {
  const { auxiliaries, auxiliaryVerbs, not } = without;
  let isDenied = false;
  const places = said.flatMap((word, at) => {
    const isNot = not.includes(word) && auxiliaryVerbs.includes(said[at - 1] ?? '');
    isDenied = auxiliaries.includes(word) || isNot || (isDenied && !purpose.includes(word));
    return isDenied ? [at] : [];
  });
  return new Set(places);
}

/** What may be done with anything says nothing of a thing that is for it: a camera *for learning*. */
const WITH_ANYTHING = wordsIn('en/general-doings.txt');

const isGeneralPurpose = (said: readonly string[], at: number, language: SearchLanguage): boolean =>
  WITH_ANYTHING.has(said[at] ?? '') && language.purpose.includes(said[at - 1] ?? '');

/** Where only a person or a day is named, what is for one is looked for as a gift is: *mum's birthday*. */
function occasionWords(query: string, known: PersonWords): readonly string[] {
  const { occasions, singular } = known.language;
  const said = sayingWords(query, known);
  const words = said.filter((word) => occasions.has(singular(word)));
  // That somebody is so, or does so, asks for no present: *neighbours are noisy*.
  const isTold = said.some((word) => known.language.telling.has(word));
  const isForOne = words.length > 0 || (!isTold && said.some((_, at) => isSetAside(said, at, false, known)));
  const [gift = ''] = occasions;
  return isForOne ? [...new Set([...words, gift])] : [];
}

/**
 * The words of a query, in which a day that things are given on is an occasion: no mother-of-pearl for Mother's Day.
 * Whose relative a person is, is no word of its own: `sister in law`. A verb and the small word behind it are one: what is
 * only rolled up is no make-up.
 */
function sayingWords(query: string, { language, isPhrase }: PersonWords): readonly string[] {
  const { days, occasions, particles, singular, relations } = language;
  const [occasion = ''] = occasions;
  const said: string[] = [];
  for (const word of wordsOf(query.slice(0, LONGEST_QUERY), language)) {
    const [before = '', last = ''] = ['', ...said].slice(-2);
    const isDay = [`${last} ${word}`, `${singular(last)} ${singular(word)}`].some((day) =>
      days.includes(day),
    );
    if (isDay) said.splice(-1, 1, occasion);
    else if (relations.includes(`${last} ${word}`) && language.persons.has(singular(before)))
      said.splice(-1, 1);
    else if (particles.has(word) && last !== '' && isPhrase([last, word]))
      said.splice(-1, 1, `${last} ${word}`);
    else said.push(word);
  }
  return said;
}
