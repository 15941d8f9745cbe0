import type { Product } from './product.js';
import { traitOf, withoutConsoles } from './trait-words.js';

/** What is left of a name must say something; a single word does only where nothing but its console was taken away. */
const LEAST_WORDS = 2;

/** How many there are, or how much: `SET OF 6`, `pack/12`, `2 Pack`, `(3 pcs)`, `500ml`, `16 GB`, `14x20cm`. */
const AMOUNTS = new RegExp(
  [
    String.raw`\b(?:set|sets|pack|packs|box|pair|lot|bundle|s)\s?(?:of|\/)\s?\d+\b`,
    String.raw`\b\d+\s?-?(?:pack|packs|pk|pcs|pc|piece|pieces|count|ct|pairs?)\b`,
    String.raw`\b\d+(?:[.,]\d+)?\s?(?:ml|cl|l|oz|fl\s?oz|g|gr|kg|lb|lbs|mm|cm|m|in|inch|inches|ft|feet|foot|gb|mb|tb)\b`,
    String.raw`\b\d+(?:[.,]\d+)?\s?x\s?\d+(?:[.,]\d+)?(?:\s?(?:cm|mm|in|inch))?\b`,
    String.raw`\b(?:19|20)th anniversary\b`,
  ].join('|'),
  'giu',
);
/** `Limited Edition`, `Collector's Edition`, `Game of the Year`, `Greatest Hits`: the words before *edition* are kinds of it. */
const EDITIONS =
  /\b(?:game of the year|goty|greatest hits|platinum hits|player'?s choice|nintendo selects|jewel case|steel ?book|day one|old version|(?:(?:standard|special|limited|deluxe|gold|ultimate|complete|collector'?s|collectors|legendary|premium|launch|anniversary|bonus|essential|digital|enhanced|definitive|signature)\s)+(?:edition|version)|edition)\b|\[(?:download|online game code|digital code|instant access|game download)\]/giu;

/** A size of clothes or shoes that ends a name behind a sign: `– 42`, `, EU 38.5`, `(Gr. 40)`, `- L`. */
const SIZE_AT_END =
  /[\s]*[-–—,/(]\s*(?:(?:eu|uk|us|gr|size|größe|groesse|taille|talla|maat|taglia)\.?\s*)?(?:(?:1[6-9]|[2-5]\d)(?:[.,]5)?|x{0,3}[sl]|m|[2-6]xl)\s*\)?\s*$/iu;

/**
 * A catalogue whose products say of which group of variants they are: as the feed says; of those that it names no group
 * for, products of one place and brand are variants whose names are the same but for binding and a size at the end, and,
 * where the feed names no group at all, but for words of colour, size, number, edition or console. Such a group is called by
 * its first product.
 */
export function withVariantGroups(products: readonly Product[]): readonly Product[] {
  const isTold = products.some(({ group }) => group !== undefined);
  const groups = new Map<string, Product[]>();
  const keys = products.map((product) =>
    product.group === undefined ? keyOf(product, isTold ? plainStem : stemOf) : undefined,
  );
  keys.forEach((key, position) => {
    if (key === undefined) return;
    const known = groups.get(key);
    if (known) known.push(products[position] as Product);
    else groups.set(key, [products[position] as Product]);
  });
  if ([...groups.values()].every(({ length }) => length < 2)) return products;
  return products.map((product, position) => {
    const [first, ...others] = groups.get(keys[position] ?? '') ?? [];
    return first === undefined || others.length === 0
      ? product
      : { ...product, group: `variants-${first.id}` };
  });
}

function keyOf(
  { name, department, category, brand }: Product,
  stemOf: (name: string) => string | undefined,
): string | undefined {
  const stem = stemOf(name);
  return stem === undefined ? undefined : [department, category, brand, stem].join('\n');
}

/** A name without binding and size. */
function plainStem(name: string): string | undefined {
  return withoutBinding(wordsOf(name.replace(SIZE_AT_END, ' '))).join(' ') || undefined;
}

/** A name without what tells variants apart; undefined where too little is left to say that two are one thing. */
function stemOf(name: string): string | undefined {
  const spoken = withoutConsoles(name).replace(EDITIONS, ' ').replace(SIZE_AT_END, ' ');
  const plain = withoutBinding(wordsOf(spoken));
  const stem = withoutBinding(wordsOf(spoken.replace(AMOUNTS, ' '))).filter((word) => !isVariable(word));
  const isWhole = stem.length === plain.length && stem.length > 0;
  return isWhole || stem.length >= LEAST_WORDS ? stem.join(' ') : undefined;
}

/** A name that is nothing but a binding is left as it is. */
function withoutBinding(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => traitOf(word) !== 'binding');
  return others.length > 0 ? others : words;
}

function isVariable(word: string): boolean {
  const trait = traitOf(word);
  return trait === 'colour' || trait === 'size' || trait === 'pack';
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\be-(?=book|pub)/gu, 'e')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
