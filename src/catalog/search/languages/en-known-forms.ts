/** Endings that make another word of one that is known: `furiously` of `furious`. */
const ENDINGS = ['less', 'ful', 'fully', 'lessly', 'ness', 'ly', 'like', 'ish'];

/** As Americans write it: the model was trained on their texts. */
const AMERICAN = [
  [/our/, 'or'],
  [/is(e[ds]?|ing|ation)$/, 'iz$1'],
  [/ys(e[ds]?|ing)$/, 'yz$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ll(ed|ing|er)$/, 'l$1'],
] as const;

/** Beginnings that make another word of one that is known, where so many letters follow: `unblock` of `block`. */
const BEGINNINGS = [/^un(?=.{4})/, /^(?:re|de|dis|mis|over|out)(?=.{5})/];

/** A doer or a tool by what it does, as it is spelt behind a short vowel and behind another end: *topper*, *steamer*. */
const DOERS = [
  /^(\p{L}*[^aeiou]?[aeiou]([bdfgklmnprtz]))\2ers?$/u,
  /^(\p{L}*(?:[aeiou]{2}[^aeiou]|[^aeiouwxy]{2}))ers?$/u,
];

/** Forms of an English word by which a list of words may know it. Small letters. */
export function knownForms(word: string): readonly string[] {
  const bases = [
    word,
    ...ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => cut(word, ending)),
    ...DOERS.flatMap((doer) => doer.exec(word)?.[1] ?? []),
    ...BEGINNINGS.filter((beginning) => beginning.test(word)).map((beginning) => word.replace(beginning, '')),
  ];
  return bases.flatMap((base) => [base, ...AMERICAN.map(([how, to]) => base.replace(how, to))]);
}

/** `happiness` is of `happy`. */
const cut = (word: string, ending: string): string => word.slice(0, -ending.length).replace(/i$/, 'y');
