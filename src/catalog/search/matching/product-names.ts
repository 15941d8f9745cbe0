import type { Product } from '../../product.js';
import { headOf, isTitle, mainName, wordBeforeForm } from '../languages/head-of-name.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';

/**
 * Words that say what a product is: the last of its name and of each tag, and all of its brand, its shelf and its
 * materials; not the `fridge` of a fridge-door jug, nor the `nappy` of a nappy caddy.
 */
export function calledWords(product: Product, language: SearchLanguage): readonly string[] {
  const { name, tags, materials, brand, category, department } = product;
  // In a language that tells it: what stands before a form, and before what a thing is made of.
  const others = language.firstNoun ? [language.firstNoun(name), wordBeforeForm(name, language)] : [];
  const lasts = [headOf(name, language), ...others, ...tags].flatMap((text) =>
    wordsOf(text, language).slice(-1),
  );
  return [...lasts, ...wordsOf([...materials, brand, category, department].join(' '), language)];
}

/**
 * What a product is, in the singular: the last word and the last two of its name and of its first tag, before a word for
 * a form (`kit`) too. A drying form for trainers is no trainer.
 */
export function thingsCalled({ name, tags }: Product, language: SearchLanguage): readonly string[] {
  const names = isTitle(name) ? [] : [mainName(name, language), mainName(name.replace(OF, ' '), language)];
  const first = language.firstNoun ? [language.firstNoun(name)] : [];
  return [...names, ...first, ...tags.slice(0, 1)].flatMap((text) => {
    const words = wordsOf(text, language).map(language.singular);
    const isForm = [language.generic, language.shapes].some((forms) => forms.has(words.at(-1) ?? ''));
    return [words, ...(isForm ? [words.slice(0, -1)] : [])].flatMap(endingsOf);
  });
}

/** A string of pearls succulent is a string, and a succulent. */
const OF = /\sof\s/giu;

function endingsOf(words: readonly string[]): readonly string[] {
  return [words.slice(-1), words.slice(-2)].map((ending) => ending.join(' '));
}
