/** The value of a cell: a JSON text in a column of a table is what it says. Any other value is as it is. */
export function unwrapped(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(?:\[[\s\S]*\]|\{[\s\S]*\})\s*$/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** What an entry of a list is called: a text, or the first of an object's `keys` that is one. */
export function nameOf(entry: unknown, keys: readonly string[]): string | undefined {
  if (typeof entry === 'string') return entry.trim() || undefined;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const named = entry as Readonly<Record<string, unknown>>;
  const key = keys.find((one) => typeof named[one] === 'string');
  return key === undefined ? undefined : nameOf(named[key], keys);
}

/** What shops call a picture's address, where a picture is an object. */
const ADDRESSES = ['src', 'url', 'contentUrl', 'href', 'link'] as const;

/** Between addresses, and between file names: a name may hold a comma, but not behind its ending. */
const BETWEEN = /[,|;\s]\s*(?=https?:)|(?<=\.(?:jpe?g|png|webp|gif|avif|svg))\s*[,|;]\s*/i;

/** The first picture of a text of several, a list, or an object with its address, also as JSON in a cell. */
export function firstPicture(value: unknown): string | undefined {
  const said = unwrapped(value);
  const first: unknown = Array.isArray(said) ? said[0] : said;
  const [named = ''] = nameOf(first, ADDRESSES)?.split(BETWEEN) ?? [];
  return named.trim() === '' ? undefined : named.trim();
}
