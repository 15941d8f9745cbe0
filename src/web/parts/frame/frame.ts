import { isDemo } from '../../../shop/snapshot.js';
import type { Assets } from '../../http/assets.js';
import { text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { elsewhere } from '../notices/elsewhere.js';
import { landingAfter } from '../notices/landing.js';
import { type NoticeModel, noticeOf, QUIET } from '../notices/notice.js';
import { type LaneBannerModel, laneBanner } from './lane-banner.js';
import { type LanguagesModel, presentLanguages } from './languages.js';
import { type Addresses, addressesOf } from './page-addresses.js';
import { type StatisticsConsentModel, statisticsConsent } from './statistics-consent.js';
import { type VisitBarModel, visitBar } from './visit-bar.js';

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

export interface FrameModel {
  readonly head: Head & Addresses & ShopHead;
  readonly assets: Assets;
  readonly search: { readonly query: string };
  readonly siteNav: SiteNavModel;
  readonly visitBar: VisitBarModel;
  readonly laneBanner: LaneBannerModel;
  readonly statisticsConsent: StatisticsConsentModel;
  readonly languages: LanguagesModel;
  readonly notice: NoticeModel;
  /** Where a page that answers a form is read again; empty for one that has an address. */
  readonly reread: string;
  /** What a press came back to, by its id; empty where there was none. */
  readonly landing: string;
}

/** What the shop says of itself on every page. */
export interface ShopHead {
  readonly publicUrl: string;
  readonly shopName: string;
  readonly headline: string;
  readonly promise: string;
  /** Of headline and promise: the page's, empty where the settings have their own words. */
  readonly headlineLanguage: string;
  readonly promiseLanguage: string;
  /** Said where the demo catalogue is sold; empty in every other shop. */
  readonly demo: string;
}

export interface SiteNavModel {
  readonly saved: number;
  readonly basket: number;
  readonly here: string;
}

/** The frame around a page. */
export function presentFrame(rendering: Rendering, head: Head, notice?: NoticeModel): FrameModel {
  const { assets } = rendering;
  const done = text(rendering.asked.query, 'done', 40);
  return {
    head: { ...head, ...addressesOf(head.canonical, rendering), ...shopHead(rendering) },
    assets,
    search: { query: head.query ?? '' },
    siteNav: siteNav(rendering),
    visitBar: visitBar(rendering),
    laneBanner: laneBanner(rendering),
    statisticsConsent: statisticsConsent(rendering),
    languages: presentLanguages(rendering),
    notice: notice ?? elsewhere(rendering) ?? (done === undefined ? QUIET : noticeOf(rendering, done)),
    reread: rereadAt(rendering),
    landing: done === undefined ? '' : landingAfter(rendering, done, rendering.here),
  };
}

/** An error has nothing to be read again. */
function rereadAt({ asked, here }: Rendering): string {
  return asked.method === 'GET' || asked.method === 'HEAD' || asked.hasFailed ? '' : here;
}

/** The shop's own words where its settings have some. */
export function shopHead(rendering: Rendering): ShopHead {
  const { config, snapshot, t } = rendering;
  return {
    publicUrl: config.publicUrl,
    shopName: config.shopName,
    headline: config.shopHeadline ?? t.home.title,
    promise: config.shopPromise ?? t.footer.promise,
    headlineLanguage: config.shopHeadline === undefined ? t.language : '',
    promiseLanguage: config.shopPromise === undefined ? t.language : '',
    demo: isDemo(snapshot) ? t.footer.demo : '',
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

function siteNav(rendering: Rendering): SiteNavModel {
  const { visit } = rendering.session;
  const pieces = [...visit.basket.values()].reduce((sum, line) => sum + line.quantity, 0);
  return { saved: visit.saved.size, basket: pieces, here: sectionOf(rendering.here) };
}

/** The part of the shop a path belongs to, so that its link can say so. */
function sectionOf(path: string): string {
  const section = `/${path.split(/[/?]/)[1] ?? ''}`;
  const known: readonly string[] = [paths.departments, paths.saved, paths.basket, paths.interests];
  return known.includes(section) ? section : '';
}
