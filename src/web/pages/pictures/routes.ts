import { join } from 'node:path';
import { type NextFunction, type Response, Router } from 'express';
import { importedCatalogue } from '../../../catalog/catalogue-files.js';
import type { Config } from '../../../config.js';
import { found, RequestError } from '../../../errors.js';
import type { Pictures } from '../../../pictures/pictures.js';
import { DAY } from '../../../time/clock.js';
import { queryOf, text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';

/** Product pictures: drawn by the server, or from the imported catalogue. Kept for a year under their version. */
export function pictureRoutes({ dataDir }: Pick<Config, 'dataDir'>, pictures: Pictures): Router {
  const router = Router();
  router.get(paths.drawing.pattern, (req, res) => {
    const { snapshot } = stageOf(res);
    const product = found(snapshot.catalogue.product(req.params.name), 'noSuchPicture');
    keepForAYear(res, text(queryOf(req), 'v', 80))
      .type('image/svg+xml')
      .send(pictures.of(product, snapshot.version));
  });
  router.get(paths.image.pattern, (req, res, next) => {
    // Only names of one plain part: nothing above or beside the folder can be named.
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(req.params.file))
      throw new RequestError(404, 'noSuchPicture');
    const folder = found(importedCatalogue(dataDir), 'noSuchPicture');
    keepForAYear(res, text(queryOf(req), 'v', 80));
    const options = { root: join(folder, 'images'), cacheControl: false, dotfiles: 'deny' as const };
    res.sendFile(req.params.file, options, unsent(next));
  });
  return router;
}

/** What becomes of a picture that could not be sent: one that is not there is none, anything else is a fault of the shop. */
function unsent(next: NextFunction) {
  return (error?: NodeJS.ErrnoException): void => {
    // Broken off by the browser.
    if (!error || error.code === 'ECONNABORTED' || error.syscall === 'write') return;
    const isNone = error.code === 'ENOENT' || error.code === 'EISDIR';
    next(isNone ? new RequestError(404, 'noSuchPicture') : error);
  };
}

function keepForAYear(res: Response, version: string | undefined): Response {
  const current = version === stageOf(res).snapshot.version;
  return res.set(
    'Cache-Control',
    current ? `public, max-age=${(365 * DAY) / 1_000}, immutable` : 'public, no-cache',
  );
}
