import { complementsOf } from '../recommendations/complements/of-shop.js';
import { type PageContext, shelvesForVisit } from '../recommendations/for-visit.js';
import { drawsOn, type GroupDraws } from '../recommendations/index/drawn-groups.js';
import { withNoneLeft } from '../shop/remaining.js';
import type { Snapshot } from '../shop/snapshot.js';
import { WrongField } from './checks.js';
import type { Account } from './format.js';
import { type Inputs, readInputs, visitIn } from './inputs.js';
import type { ReadAccount } from './read-account.js';
import { accountOf } from './write-account.js';

/**
 * The account of the same shelf, made anew from what another says it was made from. `noShelf`: the inputs fill no such
 * shelf.
 * @throws WrongField where the inputs are not what an account holds
 */
export async function recompute(
  { at, inputs, shelf: id }: ReadAccount,
  now: Snapshot,
): Promise<Account | 'noShelf'> {
  const read = readInputs(inputs, now.manifest.dimensions);
  const left = withNoneLeft(now, positionsOf(read.soldSince, now, 'inputs.soldSince'));
  const snapshot = { ...left, shop: { ...left.shop, groupDraws: drawsIn(read) } };
  const visit = visitIn(read);
  const context = contextIn(read.page, snapshot);
  const filled = await shelvesForVisit(visit, snapshot.shop, at, context, snapshot.soldOut);
  const shelf = filled.shelves.find((one) => one.id === id);
  return shelf ? accountOf(shelf, { ...filled, visit, snapshot, context }) : 'noShelf';
}

/** The draws of the day that an account tells of, from the reports as it has them. */
function drawsIn({ released }: Inputs): GroupDraws | undefined {
  if (!released) return undefined;
  const draws = drawsOn(released);
  return { on: () => draws };
}

function contextIn(page: Inputs['page'], snapshot: Snapshot): PageContext {
  const { about, chosen, search, among, shown, complements } = page;
  const { places, interestShelves, interestPlaces } = page;
  return {
    about,
    chosen,
    ...(complements ? { complements: complementsOf(snapshot) } : {}),
    // A copy of its own: numbers of four bytes stand at multiples of four.
    ...(search ? { search: new Float32Array(search.slice().buffer) } : {}),
    ...(among ? { among: positionsOf(among, snapshot, 'inputs.page.among') } : {}),
    shown: positionsOf(shown, snapshot, 'inputs.page.shown'),
    places,
    interestShelves,
    interestPlaces,
  };
}

function positionsOf(
  ids: Inputs['soldSince'],
  { catalogue }: Pick<Snapshot, 'catalogue'>,
  where: string,
): readonly number[] {
  return ids.map((id, at) => {
    const position = catalogue.position(id);
    if (position === undefined) throw new WrongField(`${where}[${at}]`);
    return position;
  });
}
