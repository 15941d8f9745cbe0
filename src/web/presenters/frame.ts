import type { Request, Response } from 'express';
import { MINUTE } from '../../clock.js';
import type { Assets } from '../assets.js';
import { moment } from '../dates.js';
import { queryOf, text } from '../forms/fields.js';
import { wholeNumberText } from '../intl.js';
import { paths } from '../paths.js';
import { hereOf, stageOf, visitSoFar } from '../stage.js';
import { type NoticeModel, noticeOf, QUIET } from './notice.js';
import { type StatisticsConsentModel, statisticsConsent } from './statistics-consent.js';

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
  readonly head: Head & { readonly publicUrl: string; readonly shopName: string };
  readonly assets: Assets;
  readonly search: { readonly query: string; readonly products: string };
  readonly siteNav: SiteNavModel;
  readonly visitBar: VisitBarModel;
  readonly statisticsConsent: StatisticsConsentModel;
  readonly notice: NoticeModel;
}

export interface SiteNavModel {
  readonly saved: number;
  readonly basket: number;
  readonly here: string;
}

export interface VisitBarModel {
  readonly state: 'plain' | 'partial' | 'kept' | 'counted' | 'ready' | 'personalised' | 'gpc' | 'dnt';
  readonly until: string;
  readonly canPersonalise: boolean;
  readonly canStop: boolean;
  readonly token: string;
  readonly returnTo: string;
}

/** The frame around a page. */
export function presentFrame(req: Request, res: Response, head: Head, notice?: NoticeModel): FrameModel {
  const { config, assets, snapshot, t } = stageOf(res);
  const done = text(queryOf(req), 'done', 40);
  return {
    head: { ...head, publicUrl: config.publicUrl, shopName: config.shopName },
    assets,
    search: {
      query: head.query ?? '',
      products: wholeNumberText(snapshot.catalogue.products.length, t.locale),
    },
    siteNav: siteNav(req, res),
    visitBar: visitBar(req, res),
    statisticsConsent: statisticsConsent(req, res),
    notice: notice ?? (done === undefined ? QUIET : noticeOf(req, res, done)),
  };
}

/** Parts of the frame that any press may change. */
export function frameFragments(req: Request, res: Response, notice: NoticeModel) {
  return [
    { name: 'site-nav', model: siteNav(req, res) },
    { name: 'visit-bar', model: visitBar(req, res) },
    { name: 'statistics-consent', model: statisticsConsent(req, res) },
    { name: 'notice', model: notice },
  ];
}

function siteNav(req: Request, res: Response): SiteNavModel {
  const { visit } = visitSoFar(res);
  const pieces = [...visit.basket.values()].reduce((sum, line) => sum + line.quantity, 0);
  return { saved: visit.saved.size, basket: pieces, here: sectionOf(hereOf(req)) };
}

/** The part of the shop a path belongs to, so that its link can say so. */
function sectionOf(path: string): string {
  const section = `/${path.split(/[/?]/)[1] ?? ''}`;
  const known: readonly string[] = [paths.departments, paths.saved, paths.basket, paths.interests];
  return known.includes(section) ? section : '';
}

function visitBar(req: Request, res: Response): VisitBarModel {
  const { token, t } = stageOf(res);
  const { open, partial, personalised, inStatistics, privacySignal, endsAt, now } = visitSoFar(res);
  const until = endsAt > now + MINUTE ? moment(endsAt, now, t) : '';
  const state = privacySignal ?? (partial ? 'partial' : stateOf(open, personalised, inStatistics));
  const presses = { canPersonalise: !personalised && !privacySignal, canStop: personalised || partial };
  return { state, until, ...presses, token, returnTo: hereOf(req) };
}

/** `ready`: the shop's law lets it begin by itself, and nothing has been noted so far. */
function stateOf(open: boolean, personalised: boolean, inStatistics: boolean): VisitBarModel['state'] {
  if (personalised) return open ? 'personalised' : 'ready';
  if (inStatistics) return 'counted';
  return open ? 'kept' : 'plain';
}
