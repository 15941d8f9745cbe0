import { JOINTS } from '../catalog/core-of-phrase.js';
import { commonKind } from '../catalog/kind-levels.js';
import { tellingWords } from './word-forms.js';

/** What a search found beside what is told of, by kinds, and the category of all that is; undefined where that is of several. */
interface FoundBeside {
  readonly beside: readonly (readonly string[])[];
  readonly category: string | undefined;
}

/**
 * The kind that a search asked for, by what it found: the narrowest that all of it shares. None where that says less than the
 * category does, tins of *Baking tins*, or shares no word with the kinds of what else was found: toddlers' first toys, beside
 * a jigsaw.
 * @param kinds of each product that is told of, the widest first
 */
export function askedKind(
  kinds: readonly (readonly string[])[],
  { beside, category }: FoundBeside,
): string | undefined {
  const kind = commonKind(kinds);
  if (kind === undefined || (category !== undefined && saysHow(category, kind))) return undefined;
  return beside.every((others) => sharesWord(others, kind)) ? kind : undefined;
}

/** Whether a category names a kind with a word before it, and nowhere without. */
function saysHow(category: string, kind: string): boolean {
  const parts = category.toLowerCase().split(JOINTS);
  return parts.some((part) => part.endsWith(` ${kind}`)) && !parts.includes(kind);
}

function sharesWord(others: readonly string[], kind: string): boolean {
  const said = new Set(tellingWords(kind));
  return others.length === 0 || others.flatMap(tellingWords).some((word) => said.has(word));
}
