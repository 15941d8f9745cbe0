import { readFileSync } from 'node:fs';

/** A text with the token ids and the vector that the model gives it outside this project. */
export interface Reference {
  readonly text: string;
  readonly ids: readonly number[];
  readonly int8: readonly number[];
}

export const MODEL_DIR = 'models/all-MiniLM-L6-v2-int8';

export function readReference(path: string): Reference[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reference);
}
