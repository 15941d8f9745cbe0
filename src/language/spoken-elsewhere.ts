import { words } from '../text/words.js';
import { wordsIn } from './word-lists.js';

/** Small words of other languages, without marks, and those of English. */
export const SMALL_ELSEWHERE: ReadonlySet<string> = new Set(
  ['small-words-elsewhere.txt', 'de/small-words.txt'].flatMap((file) => [...wordsIn(file)].flatMap(words)),
);
const SMALL_IN_ENGLISH = wordsIn('en/small-words.txt');

/** Whether texts are rather in another language than English, told by their small words: who writes `für` and `mit` writes no English. */
export function isSaidElsewhere(texts: Iterable<string>): boolean {
  let [elsewhere, english] = [0, 0];
  for (const text of texts)
    for (const word of words(text)) {
      const [isElsewhere, isEnglish] = [SMALL_ELSEWHERE.has(word), SMALL_IN_ENGLISH.has(word)];
      if (isElsewhere && !isEnglish) elsewhere += 1;
      if (isEnglish && !isElsewhere) english += 1;
    }
  return elsewhere > english;
}
