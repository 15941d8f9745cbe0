/** What a name goes on about, once it has said what the thing is. */
const ASIDE = /[,;:(–—]|\s-\s|\s(?:with|for|in|of|and|from|without)\s/iu;

/** The word of a name that says what the thing is: `Electric gooseneck kettle` is a kettle, `Oak mug rail` is a rail. */
export function headOf(name: string): string {
  const [named = ''] = name.split(ASIDE);
  return named.trim().split(/\s+/u).at(-1) ?? '';
}
