import { namesAnyChildren } from '../../audience.js';
import { shopsNames } from '../../said-otherwise.js';
import type { SearchLanguage } from '../languages/language.js';
import { heldLast, inHeldParts } from './compound-terms.js';
import { countsAsMaterial, materialForms } from './materials.js';
import { isLanguageWord, meantBeside, soundingAlike } from './misspelt-pairs.js';
import { namingWords } from './query-words.js';
import { inOtherUnit, isSize } from './sizes.js';
import { PHRASE } from './synonyms.js';
import type { Reading, Vocabulary } from './vocabulary.js';
import { usuallyApart, writtenApart } from './written-apart.js';

/** How much a product counts that holds only a word that begins like the one that was typed. */
const COMPLETION = 0.6;
/** How much a word of the same family counts. */
const FAMILY = 0.4;
/** How much the last part of a compound counts that nothing is called. */
const LAST_PART = 0.7;

/** One thing that a query asks for, and the words of the catalogue that answer it. */
export interface Term {
  /** As it was typed, plain. */
  readonly typed: string;
  /** Stems to look for and how much each counts; none where the catalogue knows nothing like it. */
  readonly forms: ReadonlyMap<string, number>;
  /** The catalogue's word that was taken for a misspelt one. */
  readonly mended: string | undefined;
  /** No product holds it, or none is one: only other words for it are found. */
  readonly isOtherwise: boolean;
  /** It only says what a thing is like: what holds no other term of the query answers none of it. */
  readonly isDescribing?: boolean;
  /** It says a material: other forms are what counts as that. */
  readonly isMaterial?: boolean;
}

/** What a query asks for, a term each. Words that name nothing are left out, unless there is no other. */
export function termsOf(
  query: string,
  vocabulary: Vocabulary,
  language: SearchLanguage,
  reading: Reading,
): readonly Term[] {
  const named = namingWords(query, { language, isName: vocabulary.isName, isPhrase: vocabulary.isPhrase });
  const words = reading.literal ? named : named.flatMap((word) => inHeldParts(word, vocabulary, language));
  const joined = joinedPairs(words, vocabulary, language);
  const others = synonymsWith(joined, words, vocabulary, language);
  const meant = reading.literal ? words : meantBeside(words, vocabulary, language, reading);
  const terms = words.map((word, i) =>
    meant[i] === word
      ? withPair(termOf(word, others[i] ?? new Map(), vocabulary, language, reading), joined[i])
      : mendedTerm(word, meant[i] ?? word, vocabulary, language),
  );
  const isBeside = (i: number) => isSize(words[i] ?? '', language) && terms.length > 1;
  return terms.map((term, i) =>
    isBeside(i) ||
    (i < terms.length - 1 && (isForWhom(term, language) || isDescribing(term, vocabulary, language)))
      ? { ...term, isDescribing: true }
      : term,
  );
}

/** What is called by the pair written as one is called so, and not otherwise. */
const withPair = (term: Term, pair: ReadonlySet<string> = new Set()): Term =>
  [...term.forms.keys()].some((form) => pair.has(form)) ? { ...term, isOtherwise: false } : term;

/** Before a thing it says for whom that is: a plate, of *children's plates*, and nothing else that is for children. */
const isForWhom = ({ typed }: Term, { singular, persons }: SearchLanguage): boolean =>
  namesAnyChildren(typed) ||
  persons.get(singular(typed)) === 'child' ||
  persons.get(singular(typed)) === 'wearer';

/** The last word of a query, and what names end with, names something: a `light` for a bicycle. */
function isDescribing(
  { typed, mended = typed }: Term,
  { isHead }: Vocabulary,
  { singular, describes }: SearchLanguage,
): boolean {
  return describes(mended) && !isHead(singular(mended));
}

/** Whether names hold a term only before what a thing is: no `fridge` is a fridge-door jug, no `nappy` a nappy caddy. */
export function isHalfOnly({ forms }: Term, { isCalled, isName }: Vocabulary): boolean {
  const own = [...forms.keys()].filter((form) => !form.startsWith('~'));
  return own.some(isName) && !own.some((form) => form.includes(' ') || isCalled(form));
}

