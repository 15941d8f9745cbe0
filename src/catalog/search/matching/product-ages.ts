import { audienceOf, isCalledToy, isOfChildren, namesLittleChildren, oldestNamed } from '../../audience.js';
import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';

/** For what ages in months a product says that it is. */
export interface ProductAges {
  /** Undefined where it does not say from which. */
  readonly least: number | undefined;
  /** Undefined where it does not say up to which, or is for grown persons too. */
  readonly most: number | undefined;
  /** It is for children. */
  readonly isForChildren: boolean;
  /** It is for children who are no older than toddlers: its own words say so, or its shelf, which sells no toys. */
  readonly isForLittle: boolean;
  /** It is a toy among things for them, and says nothing of them itself: blocks last for years. */
  readonly isToyOfLittle: boolean;
}

/** What is called one for babies or toddlers is for no other where it says nothing else, in months, */
const LITTLE_UNTIL = 48;
/** and what is tagged as one for the newborn. */
const NEWBORN_UNTIL = 24;

/** How old in months the newborn are at most. */
const YEAR = 12;

const NO_AGE: ProductAges = {
  least: undefined,
  most: undefined,
  isForChildren: false,
  isForLittle: false,
  isToyOfLittle: false,
};

/** For what ages each product says that it is. */
export function openAges(
  products: readonly Product[],
  language: SearchLanguage,
  ages: readonly ProductAges[] = readAges(products, language),
): (position: number) => ProductAges {
  return (position) => ages[position] ?? NO_AGE;
}

/** The same as plain data, in the order of the products. */
export function readAges(
  products: readonly Product[],
  { leastAge, mostAge }: SearchLanguage,
): readonly ProductAges[] {
  return products.map((product): ProductAges => {
    const { name, description, tags, category } = product;
    const audience = audienceOf(product);
    const isForChildren = isOfChildren(audience);
    // A tag that is an age says nothing else.
    const said = tags.map((tag) => (/^\S+ (?:month|year)s?$/i.test(tag) ? `from ${tag}` : tag));
    const text = [name, description, ...said].join('. ');
    const isOfLittle = isForChildren && (audience.of.has('baby') || tags.some(namesLittleChildren));
    const isToy =
      isCalledToy([category, ...tags].join(' ')) && !namesLittleChildren(`${name} ${tags} ${description}`);
    const isNewborns = tags.some((tag) => oldestNamed(tag) === YEAR);
    const called = namesLittleChildren(name) ? LITTLE_UNTIL : isNewborns ? NEWBORN_UNTIL : undefined;
    return {
      least: leastAge(text, isForChildren),
      most: isForChildren ? (mostAge(text) ?? called) : undefined,
      isForChildren,
      isForLittle: isOfLittle && !isToy,
      isToyOfLittle: isOfLittle && isToy,
    };
  });
}

/** What is from half of an age on is about right for it. */
export const ABOUT = 0.5;
/** What is from less than this share of it is for much younger ones: no toy for two-year-olds for a child of six. */
export const MUCH_YOUNGER = 0.35;
/** From this age in months on a child is no little one any more: what is for babies and toddlers is for none. */
const NO_LITTLE_ONE = 72;
/** From this one on toys that only stand among things for babies are for none either. */
export const NO_LITTLE_TOY = 96;

/** Whether a product is for children of this age no more: it says so, or it is clearly for much younger ones. */
export function isOutgrown(
  { least, most, isForChildren, isForLittle, isToyOfLittle }: ProductAges,
  age: number,
): boolean {
  if (most !== undefined) return most < age;
  if (least !== undefined) return isForChildren && least < MUCH_YOUNGER * age;
  return age >= NO_LITTLE_ONE && (isForLittle || isToyOfLittle);
}

/** Up to this age in months what is for newborn ones on is for a child too. */
const BABY_UNTIL = 12;

/** Whether a thing for children says that it is for about this age. */
const isForAbout = ({ least, isForChildren, ...ages }: ProductAges, age: number): boolean =>
  isForChildren &&
  least !== undefined &&
  (least >= ABOUT * age || age <= BABY_UNTIL) &&
  least <= age &&
  !isOutgrown({ least, isForChildren, ...ages }, age);

/** The rows of all such things. */
export function openForAge(
  products: readonly Product[],
  agesOf: (position: number) => ProductAges,
): (age: number) => readonly number[] {
  return (age) => [...products.keys()].filter((position) => isForAbout(agesOf(position), age));
}
