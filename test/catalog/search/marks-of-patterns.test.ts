import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask } = await openDemoSearch();
const WORDS = ['striped', 'quiet', 'woolly', 'tea', 'kettel', 'Schlafsak', 'without leather', 'for 2 people'];
const MARKS = [']]><', '(', ')', '[', '*', '+', '?', '{2', '|', '\\', '^', '$', '(?<!', '.'];

test.each(MARKS)('a query that holds %s is answered', async (mark) => {
  for (const word of WORDS)
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
