import { type Audience, haveAudienceInCommon, isOfAnimals } from '../../catalog/audience.js';
import type { ProductId } from '../../catalog/product.js';
import type { Evidence } from '../../interests/evidence.js';
import type { Signature } from '../../interests/signature.js';
import type { ShopIndex } from '../index/shop-index.js';

/**
 * Positions of what is for animals that a visit says nothing of, though something that it is about is for those too: treats
 * for dogs and cats alike, beside three things for dogs, are no reason for tubes for cats. Where only such things were
 * looked at, either may be meant.
 * @param about products that the page is about: whoever is at a thing for cats asks for that
 */
export function ofOtherAnimals(
  { interests }: Pick<Signature, 'interests'>,
  index: ShopIndex,
  about: readonly ProductId[] = [],
): readonly number[] {
  const here = about.flatMap((id) => index.position(id) ?? []);
  const named = interests.flatMap(({ shares }) =>
    shares.flatMap(({ evidence }) => positionsNamed(evidence, index)),
  );
  const all = [...new Set([...here, ...named])].filter((one) => isOfAnimals(index.audience(one)));
  const meant = joined(all.map(index.audience).filter(({ of }) => of.size === 1));
  if (meant.of.size === 0) return [];
  const forOthers = (position: number, shared: Audience) =>
    haveAudienceInCommon(index.audience(position), shared) &&
    !haveAudienceInCommon(index.audience(position), meant);
  return all
    .filter((one) => [...index.audience(one).of].some((animal) => !meant.of.has(animal)))
    .flatMap((one) =>
      index.peers(one, 'department').filter((position) => forOthers(position, index.audience(one))),
    );
}

function positionsNamed({ product, found = [], words }: Evidence, index: ShopIndex): readonly number[] {
  const products = product === undefined ? found : [product];
  return [...products.flatMap((id) => index.position(id) ?? []), ...(words?.meant.keys() ?? [])];
}

const joined = (audiences: readonly Audience[]): Audience => ({
  of: new Set(audiences.flatMap(({ of }) => [...of])),
  isGuess: false,
});
