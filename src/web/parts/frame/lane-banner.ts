import { giftEnded, giftEndsAt } from '../../../visits/lanes.js';
import type { Visit } from '../../../visits/visit.js';
import { moment, pastMoment } from '../../../wording/dates.js';
import type { Wording } from '../../../wording/wording.js';
import type { Rendering } from '../../http/stage.js';
import { laneName } from '../texts/lane-name.js';

export function laneBanner({ session, t, token, here }: Rendering) {
  const { visit, now } = session;
  const form = { token, returnTo: here };
  const opens = { list: 'main', text: t.lanes.leave } as const;
  if (visit.lane !== 'main') return { ...openTexts(visit, now, t), opens, ...form };
  const ended = visit.lanes.length === 0 ? undefined : giftEnded(visit.all, now);
  if (!ended) return { text: '', brief: '', opens, ...form };
  return {
    text: t.lanes.bannerEnded(pastMoment(ended.at, now, t)),
    brief: t.lanes.bannerEndedBrief,
    opens: { list: ended.lane, text: t.lanes.openAgain },
    ...form,
  };
}

function openTexts({ lane, lanes, all }: Visit, now: number, t: Wording) {
  const gift = giftEndsAt(all, now);
  if (gift === undefined) {
    const name = laneName(lane, lanes, t);
    return { text: t.lanes.banner(name), brief: t.lanes.bannerBrief(name) };
  }
  const until = moment(gift, now, t);
  return { text: t.lanes.bannerGift(until), brief: t.lanes.bannerGiftBrief(until) };
}
