import { expect, test } from 'vitest';
import { THOROUGH } from '../../support/thorough.js';
import { openDemoSearch } from './demo-search.js';

const { ask } = await openDemoSearch();
const WORDS = ['striped', 'quiet', 'woolly', 'tea', 'kettel', 'Schlafsak', 'without leather', 'for 2 people'];
const MARKS = [']]><', '(', ')', '[', '*', '+', '?', '{2', '|', '\\', '^', '$', '(?<!', '.'];

/** Each mark stands by two of the words, and each word by three marks or more; `TEST_THOROUGH` tries each by each. */
const wordsBy = (mark: string) => WORDS.filter((_, at) => THOROUGH || at % 4 === MARKS.indexOf(mark) % 4);

test.each(MARKS)('a query that holds %s is answered', async (mark) => {
  for (const word of wordsBy(mark))
    for (const query of [
      `${mark}${word}`,
      `${word}${mark}`,
      `${mark} ${word}`,
      `${mark}${word} kettle`,
      `soft ${mark}${word} yarn`,
    ])
      for (const isForeignPage of [false, true])
        expect((await ask(query, isForeignPage)).found, query).toBeInstanceOf(Array);
});
