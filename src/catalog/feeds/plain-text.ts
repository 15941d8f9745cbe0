import { htmlTagNames } from 'html-tag-names';
import { Parser } from 'htmlparser2';

/** What stands between two texts of a page, weakest first. */
type Break = 'none' | 'space' | 'line' | 'block' | 'heading';

const STRENGTH: Readonly<Record<Break, number>> = { none: 0, space: 1, line: 2, block: 3, heading: 4 };

const HEADINGS = /^(?:h[1-6]|dt)$/;
const BLOCKS = new Set(
  'p div li ul ol dl dt dd table tr caption thead tbody tfoot section article aside main header footer blockquote hr pre figure figcaption h1 h2 h3 h4 h5 h6 address details summary'.split(
    ' ',
  ),
);

/** How an element that does not stand inside a line parts what is before and after its tag. */
function breakOf(element: string, isEnd: boolean): Break {
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
class JoinedText {
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

/** Elements whose content is no text for a reader. */
const SILENT: ReadonlySet<string> = new Set(
  'script style template iframe noscript title svg object select textarea'.split(' '),
);

/** Elements that stand inside a line; all others separate words. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd mark q s small span strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

const NAMES = [...htmlTagNames].sort((a, b) => b.length - a.length).join('|');
/** Only what HTML knows is an element: `<M>` is a size. */
const ELEMENT = new RegExp(String.raw`</?(?:${NAMES})(?:\s[^<>]*)?/?>|<!--`, 'i');
const NO_ELEMENT = new RegExp(String.raw`<(?!/?(?:${NAMES})(?:\s[^<>]*)?/?>|!--)`, 'gi');
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** A capital that nothing closes is more likely a size than an element: `T-shirt <S>`. */
const SIZE = /<([A-Z])>(?![\s\S]*<\/\1>)/g;

/** Shops escape a text once or twice more than it needs; deeper than this it is no mistake any longer. */
const DEEPEST = 12;

/** Controls, and the marks that override the order of letters; line ends, page ends and tabs are spaces here. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r]|[\u202d\u202e]|\p{Cs}/u;
/** Left out: those, and the marks around texts of the other direction, which Arabic and Hebrew feeds hold. */
const LEFT_OUT = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
/** The frame that XML puts around a text, kept by exports that were made from XML; in it `]]>` is cut in two. */
const CDATA = /<!\[CDATA\[|\]\]><!\[CDATA\[|\]\]>/g;

/** Without a frame `]]>` is text. */
function unframed(text: string): string {
  return text.includes('<![CDATA[') ? text.replace(CDATA, '') : text;
}
/** Where a word may be broken or not, and single marks of direction: two names that differ by them look the same. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c]/g;

/** Whether a text holds characters that no shop means to show. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** What spreadsheets write where there is nothing to say. */
const NOTHING = /^(?:[-\u2013\u2014]+|[.?]|#?n\/?a|k\.\s?a\.|[(<[]?(?:null|none|nil|undefined|nan)[)>\]]?)$/i;

/** Whether a value stands for none: `-`, `n/a`, or what programs write for it: `NULL`, `undefined`, `nan`. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** Plain text of a description; what stood in lines of its own is parted by a mark: "Steel frame. 14 kg." */
export function descriptionText(text: string): string {
  return plain(text, { clean: withoutShortcodes, guarded: (one) => one, breaks: breakOf });
}

/** A name or a label as plain text, the same way on one line; a lone `<S>` stays, and so does what is in brackets. */
export function labelText(text: string): string {
  const guarded = (one: string): string => one.replace(SIZE, '&lt;$1&gt;');
  return plain(text, { clean: (one) => one, guarded, breaks: () => 'space' });
}

/** Between the lines of a list. */
const LINE_OF_LIST = /<\/?(?:br|div|li|ol|p|td|tr|ul)\b[^<>]*>/i;

/** The parts of a text of several, where a reader sees them parted: no `;` of an entity, no `/` of a tag. */
export function partsOf(text: string, separators: RegExp): readonly string[] {
  return text.split(LINE_OF_LIST).flatMap((line) => labelText(line).split(separators));
}

interface Manner {
  /** Takes out what is for no reader. */
  readonly clean: (text: string) => string;
  /** Escapes what only looks like an element. */
  readonly guarded: (text: string) => string;
  /** What a tag of an element parts. */
  readonly breaks: (element: string, isEnd: boolean) => Break;
}

/** Reads until nothing is left to be read: `&amp;amp;` is an ampersand, `&lt;p&gt;` a paragraph. */
function plain(written: string, { clean, guarded, breaks }: Manner): string {
  let text = unframed(clean(withLineEnds(written)));
  if (!/[<&]/.test(text)) return oneLine(text);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const isRead = !ELEMENT.test(guarded(text)) && !ENTITY.test(text);
    const read = isRead ? text : unframed(clean(textOf(guarded(text), breaks)));
    if (read === text) return oneLine(text);
    text = read;
  }
  return oneLine(text.replace(/[<>]/g, ' '));
}

/** Line ends that a program wrote out, as `\\n`; a path of a drive has others: `C:\\new`. */
function withLineEnds(text: string): string {
  return text.includes('\\') ? text.replace(/(?<![a-z]:|[\\/])(?:\\r\\n|\\[nr])/gi, '\n') : text;
}

function textOf(html: string, breaks: Manner['breaks']): string {
  const joined = new JoinedText();
  let silent = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (SILENT.has(name)) silent += 1;
      if (!INLINE.has(name)) joined.break(breaks(name, false));
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent -= 1;
      if (!INLINE.has(name)) joined.break(breaks(name, true));
    },
    ontext: (text) => {
      if (silent === 0) joined.add(text);
    },
  });
  parser.end(html.replace(NO_ELEMENT, '&lt;'));
  return joined.end();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(LEFT_OUT, '').trim().normalize('NFC');
}

/** `{{widget type="..."}}`, `{{media url=...}}` of Magento, `{{ product.title }}` of Shopify's themes. */
const DIRECTIVE = /\{\{\/?\s*[a-z][^{}]{0,1000}\}\}/gi;

/** `[gallery ids="1,2"]`: a name, and what it is given. */
const GIVEN =
  /\[[a-z][\w-]{0,60}(?:\s+[\w-]{1,60}=(?:"[^"[\]]{0,500}"|'[^'[\]]{0,500}'|[^\s[\]"']{1,500}))+\s*\/?\]/gi;

/** `[vc_row]`, `[/vc_row]`, `[gallery]`: nobody writes these for a reader. A word alone is one: `[Sample]`. */
const NAMED = /\[(?:\/?[a-z][a-z0-9-]*_[\w-]{1,60}|\/[a-z][\w-]{0,60}|gallery|playlist)\s*\/?\]/gi;

const CLOSING = /\[\/([a-z][\w-]{0,60})\]/gi;

/** A text without what a shop system or its plug-ins would have put something else in place of. */
function withoutShortcodes(text: string): string {
  if (!/[[{]/.test(text)) return text;
  const closed = new Set([...text.matchAll(CLOSING)].map(([, name = '']) => name.toLowerCase()));
  return text
    .replace(DIRECTIVE, ' ')
    .replace(GIVEN, ' ')
    .replace(NAMED, ' ')
    .replace(/\[([a-z][\w-]{0,60})\]/gi, (all, name: string) => (closed.has(name.toLowerCase()) ? ' ' : all));
}
