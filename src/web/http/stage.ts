import type { Request, RequestHandler, Response } from 'express';
import type { Config } from '../../config.js';
import type { Snapshot } from '../../shop/snapshot.js';
import { readVisit, type Visit } from '../../visits/visit.js';
import type { Wording } from '../../wording/wording.js';
import type { Assets } from './assets.js';
import { formOf, text } from './forms/fields.js';
import { newToken } from './forms/token.js';
import { currentPath, wantsFragments } from './htmx.js';
import { inLanguage, type Languages } from './language.js';
import { paths, returnPath } from './paths.js';
import type { Renderer } from './renderer.js';
import { translatedRenderer } from './translated-renderer.js';
import { type VisitSession, visitOf } from './visit-of.js';

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

export interface StageOptions {
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

/** The stage of this request. */
export function stageOf(res: Response): Stage {
  return res.locals.stage as Stage;
}

/** Replaces the request's snapshot by the newest one: pieces of what it began with have been sold meanwhile. */
export function renewStage(res: Response, snapshot: Snapshot): void {
  res.locals.stage = { ...stageOf(res), snapshot } satisfies Stage;
}

const EMPTY_VISIT: Visit = readVisit([]);

/** What pages say of a visit. */
export type VisitSoFar = Pick<
  VisitSession,
  | 'visit'
  | 'logged'
  | 'length'
  | 'open'
  | 'partial'
  | 'personalised'
  | 'inStatistics'
  | 'withdrawn'
  | 'privacySignal'
  | 'endsAt'
  | 'now'
  | 'began'
  | 'isElsewhere'
  | 'keepsNoCookie'
  | 'hasEndedBy'
>;

/** The visit, also where the request failed before it was read. */
export function visitSoFar(res: Response): VisitSoFar {
  return (
    (visitOf(res) as VisitSession | undefined) ?? {
      visit: EMPTY_VISIT,
      logged: [],
      length: 0,
      open: false,
      partial: false,
      personalised: false,
      inStatistics: false,
      withdrawn: {},
      privacySignal: undefined,
      endsAt: 0,
      now: 0,
      began: undefined,
      isElsewhere: () => false,
      keepsNoCookie: false,
      hasEndedBy: () => false,
    }
  );
}

/**
 * The page a press of this rendering leads back to: the page itself, or what the form named. The interests that htmx
 * asked for, and whether the browser has kept a visit, stand beside the page that asked; a listing becomes the page.
 */
export function hereOf(req: Request): string {
  // An error page repeats nothing that was typed, the address included.
  if (req.res?.locals.failed === true) return paths.home;
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
