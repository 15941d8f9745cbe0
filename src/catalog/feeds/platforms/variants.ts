import { slug } from '../../product.js';
import type { MadeProduct } from './platform.js';

/** A tag may have so many characters; a longer value says more than what sets a variant apart. */
const LONGEST_VALUE = 60;

/** What a variant is called: "Enamel mug, Blue, S", unless its name says so already. */
export function variantName(title: string, values: readonly string[]): string {
  const words = wordsOf(title);
  const missing = values.filter((value) => !words.includes(wordsOf(value)));
  return [title, ...missing].join(', ');
}

/** With a space around each word, so that the size L is not found in "Blue". */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}

/** An id for what has none, the same whenever it is read: `enamel-mug-red-s`. */
export function madeId(stem: string, values: readonly string[]): string {
  return [stem, ...values.map(slug)].join('-');
}

/** Values that can be tags. */
export function tagValues(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '' && value.length <= LONGEST_VALUE);
}

/** What a variant is called, and what it belongs to. */
interface VariantWords {
  /** What the product is called, without its options. */
  readonly title: string;
  /** The values that set it apart: `Blue`, `S`. */
  readonly values: readonly string[];
  /** The product's key, which its variants share. */
  readonly group: string;
  /** Its own number; empty where it has none. */
  readonly sku: string;
  /** What ids are made from where there is no number. */
  readonly stem: string;
  /** Columns that are named in messages about what is made from several of them. */
  readonly said: { readonly id: string; readonly name: string; readonly options: string };
}

/** Id, name, options and group of a row that may be a variant; one without options is in no group. */
export function variant({ title, values, group, sku, stem, said }: VariantWords): MadeProduct {
  const told = values.map((value) => value.trim()).filter((value) => value !== '');
  const otherId = madeId(stem, told);
  return {
    otherId,
    fields: {
      id: [said.id, sku || otherId],
      options: [said.options, tagValues(told)],
      ...(told.length > 0 && {
        name: [said.name, title && variantName(title, told)],
        group: [said.options, group],
      }),
    },
  };
}
