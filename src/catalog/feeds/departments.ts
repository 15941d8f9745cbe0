/** What a feed says about where a product belongs; every part may be missing. */
export interface Belonging {
  readonly department?: string | undefined;
  readonly category?: string | undefined;
  /** `A > B > C`, from the widest to the narrowest. */
  readonly path?: string | undefined;
  readonly style?: string | undefined;
}

/** Where products go whose feed names no department. */
const ELSEWHERE = 'Everything';

/**
 * The two levels the shop browses by. A department and a category stand as written; without a department the
 * category is one and the style its category; of a path the widest level and the narrowest count.
 */
export function placeOf(said: Belonging): { readonly department: string; readonly category: string } {
  // A Merchant category may be a bare number, which says nothing without its list.
  const named = said.path !== undefined && /^\d+$/.test(said.path) ? undefined : said.path;
  const path = [said.department, named, said.category].map(levels).find((steps) => steps.length > 1);
  const department = single(said.department);
  const category = single(said.category);
  const kind = single(named);
  const widest = department ?? path?.[0] ?? kind ?? category ?? said.style ?? ELSEWHERE;
  const narrower =
    path?.at(-1) ?? [category, kind, said.style].find((one) => one !== undefined && one !== widest);
  return {
    department: widest,
    category: (department === undefined ? undefined : category) ?? narrower ?? widest,
  };
}

function levels(path: string | undefined): readonly string[] {
  return (path ?? '')
    .split('>')
    .map((level) => level.trim())
    .filter((level) => level !== '');
}

/** A text of one level. */
function single(text: string | undefined): string | undefined {
  const steps = levels(text);
  return steps.length === 1 ? steps[0] : undefined;
}
