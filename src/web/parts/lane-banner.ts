import { giftEndsAt } from '../../visits/lanes.js';
import type { Visit } from '../../visits/visit.js';
import { moment } from '../../wording/dates.js';
import type { Wording } from '../../wording/wording.js';
import type { Rendering } from '../http/rendering.js';
import { laneName } from './lane-name.js';

/** Whom the visit is for, said on every page while it is not the shopper alone. */
export interface LaneBannerModel {
  /** Empty in the main lane. */
  readonly text: string;
  /** The same in a few words, for a phone. */
  readonly brief: string;
  readonly token: string;
  readonly returnTo: string;
}

export function laneBanner({ session, t, token, here }: Rendering): LaneBannerModel {
  const { visit, now } = session;
  const gift = giftEndsAt(visit.all, now);
  const banner = () =>
    gift === undefined
      ? t.lanes.banner(laneName(visit.lane, visit.lanes, t))
      : t.lanes.bannerGift(moment(gift, now, t));
  if (visit.lane === 'main') return { text: '', brief: '', token, returnTo: here };
  return { text: banner(), brief: briefOf(visit, t), token, returnTo: here };
}

function briefOf({ lane, lanes }: Pick<Visit, 'lane' | 'lanes'>, t: Wording): string {
  return lanes.some(({ id, name }) => id === lane && name !== '')
    ? t.lanes.bannerBrief(laneName(lane, lanes, t))
    : t.lanes.forSomeoneElse;
}
