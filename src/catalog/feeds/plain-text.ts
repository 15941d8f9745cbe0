import { Parser } from 'htmlparser2';

/** Elements whose content is no text for a reader. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'title']);

/** Elements that stand inside a line; all others separate words. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b cite code em font i kbd mark q s small span strong sub sup u wbr'.split(' '),
);

const MARKUP = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i;
const ENTITY = /&(#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** Controls, and the marks that reorder the text around them; line ends and tabs are spaces here. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Whether a text holds characters that no shop means to show. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** A description as plain text: no elements, no scripts, entities decoded, one space between words. */
export function descriptionText(text: string): string {
  return oneLine(MARKUP.test(text) || ENTITY.test(text) ? textOf(text) : text);
}

/** A name or a label as plain text: entities decoded, one space between words. `<` stays as it is. */
export function labelText(text: string): string {
  return oneLine(ENTITY.test(text) ? textOf(text.replaceAll('<', '&lt;')) : text);
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
  parser.end(html);
  return parts.join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}
