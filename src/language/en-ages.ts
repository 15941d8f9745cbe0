/** Behind these an age is that of somebody: `games for my 5 year old`, and no `5 year old cheddar`. */
const FOR = String.raw`(?<=\bfor (?:(?:an?|my|our|his|her|their|the) )?)`;
const CHILD =
  'boy|girl|child|kid|toddler|baby|son|daughter|nephew|niece|grandson|granddaughter|grandchild|godson|goddaughter';
const UNITS = 'year|yr|y|month|week';
const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  );
const NUMBER = String.raw`(?:\d\d?|${WORDS.toReversed().join('|')})`;
const AGE = `(?<age>${NUMBER})`;
const RANGE = `(?: ?(?:-|–|to|and|or) ?${NUMBER})?`;
const END = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}])`;

/** How a query says how old a child is. */
const ASKED: readonly RegExp[] = [
  `${FOR}${AGE}[ -]?(?<unit>${UNITS})s?[ -]?olds?${END}`,
  `${START}${AGE}[ -]?(?<unit>${UNITS})s?[ -]?olds?(?=$| (?:${CHILD})s?${END})`,
  `${START}(?:for )?(?:(?:from )?(?:the )?ages?(?: of)?) ${AGE}${RANGE}(?: ?(?:\\+|and (?:up|over|older)|plus))?(?: ?(?<unit>${UNITS})s?(?: olds?)?)?${END}`,
  `${START}(?:for )?aged ${AGE}${RANGE}(?! ?(?:${UNITS}))${END}`,
  `${START}(?:for |from )?${AGE} ?(?<unit>year|yr|month)s?(?: ?\\+| (?:and|or) (?:up|over|older|above)| upwards?)`,
  `(?<=[\\p{L}\\p{N}] )from ${AGE} ?(?<unit>year|yr|month)s?${END}`,
  `${START}(?:for |from )?${AGE} ?\\+(?=$| )`,
].map((pattern) => new RegExp(pattern, 'iu'));

const MONTHS_OF_YEAR = 12;
const GROWN_UP = 18;

const monthsOf = (age: string, unit = 'year'): number => {
  const count = /^\d/.test(age) ? Number(age) : WORDS.indexOf(age.toLowerCase()) + 1;
  if (/^month/i.test(unit)) return count;
  return /^week/i.test(unit) ? 1 : count * MONTHS_OF_YEAR;
};

function childOf(months: number): string {
  if (months < MONTHS_OF_YEAR) return 'baby';
  if (months < 4 * MONTHS_OF_YEAR) return 'toddler';
  return months < 13 * MONTHS_OF_YEAR ? 'child' : 'teenager';
}

/** A query in which a child stands for how old it is, and that age in months; undefined where it says none. */
export function aged(text: string): { readonly text: string; readonly months: number } | undefined {
  for (const pattern of ASKED) {
    const found = pattern.exec(text);
    const months = monthsOf(found?.groups?.age ?? '', found?.groups?.unit);
    if (!found || months === 0 || months >= GROWN_UP * MONTHS_OF_YEAR) continue;
    const before = text.slice(0, found.index);
    const child = /\bfor(?: \p{L}+)? $/iu.test(before) ? childOf(months) : `for a ${childOf(months)}`;
    return { text: `${before}${child}${text.slice(found.index + found[0].length)}`, months };
  }
  return undefined;
}

/** Ages said otherwise, and persons by how old they are. One who is grown up is anybody. */
export const ages: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])grown[ -]?up(s?)(?![\p{L}\p{N}])/giu, 'adult$1'],
  // Of a toy it is no price.
  [new RegExp(`(?<=\\b(?:toy|game|puzzle|jigsaw)s? )from (${NUMBER})$`, 'iu'), 'from $1 years'],
  [new RegExp(`${FOR}(?:(?:little|young) )?(?:boy|girl)s?${END}`, 'giu'), 'child'],
  [
    new RegExp(
      String.raw`${FOR}(?:\d\d|100|\p{L}+ty|eighteen|nineteen)[ -]?(?:year|yr|y)s?[ -]?olds?${END}`,
      'giu',
    ),
    'friend',
  ],
];

const TO = '(?: to | ?[-–] ?)';
const SPAN = '(?<unit>year|month)s?';

/** How a product says from what age it is: *from age nine*, *twelve and up*, *for a five-year-old*. */
const LEAST: readonly RegExp[] = [
  `${START}from (?:about |around )?${AGE}(?: and a half)? ${SPAN}${END}`,
  `${START}(?:children|kids|players) from ${AGE}${END}`,
  `${START}(?:from )?ages? (?:of )?${AGE}(?:${TO}${NUMBER})?(?: ${SPAN})?${END}`,
  `${START}${AGE} (?:${SPAN} )?(?:(?:and|or) (?:up|over|older)|upwards?)${END}`,
  `${START}${AGE}(?: ${SPAN})? ?\\+`,
  `${START}(?:for an?|suits?(?: an?)?) ${AGE}-${SPAN}-old`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** The same, of what is for children: elsewhere it is how long something lasts. */
const LEAST_OF_CHILDREN: readonly RegExp[] = [
  `${START}${AGE}${TO}(?:${NUMBER}|thirty-six|twenty-four) ${SPAN}${END}`,
  `${START}${AGE} ${SPAN}${TO}${NUMBER} years?${END}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** From what age in months a text says that a thing is, the lowest where it says several; undefined where it says none. */
export function leastAge(text: string, isForChildren: boolean): number | undefined {
  if (/\bfrom birth\b|\bbirth to\b|\bnewborn\b/i.test(text)) return 0;
  const patterns = isForChildren ? [...LEAST, ...LEAST_OF_CHILDREN] : LEAST;
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => monthsOf(groups?.age ?? '', groups?.unit)),
  );
  return found.length > 0 ? Math.min(...found) : undefined;
}
