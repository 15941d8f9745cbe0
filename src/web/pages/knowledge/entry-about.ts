import type { Snapshot } from '../../../shop/snapshot.js';
import type { InterestId, LaneId, LoggedEntry } from '../../../visits/entry.js';
import { lanesIn } from '../../../visits/lanes.js';
import { listText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { interestName } from '../../parts/notices/notice-of-interest.js';
import { productName } from '../../parts/notices/notice-text.js';
import { laneName } from '../../parts/texts/lane-name.js';

interface AboutContext {
  readonly t: Wording;
  /** Names are those of now: an entry keeps none. */
  readonly snapshot: Pick<Snapshot, 'catalogue' | 'shop' | 'soldOut'>;
  /** The whole log, for what an entry took back. */
  readonly log: readonly LoggedEntry[];
}

interface AboutModel {
  /** Empty where the entry is about the visit itself, or is only stored. */
  readonly text: string;
  /** Whose words these are: they say in which language they are to be read. */
  readonly from: 'catalogue' | 'shopper' | 'wording';
}

const NOTHING: AboutModel = { text: '', from: 'wording' };

export function aboutOf(entry: LoggedEntry, context: AboutContext): AboutModel {
  switch (entry.type) {
    case 'signal':
    case 'basket':
    case 'because':
      return products([entry.product], context);
    case 'lane':
    case 'keep':
      return { text: entry.name, from: 'shopper' };
    case 'turn':
      return laneCalled(entry.to, context);
    case 'discard':
      return laneCalled(entry.of, context);
    case 'search':
      return products(entry.found, context);
    case 'shown':
      return products(entry.products, context);
    case 'phrase':
      return { text: entry.text, from: 'shopper' };
    case 'imported':
      return { text: entry.name, from: 'shopper' };
    case 'weigh':
    case 'set':
    case 'remove':
    case 'never':
      return interest(entry.interest, context);
    case 'counted':
      return entry.segment === '' ? NOTHING : interest(`segment:${entry.segment}`, context);
    case 'undo':
      return takenBack(
        context.log.find(({ id }) => id === entry.entry),
        context,
      );
    case 'rest':
    case 'reset':
    case 'memory':
    case 'language':
    case 'consent':
    case 'foreign':
      return NOTHING;
  }
}

/** A lane that was thrown away has no name any more. */
function laneCalled(id: LaneId, { log, t }: AboutContext): AboutModel {
  const text = laneName(id, lanesIn(log.filter((one) => one.type !== 'foreign')), t);
  return { text, from: 'wording' };
}

/** What the shop no longer has is said once, however much of it there was. */
function products(ids: readonly string[], context: AboutContext): AboutModel {
  const names = [...new Set(ids.map((id) => productName(id, context)))];
  const isKnown = ids.some((id) => context.snapshot.catalogue.product(id) !== undefined);
  return { text: listText(names, context.t.locale), from: isKnown ? 'catalogue' : 'wording' };
}

function interest(id: InterestId, { log, snapshot, t }: AboutContext): AboutModel {
  const text = interestName(id, log, { snapshot });
  if (text === '') return { text: t.notice.goneInterest, from: 'wording' };
  return { text, from: id.startsWith('phrase:') ? 'shopper' : 'catalogue' };
}

/** An entry that takes back is never taken back itself. */
function takenBack(entry: LoggedEntry | undefined, context: AboutContext): AboutModel {
  return entry === undefined || entry.type === 'undo' ? NOTHING : aboutOf(entry, context);
}
