import type { SearchLanguage } from './language.js';

type Composing = Pick<SearchLanguage, 'compounds'>;

/** A word, and what it is by its last parts: a *Handkreissäge* is a *Kreissäge* and a *Säge*. */
export function withLastParts(word: string, { compounds }: Composing): readonly string[] {
  return compounds === undefined || word.includes(' ') ? [word] : [word, ...compounds.lastParts(word)];
}

/** What a compound is for or of: the *Holz* of a *Holzbohrer*. None of another word. */
export function firstParts(word: string, { compounds }: Composing): readonly string[] {
  return compounds?.parts(word).slice(0, -1) ?? [];
}

/** A word as its parts, by themselves. */
export function partsOfWord(word: string, { compounds }: Composing): readonly string[] {
  return compounds?.parts(word) ?? [word];
}
