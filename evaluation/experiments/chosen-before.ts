import { type Form, SHOP } from './rivals.js';

/** What a scorer has with what was bought before beside it. */
interface Beside {
  readonly days: number;
  readonly form: Form;
  /** The weight of what was bought before. */
  readonly weight: number;
}

/** Half-lives in days and weights of one scorer. */
export interface Chosen {
  readonly all: number;
  readonly new: number;
  readonly beside: Beside;
  /** With what was bought before as the shop has it. */
  readonly asShop: Beside;
}

const besides = (days: number, form: Form, weight: number): Beside => ({ days, form, weight });

/**
 * What `next-visits` found on validation on 30 November 2026. Since then it finds the same for each but the shop: 60 days
 * beside what was bought before, 240 for new items, where 120 have at most .001 of NDCG@20 less (docs/evaluation/next-visits.md).
 */
export const CHOSEN: Readonly<Record<string, Chosen>> = {
  [SHOP]: {
    all: 120,
    new: 120,
    beside: besides(120, 'withoutItself', 4),
    asShop: besides(120, 'withoutItself', 4),
  },
  'item-kNN': {
    all: 240,
    new: 120,
    beside: besides(60, 'withoutItself', 4),
    asShop: besides(60, 'withoutItself', 8),
  },
  'session-kNN': {
    all: 60,
    new: 30,
    beside: besides(240, 'whole', 2),
    asShop: besides(240, 'whole', 4),
  },
  'TF-IDF of titles': {
    all: 15,
    new: 60,
    beside: besides(60, 'withoutItself', 4),
    asShop: besides(60, 'withoutItself', 4),
  },
  'bare cosine of tastes': {
    all: 30,
    new: 60,
    beside: besides(120, 'withoutItself', 4),
    asShop: besides(120, 'withoutItself', 8),
  },
  'co-interest': {
    all: 240,
    new: 120,
    beside: besides(240, 'whole', 2),
    asShop: besides(240, 'whole', 4),
  },
  'sum of plain sources': {
    all: 240,
    new: 240,
    beside: besides(240, 'withoutItself', 2),
    asShop: besides(240, 'whole', 2),
  },
};

/** The same in a sentence. */
export function chosenSaid(name: string, { all, new: fresh, beside, asShop }: Chosen): string {
  const besideSaid = ({ days, form, weight }: Beside) =>
    `${days} days and ${weight} of that${form === 'whole' ? '' : ', without itself'}`;
  const shops = name === SHOP ? '' : `; as the shop has it ${besideSaid(asShop)}`;
  return `${name}: ${all} days for all items, ${fresh} for new ones; beside what was bought before ${besideSaid(beside)}${shops}.`;
}
