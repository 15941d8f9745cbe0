import { stemmer } from '@orama/stemmers/german';

/**
 * One spelling of German letters: without umlauts, whichever way they are typed (`Säge`, `Saege`), and ß as ss. Behind a
 * vowel or a q an `ue` is none (*Feuer*, *Quelle*). A point that parts thousands goes.
 * @param text small letters
 */
export function written(text: string): string {
  // Most words are spelled in one way already.
  if (!SEVERAL_WAYS.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/(?<![aeiouq])([aou])e/g, '$1')
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '');
}

const SEVERAL_WAYS = /[^\p{ASCII}]|[aou]e|\d\.\d{3}/u;

/** Nouns whose plural ends in -er, a closed class; also behind another part of a compound. */
const PLURALS_IN_ER =
  /(?:band|bild|blatt|brett|buch|dach|dorf|fass|feld|fach|bad|glas|glied|gras|haus|holz|horn|huhn|kalb|kind|kleid|korn|kraut|lamm|land|licht|lied|maul|nest|pfand|rad|rind|schild|schloss|schwert|tuch|wald|wort|wurm|^ei)er$/;

/** What looks like a plural and is none. */
const AS_IT_IS: ReadonlySet<string> = new Set(
  'eisen wesen besen ofen jeans reis eis glas gas gras'.split(' '),
);

const SHORTEST = 5;
/** A *Stern* is none. */
const SHORTEST_DATIVE = 7;

/**
 * The one form of singular, plural and case: *Säge* and *Sägen*, *Band* and *Bänder*, *Akku* and *Akkus*. No stem: a
 * *Schrauber* is no *Schraube*.
 */
export function singular(word: string): string {
  const plain = written(word);
  if (plain.length < 4 || AS_IT_IS.has(plain)) return plain;
  // The dative of the plural: with hammers.
  const bare = plain.length < SHORTEST_DATIVE ? plain : plain.replace(/(?<=e[rl])n$/, '');
  if (PLURALS_IN_ER.test(bare)) return bare.slice(0, -2);
  return withoutEnding(bare);
}

/** A *Brettchen* is a small *Brett*; a *Kuchen* is none. */
const SHORTEST_SMALL = 8;

function withoutEnding(word: string): string {
  if (word.length >= SHORTEST_SMALL && /(?<!ku|kno|bro|ma)chen$/.test(word))
    return withoutEnding(word.slice(0, -4));
  if (/innen$/.test(word)) return word.slice(0, -3);
  if (word.length >= SHORTEST && /e[ns]$/.test(word)) return word.slice(0, -2);
  if (/[^e]e$/.test(word)) return word.slice(0, -1);
  return /(?:[bdfgmnprt]|[ac]k|[^ae][iouy]|[^aeglr]a|mera|ee|el|er)s$/.test(word) ? word.slice(0, -1) : word;
}

/** What the words of a family share: *bohren*, *Bohrer* and *gebohrt* have two of them, *rote* and *roter* one. */
export const stem = (word: string): string => {
  const plain = written(word);
  return plain.length < 4 ? plain : stemmer(singular(plain));
};