/** A word's own form, and the stem of its family, which counts less: *hammer* does not ask for *hammered*. */
export function formsOf(word: string, language: SearchLanguage): readonly (readonly [string, number])[] {
  return [
    [language.singular(word), 1],
    [`~${language.stem(word)}`, FAMILY],
  ];
}

/** Of each word the one that it is with the next or the last: a teapot of a tea pot. */
function joinedPairs(
  words: readonly string[],
  { spelling }: Vocabulary,
  { singular }: SearchLanguage,
): readonly ReadonlySet<string>[] {
  const joined = words.map(() => new Set<string>());
  for (let i = 1; i < words.length; i++) {
    const pair = singular(`${words[i - 1]}${words[i]}`);
    if ([pair, `${words[i - 1]}${words[i]}`].some(spelling.has))
      for (const at of [i - 1, i]) joined[at]?.add(pair);
  }
  return joined;
}

/** Other words for each, the pair written as one among them. */
function synonymsWith(
  joined: readonly ReadonlySet<string>[],
  words: readonly string[],
  { synonyms }: Vocabulary,
  { singular }: SearchLanguage,
): readonly ReadonlyMap<string, number>[] {
  return synonyms
    .of(words.map(singular))
    .map((found, at) => new Map([...found, ...[...(joined[at] ?? [])].map((one) => [one, 1] as const)]));
}

function mendedTerm(typed: string, mended: string, { holds }: Vocabulary, language: SearchLanguage): Term {
  const forms = new Map(formsOf(mended, language).filter(([form]) => holds(form)));
  return { typed, forms, mended, isOtherwise: false };
}

function termOf(
  typed: string,
  others: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
  language: SearchLanguage,
  reading: Reading,
): Term {
  const { holds } = vocabulary;
  const own = ownForms(typed, others, vocabulary, language, reading);
  const last =
    own.size > 0 || reading.literal || [...others.keys()].some(holds)
      ? undefined
      : heldLast(typed, vocabulary, language);
  if (last !== undefined)
    return { typed, forms: new Map([[last, LAST_PART]]), mended: undefined, isOtherwise: true };
  const apart = own.size > 0 || reading.literal ? undefined : writtenApart(typed, vocabulary, language);
  if (apart !== undefined)
    return { typed, forms: new Map([[apart, 1]]), mended: undefined, isOtherwise: false };
  // Half a phrase says too little where the catalogue has a word of its own, or all of the phrase: sunscreen is more
  // than any cream, a cool bag more than any bag.
  const isWhole = [...others].some(([other, weight]) => weight > PHRASE && holds(other));
  const least = own.size > 0 || isWhole ? PHRASE : 0;
  const forms = new Map(
    [...others].filter(([other, weight]) => weight > least && holds(other) && !reading.literal),
  );
  const beside = own.size > 0 && !reading.literal ? usuallyApart(typed, vocabulary, language) : undefined;
  if (beside !== undefined) forms.set(beside, 1);
  const made = reading.literal ? [] : materialForms(typed, vocabulary, language);
  for (const [form, weight] of [...made, ...own]) forms.set(form, Math.max(weight, forms.get(form) ?? 0));
  // Of a material nothing is called by another name: a hat of wool is woolly.
  const isOtherwise = own.size === 0 && made.length === 0 && isWhole;
  const isMaterial = made.length > 0 || countsAsMaterial(typed, language) ? { isMaterial: true } : {};
  const term: Term = { typed, forms, mended: undefined, isOtherwise, ...isMaterial };
  if (own.size > 0 && !reading.literal) {
    const things = thingsOtherwise(typed, vocabulary, language);
    const leading = things.map((thing) => [thing, 1] as const);
    if (things.length > 0) return { ...term, forms: new Map([...forms, ...leading]), isOtherwise: true };
  }
  const isRight = others.size > 0 || isLanguageWord(typed, language, reading);
  // What the list of names has is written right, however few write it: a teether is no tether.
  const isKnown = forms.size > 0 || reading.literal || shopsNames(typed) !== undefined;
  const isForeign = reading.isForeignWord?.(typed) === true;
  return isKnown ? term : guessed(term, { isRight, isForeign }, vocabulary, language);
}

