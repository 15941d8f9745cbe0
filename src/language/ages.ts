/** Behind these an age is that of somebody: `games for my 5 year old`, and no `5 year old cheddar`. */
const FOR = String.raw`(?<=\bfor (?:(?:an?|my|our|his|her|their|the) )?)`;
const CHILD =
  'boy|girl|child(?:ren)?|kid|toddler|baby|son|daughter|nephew|niece|grandson|granddaughter|grandchild|godson|goddaughter';
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
/** Who is that old, where it is said behind: the age alone stands for both. */
const WHO = `(?: (?:${CHILD})s?${END})?`;

/** How a query says how old a child is. */
const ASKED: readonly RegExp[] = [
  `${FOR}${AGE}[ -]?(?<unit>${UNITS})s?[ -]?olds?${END}${WHO}`,
  `${START}${AGE}[ -]?(?<unit>${UNITS})s?[ -]?olds?(?:$| (?:${CHILD})s?${END})`,
  `${START}(?:for )?(?:${CHILD})s?(?: of| aged)? ${AGE}[ -]?(?<unit>${UNITS})s?(?:[ -]?olds?)?${END}`,
  `${START}(?:${CHILD})s? (?:of|who is|who's|who are|turning) ${AGE}(?=$| (?:who|that|to|at|in|with|and)${END})`,
  `${START}(?:for )?(?:(?:from )?(?:the )?ages?(?: of)?) ${AGE}${RANGE}(?: ?(?:\\+|and (?:up|over|older)|plus))?(?: ?(?<unit>${UNITS})s?(?: olds?)?)?${END}`,
  `${START}(?:for )?aged ${AGE}${RANGE}(?! ?(?:${UNITS}))${END}`,
  `${START}(?:for |from )?${AGE} ?(?<unit>year|yr|month)s?(?: ?\\+| (?:and|or) (?:up|over|older|above)| upwards?)`,
  `(?<=[\\p{L}\\p{N}] )from (?<age>${NUMBER}|an?) ?(?<unit>year|yr|month)s?${END}`,
  `(?<=[\\p{L}\\p{N}] )(?:for |from )?${AGE} ?\\+(?=$| )`,
  `^(?:for |from )?${AGE} ?\\+(?= \\p{L})`,
].map((pattern) => new RegExp(pattern, 'iu'));

const MONTHS_OF_YEAR = 12;
/** Ages in months that are said as such beyond the numbers above. */
const LATER = new Map([
  ['twenty-four', 24],
  ['thirty-six', 36],
]);
const GROWN_UP = 18;

const monthsOf = (age: string, unit = 'year'): number => {
  const word = age.toLowerCase();
  const count = /^\d/.test(word)
    ? Number(word)
    : (LATER.get(word) ?? WORDS.indexOf(word.replace(/^an?$/u, 'one')) + 1);
  if (/^month/i.test(unit)) return count;
  return /^week/i.test(unit) ? 1 : count * MONTHS_OF_YEAR;
};

