/** Behind these an age is that of somebody: `games for my 5 year old`, and no `5 year old cheddar`. */
const FOR = String.raw`(?<=\bfor (?:(?:an?|my|our|his|her|their|the) )?)`;
const old = (age: string, unit: string) =>
  new RegExp(String.raw`${FOR}(?:${age})[ -]?(?:${unit})s?[ -]?olds?(?![\p{L}\p{N}])`, 'giu');

/** How old somebody is whom a thing is for, and who is so old. A person who is grown up is anybody. */
export const ages: readonly (readonly [RegExp, string])[] = [
  [old(String.raw`\d\d?|one|two|three|six|nine|twelve|eighteen`, 'month|week'), 'baby'],
  [old('[1-3]|one|two|three', 'year|yr|y'), 'toddler'],
  [old('[4-9]|1[0-2]|four|five|six|seven|eight|nine|ten|eleven|twelve', 'year|yr|y'), 'child'],
  [old('1[3-7]|(?:thir|four|fif|six|seven)teen', 'year|yr|y'), 'teenager'],
  [new RegExp(String.raw`${FOR}(?:(?:little|young) )?(?:boy|girl)s?(?![\p{L}\p{N}])`, 'giu'), 'child'],
  [old(String.raw`\d\d|100|\p{L}+ty|eighteen|nineteen`, 'year|yr|y'), 'friend'],
];
