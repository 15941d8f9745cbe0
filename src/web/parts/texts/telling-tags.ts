import { AHEAD, CONDITIONS } from '../../../catalog/product.js';

/** A letter size, its span or its word: `XS`, `2XL`, `S/M`, `medium`, `One size`. */
const LETTER_SIZE =
  /^(?:\d{0,2}x{0,4}[sml](?:\s?[/-]\s?\d{0,2}x{0,4}[sml])?|(?:x-|extra )?(?:small|large)|medium|one[ -]size|os)$/i;
/** A size in numbers, two digits at most: `42`, `8.5`, `38-40`, `EU 42`, `W32 L34`. `120` is a film, `2027` a diary. */
const NUMBER_SIZE =
  /^(?:(?:eu|us|uk|size)\s?)?\d{1,2}(?:[.,]\d)?(?:\s?[/-]\s?\d{1,2}(?:[.,]\d)?)?$|^w\s?\d{2}\s?[/x]?\s?(?:l\s?\d{2})?$/i;
/** An amount of money: `$10.00`, `10 EUR`. Three letters beside a number are a currency only in capitals. */
const PRICE = /\p{Sc}|^\d+[.,]\d\d$|^\d+(?:[.,]\d+)?\s?[A-Z]{3}$/u;
/** What shops' programs write for each other: `pfs:label-sale`, `__hidden`, `key=value`. */
const MACHINE_MADE = /[:_=|{}<>#@\\]/;

/** What the shop itself says of a product, as one of its facts. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set([...AHEAD, ...CONDITIONS]);

/**
 * Tags that lead a shopper to more of a kind: no sizes, no prices, none that programs have written for themselves, and
 * none of a product's state, which its page says.
 */
export function tellingTags(tags: readonly string[]): readonly string[] {
  return tags.filter(
    (tag) =>
      !SAID_OTHERWISE.has(tag) &&
      ![LETTER_SIZE, NUMBER_SIZE, PRICE, MACHINE_MADE].some((pattern) => pattern.test(tag.trim())),
  );
}
