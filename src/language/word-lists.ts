import { join } from 'node:path';
import { ROOT } from '../files/root.js';
import { readTextFile } from '../files/yaml-file.js';

/** Where the words of languages lie, apart from the program. */
export const LANGUAGE = join(ROOT, 'language');

/** The words of a file under `language/`, apart by white space. @throws SetupError where it cannot be read */
export function wordsIn(file: string): ReadonlySet<string> {
  return new Set(linesIn(file).flatMap((line) => line.split(/\s+/)));
}

/** Groups of a file under `language/`: a group a line, its phrases apart by commas. @throws SetupError as above */
export function groupsIn(file: string): readonly (readonly string[])[] {
  return linesIn(file).map((line) => line.split(',').map((phrase) => phrase.trim()));
}

/**
 * Words of a file under `language/` and what each stands for: a line says it, a colon, and the words for it.
 * @throws SetupError as above
 */
export function meaningsIn(file: string): ReadonlyMap<string, string> {
  return new Map(
    linesIn(file).flatMap((line) => {
      const [meaning = '', words = ''] = line.split(':').map((part) => part.trim());
      return words.split(/\s+/).map((word) => [word, meaning] as const);
    }),
  );
}

/** What begins with # is a comment. */
function linesIn(file: string): readonly string[] {
  const lines = readTextFile(join(LANGUAGE, file)).split('\n');
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
}