/**
 * Other words for it that things are called by, where nothing is called by the word itself, which only stands in what
 * goes with it: `trainer` in *Cedar trainer drying forms*.
 */
function thingsOtherwise(
  typed: string,
  { isThing, isShelf, synonyms }: Vocabulary,
  language: SearchLanguage,
): readonly string[] {
  const word = language.singular(typed);
  // A material has no other name that things go by: what is of merino is called so, and other wool is none.
  if (isThing(word) || isShelf(word) || countsAsMaterial(typed, language)) return [];
  // Of this word alone: half of *laptop riser* is a laptop stand only with the other half.
  const [others = new Map<string, number>()] = synonyms.of([word]);
  return [...others].filter(([other, weight]) => weight > PHRASE && isThing(other)).map(([other]) => other);
}

/** Where something is called by another word for it, what only shares a stem or mentions it is not meant: a couch is a sofa and no baker's couche. */
function ownForms(
  typed: string,
  others: ReadonlyMap<string, number>,
  { holds, isName, namesEndingIn }: Vocabulary,
  language: SearchLanguage,
  { literal }: Reading,
): ReadonlyMap<string, number> {
  const ends = literal ? [] : namesEndingIn(language.singular(typed)).map((name) => [name, 1] as const);
  const isOtherwise =
    ends.length === 0 && !isName(language.singular(typed)) && [...others.keys()].some(isName);
  if (isOtherwise && !literal) return new Map();
  const sizes = literal ? [] : inOtherUnit(typed).map((size) => [size, 1] as const);
  return new Map([...ends, ...[...formsOf(typed, language), ...sizes].filter(([form]) => holds(form))]);
}

/** What a word that nothing holds may have meant: a misspelt word, or the beginning of one. */
function guessed(
  term: Term,
  { isRight, isForeign }: { readonly isRight: boolean; readonly isForeign: boolean },
  vocabulary: Vocabulary,
  language: SearchLanguage,
): Term {
  const { typed } = term;
  const { spelling } = vocabulary;
  // A word is the beginning of no other one, nor is a person: a gong is no gongfu tea.
  const isPerson = language.persons.has(language.singular(typed));
  const completion = isPerson || isRight ? undefined : spelling.completion(typed);
  const mended =
    isRight || isPerson ? undefined : (spelling.mend(typed) ?? spelling.mend(language.singular(typed)));
  if (mended !== undefined && mended.count >= (completion?.count ?? 0))
    return mendedTerm(typed, mended.word, vocabulary, language);
  // A word of another language is not one of this that sounds alike: *Helmut* is no helmet.
  const alike = isRight && !isPerson && !isForeign ? soundingAlike(typed, vocabulary, language) : undefined;
  if (alike !== undefined) return mendedTerm(typed, alike, vocabulary, language);
  if (completion === undefined) return isRight ? term : mendedOtherwise(term, vocabulary, language);
  return { ...term, forms: new Map([[language.singular(completion.word), COMPLETION]]) };
}

/** A misspelt word for a thing that the catalogue calls otherwise: a `leesh` is a leash, and that a lead. */
function mendedOtherwise(
  term: Term,
  { otherSpelling, synonyms, holds }: Vocabulary,
  { singular }: SearchLanguage,
): Term {
  const meant = otherSpelling.mend(singular(term.typed))?.word;
  const [others] = meant === undefined ? [] : synonyms.of([meant]);
  const forms = new Map([...(others ?? [])].filter(([form]) => holds(form)));
  return forms.size === 0 ? term : { ...term, forms, mended: meant };
}
