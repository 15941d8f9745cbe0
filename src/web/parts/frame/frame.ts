import { endedToday } from '../../../analytics/emitter/counting.js';
import { THRESHOLD } from '../../../reports/report.js';
import { isDemo } from '../../../shop/snapshot.js';
import { zoneText } from '../../../wording/dates.js';
import { text } from '../../http/forms/fields.js';
import { endOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { elsewhere, landingAfter } from '../notices/elsewhere.js';
import { type NoticeModel, noticeOf, QUIET } from '../notices/notice.js';
import { withEnd } from '../notices/visit-ended.js';
import { laneBanner } from './lane-banner.js';
import { addressesOf, presentLanguages } from './languages.js';
import { visitBar } from './visit-bar.js';

/** What a page says of itself in its head. */
export interface Head {
  readonly title: string;
  readonly description?: string;
  /** Path of the page's one true address. */
  readonly canonical?: string;
  /** Path of a picture that stands for the page. */
  readonly image?: string;
  readonly type?: 'website' | 'product';
  /** Shown in the search field. */
  readonly query?: string;
  /** Kept out of search engines: personal pages and endless combinations of filters. */
  readonly unlisted?: boolean;
}

/** The frame around a page. */
export function presentFrame(rendering: Rendering, head: Head, notice?: NoticeModel) {
  const { assets } = rendering;
  const done = doneIn(rendering);
  return {
    head: { ...head, ...addressesOf(head.canonical, rendering), ...shopHead(rendering) },
    assets,
    search: { query: head.query ?? '' },
    siteNav: siteNav(rendering),
    visitBar: visitBar(rendering),
    laneBanner: laneBanner(rendering),
    statisticsConsent: statisticsConsent(rendering),
    languages: presentLanguages(rendering),
    notice: notice ?? noticeOfPage(rendering),
    reread: rereadAt(rendering),
    landing: done === undefined ? '' : landingAfter(rendering, done, rendering.here),
  };
}

const doneIn = ({ asked }: Rendering): string | undefined => text(asked.query, 'done', 40);

/** What a page that was asked for says of the press that led to it. */
export function noticeOfPage(rendering: Rendering): NoticeModel {
  const done = doneIn(rendering);
  const said = done === undefined ? QUIET : noticeOf(rendering, done);
  return withEnd(rendering, elsewhere(rendering) ?? said);
}

/** Where a page that answers a form is read again; an error has nothing to be read again. */
function rereadAt({ asked, here }: Rendering): string {
  return asked.method === 'GET' || asked.method === 'HEAD' || asked.hasFailed ? '' : here;
}

/** The shop's own words where its settings have some. */
export function shopHead(rendering: Rendering) {
  const { config, snapshot, t } = rendering;
  return {
    publicUrl: config.publicUrl,
    shopName: config.shopName,
    headline: config.shopHeadline ?? (isDemo(snapshot) ? t.home.title : t.home.welcome(config.shopName)),
    promise: config.shopPromise ?? t.footer.promise,
    headlineLanguage: config.shopHeadline === undefined ? t.language : '',
    promiseLanguage: config.shopPromise === undefined ? t.language : '',
    demo: isDemo(snapshot) ? t.footer.demo : '',
    zone: t.footer.zone(zoneText(rendering.session.now, t)),
  };
}

/** Parts of the frame that any press may change. */
export function frameFragments(rendering: Rendering, notice: NoticeModel) {
  return [
    { name: 'site-nav', model: siteNav(rendering) },
    visitBarFragment(rendering),
    { name: 'lane-banner', model: laneBanner(rendering) },
    { name: 'statistics-consent', model: statisticsConsent(rendering) },
    { name: 'notice', model: notice },
  ];
}

/** The visit bar as a region of a page. */
export function visitBarFragment(rendering: Rendering) {
  return { name: 'visit-bar', model: visitBar(rendering) };
}

function siteNav(rendering: Rendering) {
  const { session, t } = rendering;
  const { visit } = session;
  const interests = t.header[visit.lane === 'main' ? 'interests' : 'interestsOfList'];
  const pieces = [...visit.basket.values()].reduce((sum, line) => sum + line.quantity, 0);
  return { saved: visit.saved.size, basket: pieces, interests, here: sectionOf(rendering.here) };
}

/** The part of the shop a path belongs to, so that its link can say so. */
function sectionOf(path: string): string {
  const section = `/${path.split(/[/?]/)[1] ?? ''}`;
  const known: readonly string[] = [paths.departments, paths.saved, paths.basket, paths.interests];
  return known.includes(section) ? section : '';
}

function statisticsConsent(rendering: Rendering) {
  const { t, token } = rendering;
  const state = stateOf(rendering);
  const text = state === 'off' || state === 'on' ? t.statistics[state](THRESHOLD) : t.statistics[state];
  return { state, text, token, returnTo: rendering.here, ended: endOf('statistics', rendering) };
}

function stateOf(rendering: Rendering) {
  const { privacySignal, inStatistics, partial, visit, now } = rendering.session;
  if (privacySignal) return privacySignal;
  if (!inStatistics) return partial ? 'unread' : 'off';
  return endedToday(visit.entries, now) ? 'tomorrow' : 'on';
}
