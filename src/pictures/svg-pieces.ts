/** The beginning or the end of an element; an element without content is both. */
export interface Piece {
  readonly name: string;
  readonly begins: boolean;
  readonly ends: boolean;
  /** As written, by name, in order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Where it stands in the text. */
  readonly offset: number;
}

/** Says what is wrong at a place of the text. Throws. */
export type RefuseAt = (offset: number, reason: string) => never;

/** White space, comments and declarations, which are skipped; an end; a beginning. */
const PIECE = /\s+|<!--.*?-->|<\?[^>]*\?>|<\/(\w+)>|<(\w+)((?:\s+[\w-]+="[^"<&]*")*)\s*(\/?)>/sy;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/**
 * The elements of a small SVG file, opened and closed in pairs: XML without text, entities and namespaces. An XML
 * parser would take a tenth of a second for all drawings at each start.
 */
export function piecesOf(svg: string, refuse: RefuseAt): readonly Piece[] {
  const found: Piece[] = [];
  const open: string[] = [];
  const pattern = new RegExp(PIECE);
  for (let offset = 0; offset < svg.length; offset = pattern.lastIndex) {
    const match = pattern.exec(svg);
    const [, ended, name = ended, written = '', slash] = match ?? refuse(offset, notRead(svg[offset]));
    if (name === undefined) continue;
    if (ended !== undefined && open.pop() !== ended) refuse(offset, `</${ended}> ends what did not begin.`);
    const ends = ended !== undefined || slash === '/';
    if (!ends) open.push(name);
    const attributes = [...written.matchAll(ATTRIBUTE)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    if (new Set(attributes.map(([key]) => key)).size < attributes.length)
      refuse(offset, 'an attribute stands here twice.');
    found.push({ name, begins: ended === undefined, ends, attributes, offset });
  }
  if (open.length > 0) refuse(svg.length, `<${open.at(-1)}> is not ended.`);
  return found;
}

function notRead(character: string | undefined): string {
  return character === '<'
    ? 'this cannot be read. Write elements as <name attribute="value"/>, and end each.'
    : 'text is not drawn; take it out.';
}
