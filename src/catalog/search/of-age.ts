import type { Answers } from './answers.js';
import type { ProductSearch } from './product-search.js';

/** What is from half of an age on is about right for it. */
const ABOUT = 0.5;
/** What is from less than this share of it is for much younger ones: no rattle for an eight-year-old. */
const MUCH_YOUNGER = 0.3;

/**
 * Answers for a child of some age: what says that it is for older ones is left out. What says no age stays. Of what
 * answers well, what says that it is for about that age comes first, then what is for children, and last what is for much
 * younger ones. Where all of them are for older ones they are listed, and the page says so.
 */
export function ofAge(answers: Answers, search: ProductSearch): Answers {
  const { age } = answers.read;
  if (age === undefined) return answers;
  const isOlder = ({ position }: { readonly position: number }) => (search.leastAge(position) ?? 0) > age;
  const left = answers.found.filter((one) => !isOlder(one));
  if (left.length === 0 && answers.found.length > 0) return { ...answers, older: 'all' };
  const place = placeFor(age, answers.read.words, search);
  const found = left.toSorted((a, b) => place(a) - place(b));
  const near = answers.near.filter((one) => !isOlder(one));
  return { ...answers, near, found, older: left.length < answers.found.length ? 'left out' : undefined };
}

/** Where an answer stands among the others, lower first; those of one place stay in their order. */
function placeFor(age: number, words: string, { leastAge, forChildren }: ProductSearch) {
  const whose = forChildren(words);
  return ({ position, isGood, isCalled }: Answers['found'][number]): number => {
    if (!isGood && !isCalled) return 4;
    const least = leastAge(position);
    if (least !== undefined && least >= ABOUT * age) return 0;
    if (least !== undefined && least < MUCH_YOUNGER * age) return 3;
    return whose(position) === 'others' ? 2 : 1;
  };
}
