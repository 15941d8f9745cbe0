import { whenAndWhere } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { english } from '../../catalog/search/languages/en.js';
import { wordsIn } from '../../language/word-lists.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { isCalled, isNameOrTag, stem } from './stems.js';

/** A shorter ending is that of other words: a saucepan is a pan. */
const SHORTEST_ENDING = 3;
/** What is done with a thing names none. */
const DOINGS = wordsIn('en/general-doings.txt');

/**
 * Of a name of several words that nothing here bears, what its last word calls so and what tells of another of them: a mat for
 * yoga is no *bath mat*. Where nothing is called by the last word, what another one does not head: a coffee machine is no *coffee
 * machine cleaner*.
 */
export function ofNamedKind<T extends { readonly product: Product }>(
  found: readonly T[],
  text: string,
  { isPartial, isOnlyMentioned, missing }: Pick<Answers, 'isPartial' | 'isOnlyMentioned' | 'missing'>,
): readonly T[] {
  const said = nameIn(text);
  const isOfNothing = isPartial || isOnlyMentioned || missing.length > 0;
  const [head, ...beside] = said.toReversed();
  const saysNothing = (word: string) =>
    missing.includes(word) || english.persons.has(word) || english.units.has(word);
  const others = beside.filter((word) => !saysNothing(word));
  if (!isOfNothing || head === undefined || others.length === 0 || isDone(text)) return found;
  const headed = found.filter(({ product }) => isHeaded(product, head));
  return headed.length > 0
    ? headed.filter(({ product }) => others.some((word) => isCalledSo(stem(word), product)))
    : found.filter(({ product }) => !others.some((word) => isHeaded(product, word)));
}

/** What is asked names nothing: *which tea helps after dinner*. */
const QUESTION = /^(?:which|what|how|who|where|why|is|are|does?|can)\s/iu;

/** The telling words of a name, or of one of several words before little ones: of *hair brush made of wood* those of the brush. */
function nameIn(text: string): readonly string[] {
  if (QUESTION.test(text)) return [];
  const aside = new Set(whenAndWhere(text.toLowerCase()));
  const all = words(text.toLowerCase()).filter((word) => !aside.has(word));
  const isTelling = (word: string) => tellingWords(word).length > 0 && !english.silent.has(word);
  const end = all.findIndex((word, at) => english.silent.has(word) && all.slice(0, at).some(isTelling));
  const name = (end < 0 ? all : all.slice(0, end)).filter(isTelling).map(fold);
  return end < 0 || name.length > 1 ? name : [];
}

const isDone = (text: string): boolean =>
  words(text.toLowerCase()).some((word) => word.endsWith('ing') || DOINGS.has(word));

function isHeaded({ name, kind = '' }: Product, head: string): boolean {
  return [name, kind].some((text) => {
    const noun = headNoun(text) ?? '';
    return stem(noun) === stem(head) || (head.length >= SHORTEST_ENDING && noun.endsWith(head));
  });
}

/** It has no little words: what it names is one thing, and the last word says which. */
export const isName = (text: string): boolean =>
  !words(text.toLowerCase()).some((word) => english.silent.has(word));

const isCalledSo = (wanted: string, product: Product): boolean =>
  isCalled(wanted, product) || isNameOrTag(wanted, product);
