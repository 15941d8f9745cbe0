import type { Product } from '../../catalog/product.js';
import { words } from '../../text/words.js';

/** What stands behind one of these says more of a thing: *Deltaschleifer für Ecken*, *Handkreissäge 1400 W*. */
const ENDS =
  /[,;:(|–—„“"«»/]|\s-\s|\s(?=\d)|\s(?:für|mit|aus|ohne|zum|zur|von|vom|in|im|auf|und|bis|pour|avec|en|de|du|da|di|para|con|voor|met|van)\s/iu;
/** A shorter end is that of words that have nothing in common. */
const LEAST = 4;
/** What a word for several things of a sort adds to it: *Leitern*, *Schläuche*. */
const PLURALS = ['', 'n', 'en', 'e', 'er', 's'];

/**
 * What the names of a catalogue in a language of long words call its products: the last part of a compound that the shop
 * has as a word of its own, `schleifer` of *Winkelschleifer* where a category or another name says so; else the whole word.
 */
export function compoundNouns(
  products: readonly Pick<Product, 'name' | 'category' | 'department' | 'tags'>[],
): readonly (string | undefined)[] {
  const nouns = products.map(({ name }) =>
    words(name.split(ENDS)[0] ?? '')
      .at(-1)
      ?.toLowerCase(),
  );
  const said = new Set(
    products.flatMap(({ category, department, tags }) => words([category, department, ...tags].join(' '))),
  );
  const known = new Set([...nouns, ...[...said].map((word) => word.toLowerCase())]);
  return nouns.map((noun) => noun && (headOf(noun, known) ?? noun));
}

/** The shortest proper end of a compound that is a known word, in the singular or the plural. */
function headOf(noun: string, known: ReadonlySet<string | undefined>): string | undefined {
  for (let from = noun.length - LEAST; from >= 2; from--) {
    const end = noun.slice(from);
    if (PLURALS.some((plural) => known.has(`${end}${plural}`))) return end;
  }
  return undefined;
}
