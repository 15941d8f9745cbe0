import type { Product } from '../catalog/product.js';
import { headNoun } from '../segments/word-forms.js';

/** Says that somebody is new to what is meant. */
const NEW_TO_IT =
  /\b(?:beginners?|starters?|novices?|newbies?|new\s+to|learn(?:ing)?|anf[äa]nger(?:innen)?)\b/iu;
/** Says that it may be the first. */
const FIRST = /\b(?:beginn\w*|first|new|learn\w*|starter|easy|easiest|simple|simplest|novices?|never)\b/iu;

/** Whether a pattern does not say that it is for beginners, of words that ask for what is. */
export function isForTheSkilled(text: string, { name, tags, description }: Product): boolean {
  if (headNoun(name) !== 'pattern' || !NEW_TO_IT.test(text)) return false;
  return !FIRST.test([name, ...tags, description].join(' '));
}
