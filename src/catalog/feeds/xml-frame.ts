import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { type FeedEntry, FeedError } from './feed-row.js';
import { XmlCategories } from './xml-categories.js';
import type { XmlPiece } from './xml-items.js';

/** Placeholder in front of a repaired character until its field is known: a character that no feed uses. */
export const MENDED = '\ue0fe';

/** An ampersand that begins no entity of XML, and a bracket that begins nothing. */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)|<(?![/!?a-z_:])/gi;

/** What may be an entity of HTML that XML does not know. */
const NAMED = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,30};/gi;

/** What a piece's end may have cut: an entity, or the bracket that begins an element. */
const CUT = /(?:&#?[a-z0-9]{0,10}|<)$/i;

/** Entities of a document type, or of HTML, are not read here and are no mistake. */
const NOTED = new RegExp(`${MENDED}(?!&amp;[a-z_][\\w.-]*;)`, 'i');

const BARE_AROUND =
  'a bare & or < stands around the products, where nothing is read. Write & as &amp; and < as &lt;.';

/** Checks the feed without its items, which is not read: a bare `&` there is mended and noted. */
export class Frame {
  readonly #parser = new SaxesParser();
  /** What it lists before the products. */
  readonly categories = new XmlCategories(this.#parser);
  /** Lines of the file that the parser was not given. */
  #left = 0;
  #cut = { text: '', line: 1 };

  constructor() {
    this.#parser.on('error', (error) => this.#fail(notWellFormed(error)));
  }

  /** @throws FeedError where it is not well-formed. */
  *add(piece: XmlPiece): Generator<FeedEntry> {
    const text = this.#cut.text + piece.text;
    const line = this.#cut.text === '' ? piece.line : this.#cut.line;
    const [cut = ''] = CUT.exec(text) ?? [];
    const whole = text.slice(0, text.length - cut.length);
    this.#cut = { text: cut, line: line + lineEnds(whole) };
    yield* this.#write(whole, line);
  }

  /** What was kept back is whole after all: an item begins. */
  *flush(): Generator<FeedEntry> {
    const { text, line } = this.#cut;
    this.#cut = { text: '', line };
    if (text !== '') yield* this.#write(text, line);
  }

  /** @throws FeedError where an element is not closed. */
  *end(): Generator<FeedEntry> {
    yield* this.flush();
    this.#parser.close();
  }

  *#write(text: string, line: number): Generator<FeedEntry> {
    this.#left = line - this.#parser.line;
    const mended = mend(text);
    this.#parser.write(mended.replaceAll(MENDED, ''));
    const at = mended.search(NOTED);
    if (at !== -1) yield { note: { line: line + lineEnds(mended.slice(0, at)), reason: BARE_AROUND } };
  }

  #fail(reason: string): never {
    throw new FeedError({ line: this.#parser.line + this.#left, reason });
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/**
 * Escapes bare ampersands and brackets, and marks each; an entity that HTML knows is the character that it names, and no
 * mistake. Keeps every line where it is. CDATA needs no mending.
 */
export function mend(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(NAMED, inNumbers).replace(BARE, (mark) => MENDED + (mark === '&' ? '&amp;' : '&lt;')),
    )
    .join('');
}

/** `&eacute;` as XML knows it, `&#233;`; what HTML does not know stays as it is. */
function inNumbers(entity: string): string {
  let text = '';
  const parser = new Parser({ ontext: (more) => (text += more) });
  parser.end(entity);
  return text.startsWith('&') ? entity : [...text].map((one) => `&#${one.codePointAt(0)};`).join('');
}

/** Saxes says "3:17: undefined entity.": the place is counted anew, for the whole file. */
export function notWellFormed(error: Error): string {
  const reason = error.message.replace(/^(\S+:)?\d+:\d+: /, '').replace(/\.$/, '');
  return `is not well-formed XML (${reason}). Write & as &amp; and < as &lt;.`;
}
