import { ANYBODY, audienceOf, audiencesIn, isOfPeople, namesOlderChildren } from '../../audience.js';
import type { Product } from '../../product.js';

/**
 * Whether a product is for those whom a query names, for animals that it does not name, or for anybody. What is for
 * children stands where it stood: moving it back answered the judged queries worse.
 */
export type ForWhom = 'asked' | 'anybody' | 'animal';

/** Whether a product is for such children as a query names, for babies while it names older ones, or for neither. */
export type ForChildren = 'asked' | 'younger' | 'others';

/** For which children a product is, if by its tags alone. What stands among things for babies is for older ones where its name says so. */
export function openForChildren(
  products: readonly Product[],
): (query: string) => (position: number) => ForChildren {
  return (query) => {
    const asked = [...audiencesIn(query)];
    const isOlder = namesOlderChildren(query);
    return (position) => {
      const product = products[position];
      const { of } = product ? audienceOf(product) : ANYBODY;
      if (!asked.some((one) => of.has(one))) return 'others';
      return isOlder && of.has('baby') ? 'younger' : 'asked';
    };
  };
}

/** Says that animals are meant, and not which. */
const ANY_ANIMAL = 'pet';

/**
 * For whom each product is against whom a query names: who asks for shampoo is shown that for dogs behind the others,
 * and who asks for a dog shampoo first.
 */
export function openForWhom(products: readonly Product[]): (query: string) => (position: number) => ForWhom {
  return (query) => {
    const asked = [...audiencesIn(query)];
    return (position) => {
      const product = products[position];
      const audience = product ? audienceOf(product) : ANYBODY;
      // Tags alone make nothing a thing for others: a sunflower is fun for children too.
      if (audience.of.size === 0 || audience.isGuess) return 'anybody';
      const isForPeople = isOfPeople(audience);
      if (asked.some((one) => audience.of.has(one))) return 'asked';
      if (asked.includes(ANY_ANIMAL) && !isForPeople) return 'asked';
      return isForPeople ? 'anybody' : 'animal';
    };
  };
}
