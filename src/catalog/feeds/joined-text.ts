/** What stands between two texts of a page, weakest first. */
export type Break = 'none' | 'space' | 'line' | 'block' | 'heading';

const STRENGTH: Readonly<Record<Break, number>> = { none: 0, space: 1, line: 2, block: 3, heading: 4 };

const HEADINGS = /^(?:h[1-6]|dt)$/;
const BLOCKS = new Set(
  'p div li ul ol dl dt dd table tr caption thead tbody tfoot section article aside main header footer blockquote hr pre figure figcaption h1 h2 h3 h4 h5 h6 address details summary'.split(
    ' ',
  ),
);

/** How an element that does not stand inside a line parts what is before and after its tag. */
export function breakOf(element: string, isEnd: boolean): Break {
  if (isEnd && HEADINGS.test(element)) return 'heading';
  if (BLOCKS.has(element)) return 'block';
  return element === 'br' ? 'line' : 'space';
}

/** A mark at the end of what was said, perhaps before a bracket or a quote that closes. */
const ENDED = /[.,:;!?\u2026\u2013\u2014-]["'\u201d\u2019\u00bb)\]]*$/;
const GOES_ON = /^[.,:;!?)\]]/;

/** Characters that tell how a text ends. */
const TAIL = 8;

/** Joins the texts of a page into sentences: what stood apart on lines of its own is parted by a mark. */
export class JoinedText {
  readonly #parts: string[] = [];
  #tail = '';
  #break: Break = 'none';
  #stops = 0;

  break(kind: Break): void {
    if (STRENGTH[kind] > STRENGTH[this.#break]) this.#break = kind;
  }

  add(text: string): void {
    if (text.trim() === '') {
      this.break('space');
      return;
    }
    const mark = this.#tail === '' ? '' : markBetween(this.#tail, this.#break, text.trimStart());
    if (mark === '.') this.#stops += 1;
    if (this.#break !== 'none') this.#parts.push(`${this.#parts.pop()?.trimEnd() ?? ''}${mark} `);
    this.#parts.push(text);
    this.#tail = `${this.#tail}${text}`.trimEnd().slice(-TAIL);
    this.#break = 'none';
  }

  /** All of it; the last of several short lines ends as those before it. */
  end(): string {
    const isLine = this.#stops > 0 && STRENGTH[this.#break] >= STRENGTH.block && !ENDED.test(this.#tail);
    return `${this.#parts.join('').trimEnd()}${isLine ? '.' : ''}`;
  }
}

function markBetween(before: string, kind: Break, after: string): string {
  if (ENDED.test(before) || GOES_ON.test(after)) return '';
  switch (kind) {
    case 'none':
    case 'space':
      return '';
    case 'line':
      return /^[\p{Lu}\p{N}]/u.test(after) ? '.' : '';
    case 'block':
      return /^\p{Ll}/u.test(after) ? ',' : '.';
    case 'heading':
      return ':';
  }
}
