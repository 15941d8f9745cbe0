import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';

/** How a name goes on from what was typed: it ends with the word that was begun, or says more behind it. */
export interface Completions {
  /** Rows of the catalogue whose name, or what their merchant calls them, ends so: `yoga ma` in *Cork-topped yoga mat*. */
  readonly ending: ReadonlySet<number>;
  /** Rows whose name goes on behind it: `bike l` in *Silicone strap bike light pair*. */
  readonly within: ReadonlySet<number>;
}

/** A letter begins too many words. */
const LEAST_TYPED = 2;

/** Looks for words that stand together in names, the last of them perhaps half typed. Linear in the number of products. */
export function openCompletions(
  products: readonly Product[],
  language: SearchLanguage,
): (query: string) => Completions {
  let called: readonly (readonly string[])[] | undefined;
  const read = () =>
    products.map(({ name, kind }) =>
      [name, kind ?? ''].map((text) => ` ${wordsOf(text, language).join(' ')}`),
    );
  return (query) => {
    const typed = ` ${wordsOf(query, language).join(' ')}`;
    const ending = new Set<number>();
    const within = new Set<number>();
    if (typed.length <= LEAST_TYPED) return { ending, within };
    const isOneWord = !typed.trim().includes(' ');
    // Read with the first query: a shop that is only browsed needs none of it.
    called ??= read();
    for (const [position, names] of called.entries()) {
      const ends = names.map((name) => behind(name, typed)).filter((rest) => rest !== undefined);
      if (ends.some((rest) => !rest.includes(' ') && !(isOneWord && rest === ''))) ending.add(position);
      else if (ends.length > 0) within.add(position);
    }
    return { ending, within };
  };
}

/** What stands behind the last place of the typed words in a name; undefined where it has none. */
function behind(name: string, typed: string): string | undefined {
  const at = name.lastIndexOf(typed);
  return at === -1 ? undefined : name.slice(at + typed.length);
}
