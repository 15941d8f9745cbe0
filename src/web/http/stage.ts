import type { RequestHandler, Response } from 'express';
import type { Product } from '../../catalog/product.js';
import type { Config } from '../../config.js';
import { found } from '../../errors.js';
import type { Snapshot } from '../../shop/snapshot.js';
import type { LaneId } from '../../visits/entry.js';
import { isForAnother } from '../../visits/lanes.js';
import { onPage } from '../../visits/on-page.js';
import { readVisit, type Visit } from '../../visits/visit.js';
import { forAnother } from '../../wording/for-another.js';
import type { Wording } from '../../wording/wording.js';
import type { Assets } from './assets.js';
import { type Fields, formOf, queryOf, text } from './forms/fields.js';
import { laneOfToken, newToken, tokenIn, tokenOf } from './forms/token.js';
import { inLanguage, type Languages, translatedRenderer } from './language.js';
import { paths, returnPath } from './paths.js';
import type { Renderer } from './renderer.js';
import { currentPath, wantsFragments } from './request-headers.js';
import { NOT_OPEN, type VisitSession, type VisitSoFar, visitOf } from './visit-of.js';

/** What every page of one request is made with. */
export interface Stage {
  readonly config: Config;
  readonly assets: Assets;
  /** Renders in the language of this request. */
  readonly renderer: Renderer;
  /** The same for every language. */
  readonly plainRenderer: Renderer;
  readonly languages: Languages;
  readonly t: Wording;
  /** The language that the address asks for, which links and forms go on asking for. */
  readonly carried: string | undefined;
  /** One catalogue for the whole request, also where a new one arrives meanwhile. */
  readonly snapshot: Snapshot;
  /** For the forms of this rendering. */
  readonly token: string;
}

interface StageOptions {
  readonly config: Config;
  readonly assets: Assets;
  readonly renderer: Renderer;
  readonly languages: Languages;
  snapshot(): Snapshot;
}

/** Sets the stage before anything can fail, so that an error has a page to appear on. */
export function stage(options: StageOptions): RequestHandler {
  const { languages } = options;
  return function stage(req, res, next) {
    const carried = languages.asked(req)?.language;
    const own = { snapshot: options.snapshot(), token: newToken(), carried };
    res.locals.stage = stageIn(languages.spokenTo(req), options, own);
    res.set('Content-Language', stageOf(res).t.language);
    next();
  };
}

/** Answers this request in a language. */
export function speak(res: Response, t: Wording): void {
  const stage = stageOf(res);
  res.locals.stage = stageIn(t, { ...stage, renderer: stage.plainRenderer }, stage);
  res.set('Content-Language', t.language);
}

/**
 * Field by field: a copy by `...` in which a field is replaced gets a shape of its own from V8, 600 bytes for each
 * request that only a full collection frees.
 */
function stageIn(
  t: Wording,
  { config, assets, renderer, languages }: Omit<StageOptions, 'snapshot'>,
  { snapshot, token, carried }: Pick<Stage, 'snapshot' | 'token' | 'carried'>,
): Stage {
  const foreign = config.catalogueLanguage === t.language ? undefined : config.catalogueLanguage;
  const own = translatedRenderer(renderer, { carried, foreign });
  return { config, assets, renderer: own, plainRenderer: renderer, languages, t, carried, snapshot, token };
}

export function stageOf(res: Response): Stage {
  return res.locals.stage as Stage;
}

/** Replaces the request's snapshot by the newest one: pieces of what it began with have been sold meanwhile. */
export function renewStage(res: Response, snapshot: Snapshot): void {
  res.locals.stage = { ...stageOf(res), snapshot } satisfies Stage;
}

/** The visit, also where the request failed before it was read. */
export function visitSoFar(res: Response): VisitSoFar {
  return (visitOf(res) as VisitSession | undefined) ?? NO_VISIT;
}

const NO_VISIT: VisitSoFar = {
  ...NOT_OPEN,
  visit: readVisit([]),
  personalised: false,
  privacySignal: undefined,
  now: 0,
  began: undefined,
  isElsewhere: () => false,
  keepsNoCookie: false,
  endedBefore: false,
  hasEndedBy: () => false,
};

/**
 * The page a press of this rendering leads back to: the page itself, or what the form named. The interests that htmx
 * asked for, and whether the browser has kept a visit, stand beside the page that asked; a listing becomes the page.
 */
export function hereOf({ req, locals }: Response): string {
  // An error page repeats nothing that was typed, the address included.
  if (locals.failed === true) return paths.home;
  if (req.method !== 'GET' && req.method !== 'HEAD') return returnPath(text(formOf(req), 'returnTo', 2_048));
  const isBeside = wantsFragments(req) && BESIDE.includes(req.path);
  return returnPath(isBeside ? currentPath(req) : req.originalUrl);
}

const BESIDE: readonly string[] = [paths.interests, paths.beginning];

/** The path with the language that this request's address named. */
export function carriedOn(res: Response, path: string): string {
  const { carried } = stageOf(res);
  return carried === undefined || /[?&]lang=/.test(path) ? path : inLanguage(path, carried);
}

/** All that a presenter knows of a request, as plain values: no presenter needs Express. */
export interface Rendering extends Stage {
  /** The visit as it is now: after a press, the visit with that press in it. */
  readonly session: VisitSoFar;
  /** The page that a press of this rendering leads back to. */
  readonly here: string;
  readonly asked: Asked;
  /** The visit that the shelves of the page are still of, though more was pressed since; undefined where they are of this one. */
  readonly stood: Stood | undefined;
}

/** A visit as it was. */
export interface Stood {
  readonly visit: Visit;
  /** The log's length then. */
  readonly length: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Asked {
  readonly method: string;
  /** The address's path alone. */
  readonly path: string;
  /** Path and query. */
  readonly address: string;
  /** Path and query of the page that is open in the window: the address itself, but for htmx. */
  readonly openPage: string;
  /** Address of the page that led here; empty where the browser does not say. */
  readonly referer: string;
  readonly query: Fields;
  /** Fields of the posted form; none for a page. */
  readonly form: Fields;
  /** The answer is an error page. */
  readonly hasFailed: boolean;
}

/** The request as it is at this moment: made anew after a press. */
export function renderingOf(res: Response): Rendering {
  const stage = stageOf(res);
  const asked = askedOf(res);
  const session = onPage(visitSoFar(res), laneOfForm(asked));
  const { lane, all } = session.visit;
  const t = isForAnother(all, lane) ? forAnother(stage.t) : stage.t;
  const own = { t, token: tokenIn(stage.token, lane), session, here: hereOf(res), asked };
  return { ...stage, ...own, stood: undefined };
}

/** What answers a press in place stands on the page that it was made on, and shows the same list. */
function laneOfForm({ form }: Asked): LaneId | undefined {
  const token = text(form, 'token');
  return token === undefined ? undefined : laneOfToken(tokenOf(token));
}

function askedOf(res: Response): Asked {
  return {
    method: res.req.method,
    path: res.req.path,
    address: res.req.originalUrl,
    openPage: wantsFragments(res.req) ? currentPath(res.req) : res.req.originalUrl,
    referer: res.req.get('Referer') ?? '',
    query: queryOf(res.req),
    form: formOf(res.req),
    hasFailed: res.locals.failed === true,
  };
}

/** The product a request names. @throws RequestError 404 where the shop has no such product */
export function askedProduct(res: Response, id: string): Product {
  return found(stageOf(res).snapshot.catalogue.product(id), 'noSuchProduct');
}
