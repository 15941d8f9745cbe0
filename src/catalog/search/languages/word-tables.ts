/** Words of a table, apart by white space. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Words and phrases of a table, apart by commas. */
export const phrases = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u);

/** Pairs of a table, apart by commas: a word, a blank and what it stands for. */
export const pairs = (text: string): readonly (readonly [string, string])[] =>
  phrases(text).map((pair) => {
    const [word = '', ...meaning] = pair.split(' ');
    return [word, meaning.join(' ')];
  });