function childOf(months: number): string {
  if (months < MONTHS_OF_YEAR) return 'baby';
  if (months < 4 * MONTHS_OF_YEAR) return 'toddler';
  return months < 13 * MONTHS_OF_YEAR ? 'child' : 'teenager';
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
/** A birthday says how old somebody becomes: *present for his second birthday*. */
const BIRTHDAY = new RegExp(
  `(?:(?:^| )(?:for|to|on))?(?: ?(?:an?|the|my|our|his|her|their))?(?: \\p{L}+['’]s?)? ?${START}(?<ordinal>${ORDINALS.join('|')}|\\d\\d?(?:st|nd|rd|th|\\.)) birthday${END}`,
  'iu',
);

/** The same where a birthday says it: a present for a toddler. */
function agedByBirthday(text: string): { readonly text: string; readonly months: number } | undefined {
  const found = BIRTHDAY.exec(text);
  const ordinal = found?.groups?.ordinal?.toLowerCase() ?? '';
  const years = Number.parseInt(ordinal, 10) || ORDINALS.indexOf(ordinal) + 1;
  if (!found || years === 0 || years >= GROWN_UP) return undefined;
  const said = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const rest = said.map((part) => part.trim()).filter((part) => part !== '');
  const months = years * MONTHS_OF_YEAR;
  return { text: `${rest.join(' ') || 'present'} for a ${childOf(months)}`, months };
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
  const birthday = agedByBirthday(text);
  if (birthday) return birthday;
  return TEENAGERS.test(text) ? { text, months: TEENS * MONTHS_OF_YEAR } : undefined;
}

/** Persons whose name says how old they are at least. */
const TEENAGERS = new RegExp(`${START}teen(?:age(?:r|d)?)?s?${END}`, 'iu');
const TEENS = 13;

/** Ages said otherwise, and persons by how old they are. One who is grown up is anybody. */
export const ages: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])grown[ -]?up(s?)(?![\p{L}\p{N}])/giu, 'adult$1'],
  // Of which birthday of somebody who is grown up says nothing of the present.
  [
    new RegExp(
      `${START}(?:(?:1[89]|[2-9]\\d|1\\d\\d)(?:st|nd|rd|th|\\.)|\\p{L}*tieth|eighteenth|nineteenth|hundredth)[ -](birthday|anniversary)${END}`,
      'giu',
    ),
    '$1',
  ],
  // Of a toy or a book for children it is no price.
  [
    new RegExp(
      `(?<=\\b(?:toy|game|puzzle|jigsaw|(?:picture|board|story|children['’]s) book)s? )from (${NUMBER})$`,
      'iu',
    ),
    'from $1 years',
  ],
  [new RegExp(`${FOR}(?:(?:little|young) )?(?:boy|girl)s?${END}`, 'giu'), 'child'],
  [
    new RegExp(
      String.raw`${FOR}(?:1[89]|[2-9]\d|100|\p{L}+ty|eighteen|nineteen)[ -]?(?:year|yr|y)s?[ -]?olds?${END}`,
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
  `${START}(?:hazard|dangerous|unsuitable|not (?:meant |suitable |safe )?for)(?: [^.\\s]+){0,3}? (?:below|under) ${AGE}(?=[.,;!]|$| ${SPAN})`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** The same, of what is for children: elsewhere it is how long something lasts. */
const LEAST_OF_CHILDREN: readonly RegExp[] = [
  `${START}${AGE}${TO}(?:${NUMBER}|thirty-six|twenty-four) ${SPAN}${END}`,
  `${START}${AGE} ${SPAN}${TO}${NUMBER} years?${END}`,
  `${START}at (?:about |around )?${AGE} ${SPAN}${END}`,
  `${START}for ${AGE}${TO}${NUMBER}(?=[.,;!]|$)`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** From what age in months a text says that a thing is, the lowest where it says several; undefined where it says none. */
export function leastAge(text: string, isForChildren: boolean): number | undefined {
  if (/\bfrom birth\b|\bbirth to\b|\bnewborn\b/i.test(text)) return 0;
  const found = agesIn(text, isForChildren ? [...LEAST, ...LEAST_OF_CHILDREN] : LEAST);
  if (found.length > 0) return Math.min(...found);
  return isForChildren ? STAGES.find(([stage]) => stage.test(text))?.[1] : undefined;
}

/** What a child learns to do, and from what age in months most can: of a thing for children that says no age. */
const STAGES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first steps|new walkers?|learning to walk)\b/i, 10],
  [/\bpretend play\b/i, 24],
];

const AGE_AT_MOST = `(?<age>${NUMBER}|twenty-four|thirty-six)`;

/** How what is for children says up to what age it is: *ages two to five*, *birth to twenty-four months*. */
const MOST_OF_CHILDREN: readonly RegExp[] = [
  `${START}ages? (?:of )?${NUMBER}${TO}${AGE_AT_MOST}${END}`,
  `${START}(?:${NUMBER}|birth|newborn)(?: (?:month|year)s?)?${TO}${AGE_AT_MOST} ${SPAN}${END}`,
  `${START}(?:up )?to (?:about )?${AGE_AT_MOST} ${SPAN}${END}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Up to what age in months the text of a thing for children says that it is, the highest where it says several. */
export function mostAge(text: string): number | undefined {
  const found = agesIn(text, MOST_OF_CHILDREN);
  if (CARRIED.test(text)) return CARRIED_UNTIL;
  return found.length > 0 ? Math.max(...found) : undefined;
}

/** What a child is carried in, and until what age in months. */
const CARRIED = /\bchild seats?\b/i;
const CARRIED_UNTIL = 72;

const agesIn = (text: string, patterns: readonly RegExp[]): readonly number[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => monthsOf(groups?.age ?? '', groups?.unit)),
  );
