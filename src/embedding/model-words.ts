import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells which words the model knows as a whole, or as the end of others (`mite`, of termite): words of the language, so that a search does not take them for
 * misspelt ones. Knows none where the model's vocabulary cannot be read.
 */
export function openModelWords(modelDir: string): (word: string) => boolean {
  const words = vocabularyOf(join(modelDir, 'tokenizer.json'));
  return (word) => words.has(word);
}

function vocabularyOf(file: string): ReadonlySet<string> {
  try {
    const { model } = JSON.parse(readFileSync(file, 'utf8')) as { model?: { vocab?: object } };
    const pieces = Object.keys(model?.vocab ?? {}).map((piece) => piece.replace(/^##/, ''));
    return new Set(pieces.filter((word) => /^\p{L}{4,}$/u.test(word)));
  } catch {
    return new Set();
  }
}
