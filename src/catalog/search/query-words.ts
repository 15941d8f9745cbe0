import type { SearchLanguage } from './languages/language.js';
import { LONGEST_QUERY, wordsOf } from './tokens.js';

/** Terms read of a query at most. */
export const MOST_TERMS = 12;

/** What it is for names nothing where a thing is named too: a gift for a cat is a thing for a cat. */
export function namingWords(query: string, language: SearchLanguage): readonly string[] {
  const things = thingWords(query, language);
  return [...new Set(things.length > 0 ? things : occasionWords(query, language))].slice(0, MOST_TERMS);
}

/** Whether a query names only what a thing may be given for: a `gift` is any thing, and so is a `present for my dad`. */
export function isOccasionOnly(query: string, language: SearchLanguage): boolean {
  return thingWords(query, language).length === 0 && occasionWords(query, language).length > 0;
}

/** Shorter queries are names, whatever little words they hold: `to-do list`. */
const SHORTEST_SPOKEN = 4;

/** Whether a query is said as one speaks, with a person, an article or a question in it: `keep a drink hot on a walk`. */
export function isSpoken(query: string, language: SearchLanguage): boolean {
  const words = wordsOf(query.slice(0, LONGEST_QUERY), language);
  return words.length >= SHORTEST_SPOKEN && words.some((word) => language.spoken.has(word));
}

/** Words of a query that name nothing: they only tell apart what the others find. */
export function silentWords(query: string, language: SearchLanguage): readonly string[] {
  const things = new Set(thingWords(query, language));
  return sayingWords(query, language).filter((word) => !things.has(word));
}

/** What a query names apart from the form that it comes in; undefined where it says no form, or nothing else. */
export function specificWords(query: string, language: SearchLanguage): readonly string[] | undefined {
  const things = thingWords(query, language);
  const specific = things.filter((word) => !language.generic.has(language.singular(word)));
  return specific.length > 0 && specific.length < things.length ? specific : undefined;
}

/** The word of a query that says what is looked for. */
export interface QueryHead {
  readonly word: string;
  /** The thing that it is for: the pen of `ink for a fountain pen`. Without one the last word is taken for the head, which may be wrong. */
  readonly purpose: string | undefined;
}

/** Undefined where a query only says what a thing is for: `something for the garden`, `gardening gift`. */
export function headOfQuery(query: string, language: SearchLanguage): QueryHead | undefined {
  const said = sayingWords(query, language);
  const joint = said.findIndex((word) => language.purpose.includes(word));
  const before = thingsAmong(joint < 0 ? said : said.slice(0, joint), language);
  const last = before.at(-1);
  if (last === undefined || language.occasions.has(language.singular(said.at(-1) ?? ''))) return undefined;
  const purpose = joint < 0 ? undefined : thingsAmong(said.slice(joint), language).at(-1);
  return { word: last, purpose };
}

/** The words of a query that say on what occasion a thing is given; empty for none. */
export function occasionIn(query: string, language: SearchLanguage): string {
  return occasionWords(query, language).join(' ');
}

function thingWords(query: string, language: SearchLanguage): readonly string[] {
  return thingsAmong(sayingWords(query, language), language);
}

function thingsAmong(said: readonly string[], language: SearchLanguage): readonly string[] {
  const words = said.filter((word) => !language.silent.has(word));
  const things = words.filter((word) => !language.occasions.has(language.singular(word)));
  // Only beside an occasion: a baby may be a thing for itself.
  const isGift = things.length < words.length;
  return isGift ? things.filter((word) => !language.recipients.has(language.singular(word))) : things;
}

function occasionWords(query: string, language: SearchLanguage): readonly string[] {
  return sayingWords(query, language).filter((word) => language.occasions.has(language.singular(word)));
}

/** The words of a query, in which a day that things are given on is an occasion: no mother-of-pearl for Mother's Day. */
function sayingWords(query: string, language: SearchLanguage): readonly string[] {
  const [occasion = ''] = language.occasions;
  const said: string[] = [];
  for (const word of wordsOf(query.slice(0, LONGEST_QUERY), language)) {
    const pair = `${language.singular(said.at(-1) ?? '')} ${language.singular(word)}`;
    if (language.days.includes(pair)) said.splice(-1, 1, occasion);
    else said.push(word);
  }
  return said;
}
