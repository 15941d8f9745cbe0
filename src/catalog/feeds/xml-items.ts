import { FeedError } from './feed-row.js';

/** A stretch of an XML feed: one product's element, or what stands around the products. */
export interface XmlPiece {
  readonly kind: 'item' | 'frame';
  readonly text: string;
  /** The line the text begins on, from 1. */
  readonly line: number;
  /** Why an item ends where it should not. */
  readonly flaw?: string;
}

/** Characters one item, comment or CDATA section may have. */
const LONGEST_PIECE = 1_000_000;

/** Elements that hold one product: RSS and Atom, then what shops and price comparisons call it. */
const ITEMS = ['item', 'entry', 'product', 'offer', 'shopitem', 'article', 'artikel', 'produkt', 'produit'];

/** Until the first product: whichever it is. From then on only elements of its name are products. */
const ANY = tokenFor(ITEMS.join('|'), 'gi');

function tokenFor(names: string, flags: string): RegExp {
  return new RegExp(String.raw`<!--|<!\[CDATA\[|<(\/?)(${names})(?=[\s/>])`, flags);
}

/** Longer than any token and the character after it: what a chunk's end may cut. */
const LOOKAHEAD = 14;

/**
 * Cuts a feed into the elements of its products and the text around them, so that each can be parsed on its own: one
 * bare `&` would otherwise make a parser lose every product after it.
 * Comments and CDATA sections hide what is in them.
 * @throws FeedError where an item has no end within a megabyte.
 */
export async function* cutItems(texts: AsyncIterable<string>): AsyncGenerator<XmlPiece, void, undefined> {
  const cutter = new ItemCutter();
  for await (const text of texts) yield* cutter.add(text);
  yield* cutter.end();
}

/** Keeps the text not yet given out; an open item begins at its first character. */
class ItemCutter {
  #text = '';
  #line = 1;
  #scanned = 0;
  #inItem = false;
  #flaw: string | undefined;
  #tokens = ANY;
  #name = '';

  *add(text: string): Generator<XmlPiece> {
    this.#text += text;
    yield* this.#cut();
    if (this.#text.length > LONGEST_PIECE) {
      throw new FeedError({
        line: this.#line,
        reason: 'an item is longer than a megabyte. Is its closing tag missing?',
      });
    }
  }

  *end(): Generator<XmlPiece> {
    if (this.#inItem) this.#flaw = 'the file ends inside this item.';
    if (this.#text !== '') yield this.#take(this.#text.length);
  }

  *#cut(): Generator<XmlPiece> {
    for (let token = this.#token(); token !== null; token = this.#token()) {
      const closes = token[1] === '/';
      if (token[0].startsWith('<!')) {
        if (!this.#passOver(token.index, token[0])) break;
      } else if (!closes) {
        if (this.#inItem) this.#flaw = 'has no closing tag before the next item.';
        if (token.index > 0) yield this.#take(token.index);
        this.#begin(token[2] ?? '');
      } else if (this.#inItem) {
        const end = this.#text.indexOf('>', token.index);
        if (end === -1) break;
        yield this.#take(end + 1);
      } else this.#scanned = token.index + 1;
    }
    if (!this.#inItem && this.#scanned > 0) yield this.#take(this.#scanned);
  }

  #begin(name: string): void {
    this.#inItem = true;
    this.#scanned = 1;
    if (this.#name !== '') return;
    this.#name = name;
    this.#tokens = tokenFor(name, 'g');
  }

  #token(): RegExpExecArray | null {
    this.#tokens.lastIndex = this.#scanned;
    const token = this.#tokens.exec(this.#text);
    this.#scanned = token?.index ?? Math.max(this.#scanned, this.#text.length - LOOKAHEAD);
    return token;
  }

  /** Passes over a comment or CDATA section; false while its end has not come. */
  #passOver(from: number, opening: string): boolean {
    const end = this.#text.indexOf(opening === '<!--' ? '-->' : ']]>', from + opening.length);
    if (end === -1) return false;
    if (this.#inItem && this.#text.slice(from, end).includes(`</${this.#name}>`)) {
      this.#flaw = 'has a comment or CDATA section that runs on into the next item.';
    }
    this.#scanned = end + 3;
    return true;
  }

  #take(end: number): XmlPiece {
    const text = this.#text.slice(0, end);
    const piece = { kind: this.#inItem ? 'item' : 'frame', text, line: this.#line } as const;
    const flaw = this.#flaw;
    this.#text = this.#text.slice(end);
    this.#line += text.split('\n').length - 1;
    this.#scanned = 0;
    this.#inItem = false;
    this.#flaw = undefined;
    return flaw === undefined ? piece : { ...piece, flaw };
  }
}
