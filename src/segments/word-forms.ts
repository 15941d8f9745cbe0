import pluralize from 'pluralize';
import { words } from '../words.js';

pluralize.addIrregularRule('lens', 'lenses');
pluralize.addSingularRule('canvas', 'canvas');
for (const word of `apparel art bakery bedding clothing coffee cookware dairy decor eyewear fabric food footwear
  furniture glassware hardware homeware jewellery jewelry lighting luggage makeup meat seafood skincare soap stationery
  tableware tea yarn`.split(/\s+/)) {
  pluralize.addUncountableRule(word);
}

const folded = new Map<string, string>();

/** The form that singular and plural share, in lower case: `Watches` and `watch` are both `watch`. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const form = lower.length > 3 ? pluralize.singular(lower) : lower;
  folded.set(word, form);
  return form;
}

/** `backpack` becomes `backpacks`, `scarf` `scarves`, `shoes` stays. */
export function plural(word: string): string {
  return pluralize.plural(word);
}

/** Whether the word is a plural already: `shoes`, not `glass`. */
export function isPlural(word: string): boolean {
  return pluralize.isPlural(word) && !pluralize.isSingular(word);
}

/** The words of a text that can say what a product is about: no numbers, no small words. */
export function tellingWords(text: string): string[] {
  return words(text).filter((word) => word.length > 2 && !/\d/.test(word) && !SMALL_WORDS.has(word));
}

/**
 * What a product's name calls it, folded: the last word before "with", "for" or a comma, since English puts the
 * thing last ("Cork-topped yoga mat with strap" is a mat). Undefined where the name has no such word.
 */
export function headNoun(name: string): string | undefined {
  const phrase = name
    .toLowerCase()
    .replace(/^(a |the )?(set|pack|pair|box|bag|bundle|roll|sheet|tin|jar|tube|packet) of /, '')
    .split(/[,;:(|–—]| - | (?:with|for|in|of|and|from|by|to|on|at) /)[0];
  const head = tellingWords(phrase ?? '').at(-1);
  return head === undefined ? undefined : fold(head);
}

/** Capital first, the rest as it stands. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a & b", "a, b & c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} & ${parts.at(-1)}`;
}

const SMALL_WORDS = new Set(
  `a about above add adds after again against all also almost always among an and another any anyone are around as at
  away back be because been before behind being below best between both but by can cannot could did do does down
  during each easily easy either else enough especially even ever every everyday everyone everything few find first
  five for four from full get gets give gives go goes good great had has have having he her here high him his how i if
  ideal in inside instead into is it its itself just keep keeps kept know large last least leave left less let lets
  like little long look looks lot made make makes making many may me might more most much must my near need needs
  never new next no not nothing now of off often on once one only onto open or other our out over own per perfect put
  quality rather ready really right same say see set several she should side since six small so some something stay
  stays still such take takes ten than that the their them then there these they thing things this those three
  through time to together too top two under until up upon us use used uses using very want was way we well were what
  when where which while who whole whose why will with within without would yet you your yours`.split(/\s+/),
);
