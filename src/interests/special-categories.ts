/** Whether words tell of somebody. */
export type SpecialCategories = (
  text: string,
  /** Of the text, as lists hold them: see `plainWord`. */
  words: readonly string[],
  isShopWord: (word: string) => boolean,
) => boolean;

/** What the same words are of things: a glass of the thirties, a sign of the zodiac. */
const THINGS =
  /\bdepression (?:glass|era)\b|\bgreat depression\b|\bcancer (?:zodiac|constellation|star sign)\b|\b(?:zodiac|constellation) cancer\b/g;

/** Food, art and customs are called by a belief or an origin, and whoever likes them need not share it. */
const OF_CULTURE =
  /\b(?:jewish|christian|catholic|protestant|muslim|islamic|hindu|buddhist|sikh|latino|hispanic|african american) (?:[a-z]+ )?(?:food|cooking|cuisine|kitchen|cookbook|cookbooks|recipe|recipes|baking|rye|bread|breads|bagel|bagels|soup|pastry|cake|deli|tea|art|arts|music|architecture|pattern|patterns|ornament|ornaments|print|prints|poster|pottery|bell|bells|bowl|bowls|lamp|lamps|candle|candles|statue|calendar)\b/g;

/** In small letters it is an aid; in capitals it is not. */
const AIDS = /\bAIDS\b/;
/** Everything is in capitals: no word of it says more by them. */
const SHOUTED = /^[^\p{Ll}]+ [^\p{Ll}]+$/u;

/**
 * Tells whether words name a condition, an orientation, a belief, a union, a party or an origin, so that keeping them
 * would tell of whoever typed them. Not what the shop's own products are called by.
 * @param terms one or more words each, in small letters without accents, `*` at an end for any letters
 */
export function specialCategories(terms: readonly string[]): SpecialCategories {
  const pattern = terms.map((term) => term.replaceAll('*', '[a-z]*')).join('|');
  const anyTerm = new RegExp(`(?<=^| )(?:${pattern})(?= |$)`, 'g');
  return (text, words, isShopWord) => {
    if (AIDS.test(text) && !SHOUTED.test(text.trim())) return true;
    const found = words.join(' ').replace(THINGS, '').replace(OF_CULTURE, '').match(anyTerm) ?? [];
    return found.some((term) => !term.split(' ').every(isShopWord));
  };
}
