/** What ends the name of a thing: a comma, a bracket, a dash, a number, or `mit`, `für` and the like. */
const ASIDE =
  /[,;:(–—/|]|\s-\s|\s(?:mit|für|in|im|aus|von|vom|zum|zur|ohne|inkl|inklusive|bis|ab|Größe|Gr|Nr|Typ)(?=[\s.])|\s(?=\d)|(?<!-)\s(?:und|&)\s/iu;

/** A noun, or one as the last part of words with dashes: no `SDS-plus`, `FFP2`, `grün`. */
const NOUN = /(?:^|-)\p{Lu}\p{Ll}{2,}$/u;

/**
 * A German name up to the word that says what the thing is: what stands behind it, in small letters or without being a
 * word, says what it is like (*Gummihammer weiß*, *Bohrhammer SDS-plus 800 W*).
 */
export function mainName(name: string): string {
  const [named = ''] = name.trim().split(ASIDE);
  const words = named.trim().split(/\s+/u);
  const last = words.findLastIndex((word) => NOUN.test(word));
  return (last < 0 ? words : words.slice(0, last + 1)).join(' ');
}

/**
 * The noun that a name begins with: of two that are not written as one the first is often the thing, and the second what
 * it is made of or which one it is (*Trennscheibe Metall*, *Teekanne Gusseisen*). Empty where it begins with none.
 */
export function firstNoun(name: string): string {
  const words = mainName(name).split(/\s+/u);
  const first = words.find((word) => NOUN.test(word)) ?? '';
  return first.split('-').at(-1) ?? '';
}
