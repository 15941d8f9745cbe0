import { restingIn } from '../../../recommendations/candidates/resting.js';
import { HOUR } from '../../../time/clock.js';
import { REST_SAID, type RestSaid } from '../../../visits/entry.js';
import { RESTS_FOR, restsNothing, SHOWN_OFTEN } from '../../../visits/showings.js';
import { moment } from '../../../wording/dates.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';

/** What rests on the shelf of the visit, and what the shopper may say to that. */
export interface RestModel {
  readonly lead: string;
  /** How many rest, or that nothing does. */
  readonly said: string;
  readonly products: readonly { readonly name: string; readonly href: string; readonly until: string }[];
  /** How many rest that are not named; empty where all are. */
  readonly more: string;
  /** The buttons. */
  readonly presses: readonly { readonly says: RestSaid; readonly label: string }[];
}

/** Products that are named of those that rest: a shelf of them. */
const NAMED = 8;

/** What *Your interests* tells of it; undefined where the visit is not personalised, and no shelf is noted. */
export function presentRest({ session, snapshot, t }: Rendering): RestModel | undefined {
  const { visit, now, personalised, open, endsAt } = session;
  if (!personalised || !open) return undefined;
  const { rest } = t;
  const lead = rest.lead(SHOWN_OFTEN, RESTS_FOR / HOUR);
  if (restsNothing(visit))
    return { lead, said: rest.isOff, products: [], more: '', presses: pressesOf(['on'], t) };
  const resting = restingIn(visit, snapshot.shop, now);
  const products = resting.slice(0, NAMED).flatMap(({ product: id, until }) => {
    const product = snapshot.catalogue.product(id);
    const said = rest.until(moment(Math.min(until, endsAt), now, t));
    return product ? [{ name: product.name, href: paths.product(id), until: said }] : [];
  });
  return {
    lead,
    said: resting.length === 0 ? rest.none : rest.count(resting.length),
    products,
    more: resting.length > NAMED ? rest.more(resting.length - NAMED) : '',
    presses: pressesOf(resting.length === 0 ? ['off'] : ['over', 'off'], t),
  };
}

const pressesOf = (all: readonly RestSaid[], { rest }: Wording): RestModel['presses'] =>
  all.map((says) => ({ says, label: rest.press[says] }));

/** Whether a form names something that may be said of what rests. */
export const restSaid = (value: string): RestSaid | undefined => REST_SAID.find((one) => one === value);
