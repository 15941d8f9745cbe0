import { nameOf, unwrapped } from './lists.js';

/** What shops call a picture's address, where a picture is an object. */
const ADDRESSES = ['src', 'url', 'contentUrl', 'href', 'link'] as const;

/** Between addresses, and between file names: a name may hold a comma, but not behind its ending. */
const BETWEEN = /[,|;\s]\s*(?=https?:)|(?<=\.(?:jpe?g|png|webp|gif|avif|svg))\s*[,|;]\s*/i;

/**
 * The first picture of a value: an address or a file name, several of them, a list, or an object with its address;
 * lists and objects may stand in a table's column as JSON. Undefined where none is named.
 */
export function firstPicture(value: unknown): string | undefined {
  const said = unwrapped(value);
  const first: unknown = Array.isArray(said) ? said[0] : said;
  const [named = ''] = nameOf(first, ADDRESSES)?.split(BETWEEN) ?? [];
  return named.trim() === '' ? undefined : named.trim();
}
