import { slug } from '../../product.js';
import { lengthOf } from '../text.js';
import type { MadeProduct } from './platform.js';

/** A tag may have so many characters; a longer value says more than what sets a variant apart. */
const LONGEST_VALUE = 60;

/** Says the same for everybody, and so tells nothing apart. */
const ONE_SIZE =
  /^(?:one[ -]?size(?: fits all)?|os|einheitsgr(?:ö|oe)(?:ß|ss)e|taille unique|talla [uú]nica|taglia unica|tamanho [uú]nico)$/i;

/** What a variant is called: "Enamel mug, Blue, S", unless its name says so already. */
export function variantName(title: string, values: readonly string[]): string {
  const missing = values.filter((value) => !ONE_SIZE.test(value.trim()) && !isSaid(title, value));
  return [title, ...missing].join(', ');
}

/** Letters and numbers that stand in names for other things too: "Vitamin C", "10 pack". */
const SHORT = /^(?:\p{L}|\d{1,3}|\p{L}\d|\d\p{L})$/u;
const SIZE = /^(?:X{0,4}S|M|X{0,4}L)$/;

/** A short value is said where it ends the name or stands by itself between marks; any other wherever its words are. */
function isSaid(title: string, value: string): boolean {
  if (SIZE.test(value.trim()) && title.split(/\s+/).includes(value.trim())) return true;
  if (!SHORT.test(value.trim())) return wordsOf(title).includes(wordsOf(value));
  const parts = title.split(/[,;()[\]|/]|\s[-\u2013\u2014]\s/).map((part) => part.trim().toLowerCase());
  const short = value.trim().toLowerCase();
  const end = title.trim().toLowerCase();
  const before = end.endsWith(short) ? end.slice(0, -short.length) : '';
  return parts.includes(short) || /[\s\-\u2013/]$/.test(before);
}

/** With a space around each word, so that the size L is not found in "Blue". */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'\u2019]+/u)
    .join(' ')
    .trim()} `;
}

/** An id for what has none, the same whenever it is read: `enamel-mug-red-s`. */
export function madeId(stem: string, values: readonly string[]): string {
  return [stem, ...values.map(slug)].join('-');
}

export function tagValues(values: readonly string[]): readonly string[] {
  return values
    .map((value) => value.trim())
    .filter((value) => value !== '' && lengthOf(value) <= LONGEST_VALUE);
}

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
