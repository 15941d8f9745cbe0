import { type Fading, fadingOf } from '../../../interests/fading.js';
import { signatureOf } from '../../../interests/signature.js';
import type { Entry, InterestId } from '../../../visits/entry.js';
import { endOf, readVisit, type Visit } from '../../../visits/visit.js';
import { text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';

/**
 * How an interest would go on had the memory stayed as it was, on the answer to the press that changed it; undefined on
 * every other page, and of an interest that the former memory would have forgotten by now.
 */
export function formerFading({
  asked,
  session: { visit, now },
  snapshot,
}: Rendering): (interest: InterestId) => Fading | undefined {
  const change = changeOf(asked, visit);
  if (!change) return () => undefined;
  const { all, lane, consent } = visit;
  const former = {
    ...readVisit(
      all.filter((entry) => entry !== change),
      lane,
    ),
    consent,
  };
  if (former.memory === visit.memory) return () => undefined;
  const { interests } = signatureOf(former, snapshot.shop, now);
  const endsAt = Math.max(now, endOf(former));
  return (id) => {
    const interest = interests.find((one) => one.id === id);
    return interest && fadingOf(interest, now, endsAt);
  };
}

/** The press on the memory that this page answers: in place, or by the way back of a plain form. */
function changeOf({ method, path, query }: Rendering['asked'], { all }: Visit): Entry | undefined {
  const isMemory = ({ type }: Entry) => type === 'memory';
  if (method === 'POST') return path === paths.memory ? all.findLast(isMemory) : undefined;
  const done = text(query, 'done', 40);
  return done === undefined ? undefined : all.find((entry) => isMemory(entry) && entry.id === done);
}
