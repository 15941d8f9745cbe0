import { htmlTagNames } from 'html-tag-names';
import { Parser } from 'htmlparser2';

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

/** Controls, and the marks that reorder the text around them; line ends and tabs are spaces here. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const ALL_CONTROLS = new RegExp(CONTROLS, 'gu');
/** Where a word may be broken, and nothing else. */
const UNSEEN = /[\u00ad\u200b\ufeff]/g;

/** Whether a text holds characters that no shop means to show. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** A description as plain text: no elements, no scripts, entities decoded, one space between words. */
export function descriptionText(text: string): string {
  return plain(text, (one) => one);
}

/** A name or a label as plain text, the same way; a lone `<S>` stays. */
export function labelText(text: string): string {
  return plain(text, (one) => one.replace(SIZE, '&lt;$1&gt;'));
}

/** Reads until nothing is left to be read: `&amp;amp;` is an ampersand, `&lt;p&gt;` a paragraph. */
function plain(written: string, guarded: (text: string) => string): string {
  let text = written;
  if (!/[<&]/.test(written)) return oneLine(written);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const read = ELEMENT.test(guarded(text)) || ENTITY.test(text) ? textOf(guarded(text)) : text;
    if (read === text) return oneLine(text);
    text = read;
  }
  return oneLine(text.replace(/[<>]/g, ' '));
}

function textOf(html: string): string {
  const parts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (SILENT.has(name)) silent += 1;
      if (!INLINE.has(name)) parts.push(' ');
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent -= 1;
      if (!INLINE.has(name)) parts.push(' ');
    },
    ontext: (text) => {
      if (silent === 0) parts.push(text);
    },
  });
  parser.end(html.replace(NO_ELEMENT, '&lt;'));
  return parts.join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(ALL_CONTROLS, '').trim().normalize('NFC');
}
