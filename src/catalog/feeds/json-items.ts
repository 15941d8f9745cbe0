/** One object of a JSON file, by itself: a product, or what holds products. */
export interface JsonPiece {
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** Pieces of one list in an object (`@graph`) have the same number, from 1; all others 0. */
  readonly list: number;
  /** Longer than it may be: `text` is its beginning. */
  readonly cut: boolean;
}

/** Characters one product may have. */
const LONGEST_PIECE = 1_000_000;

/** Lists whose members stand for themselves. https://www.w3.org/TR/json-ld11/#named-graphs, https://schema.org/ItemList */
const LISTS: ReadonlySet<string> = new Set(['@graph', 'itemListElement', 'products']);

/** Lists that answers of programs put their products in, where nothing around them is a product itself. */
const WRAPPERS: ReadonlySet<string> = new Set(['items', 'data', 'results', 'records', 'entries']);

/** Keys by which an object around a list is a product. */
export const OF_PRODUCTS: ReadonlySet<string> = new Set(['id', 'sku', 'name', 'title', 'handle', 'price']);

/** Characters of a key that are looked at: no list's name is longer. */
const LONGEST_KEY = 40;

/**
 * Cuts a JSON text into its objects: those of a list, of `@graph` or `itemListElement` in an object, or those that
 * simply follow each other. Each is parsed by itself, so that a broken one costs none of the others and a file of any
 * size needs no more memory than its longest product.
 */
export async function* cutObjects(texts: AsyncIterable<string>): AsyncGenerator<JsonPiece, void, undefined> {
  const cutter = new ObjectCutter();
  for await (const text of texts) yield* cutter.add(text);
  yield* cutter.end();
}

/** What stands around the pieces: a list of them, the object that holds the list, or something passed over. */
type Level = 'list' | 'frame' | 'other';

class ObjectCutter {
  #parts: string[] = [];
  #size = 0;
  #line = 1;
  #beginning = 1;
  readonly #levels: Level[] = [];
  #lists = 0;
  /** Brackets open in the piece; 0 between pieces. */
  #depth = 0;
  #inText = false;
  #escaped = false;
  #lastText = '';
  /** The outermost object has said that it is a product. */
  #isProduct = false;

  *add(text: string): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const before = this.#depth;
      this.#step(text[at] as string);
      if (before === 0 && this.#depth === 1) from = at;
      else if (before === 1 && this.#depth === 0 && text[at] === '}')
        yield this.#take(text.slice(from, at + 1));
    }
    if (this.#depth > 0) this.#keep(text.slice(from));
  }

  *end(): Generator<JsonPiece> {
    if (this.#depth > 0) yield this.#take('');
  }

  #step(character: string): void {
    if (character === '\n') this.#line++;
    if (this.#inText) this.#readText(character);
    else if (character === '"') {
      this.#inText = true;
      this.#lastText = '';
    } else if (character === ':' && this.#depth === 1) {
      this.#isProduct ||= OF_PRODUCTS.has(this.#lastText);
    } else if (character === '[' || character === '{') this.#open(character);
    else if (character === ']' || character === '}') this.#close();
  }

  #readText(character: string): void {
    if (!this.#escaped && character === '"') {
      this.#inText = false;
      return;
    }
    this.#escaped = !this.#escaped && character === '\\';
    if (this.#lastText.length < LONGEST_KEY) this.#lastText += character;
  }

  #open(bracket: string): void {
    const isList = bracket === '[' && (LISTS.has(this.#lastText) || this.#isWrapper);
    if (this.#depth === 1 && isList) {
      // The object is but a frame around the list.
      this.#levels.push('frame', 'list');
      this.#lists++;
      this.#forget();
    } else if (this.#depth > 0) this.#depth++;
    else {
      const here = this.#levels.at(-1) ?? 'list';
      if (here === 'list' && bracket === '{') this.#begin();
      else this.#levels.push(isList || (here === 'list' && bracket === '[') ? 'list' : 'other');
    }
    this.#lastText = '';
  }

  get #isWrapper(): boolean {
    return this.#depth === 1 && this.#levels.length === 0 && !this.#isProduct && WRAPPERS.has(this.#lastText);
  }

  #close(): void {
    if (this.#depth > 0) this.#depth--;
    else this.#levels.pop();
  }

  #begin(): void {
    this.#depth = 1;
    this.#isProduct = false;
    this.#beginning = this.#line;
  }

  #keep(text: string): void {
    if (this.#size < LONGEST_PIECE) this.#parts.push(text.slice(0, LONGEST_PIECE - this.#size));
    this.#size += text.length;
  }

  #forget(): void {
    this.#parts = [];
    this.#size = 0;
    this.#depth = 0;
  }

  get #list(): number {
    return this.#levels.includes('frame') ? this.#lists : 0;
  }

  #take(rest: string): JsonPiece {
    this.#keep(rest);
    const piece = {
      text: this.#parts.join(''),
      line: this.#beginning,
      list: this.#list,
      cut: this.#size > LONGEST_PIECE,
    };
    this.#forget();
    return piece;
  }
}
