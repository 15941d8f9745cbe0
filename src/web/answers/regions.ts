import type { Express, Response } from 'express';
import type { Fragment } from '../http/renderer.js';
import type { Rendering } from '../http/stage.js';

/** Regions that pages own and an answer to a press may change. */
export interface Regions {
  /** The interests panel, which stands on many pages. */
  interestsPanel(rendering: Rendering): Fragment;
  /** Regions that only the page of the press has. @param refused how many of a product were asked for in vain */
  ofPage(rendering: Rendering, refused?: number): readonly Fragment[];
}

/** Pages lie above answers: told once, when the application is made. */
export function mountRegions(app: Express, regions: Regions): void {
  app.locals.regions = regions;
}

/** The regions that this application's pages have. */
export function regionsOf(res: Response): Regions {
  return res.app.locals.regions as Regions;
}
