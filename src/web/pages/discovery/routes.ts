import { Router } from 'express';
import type { Config } from '../../../config.js';
import { fileSchema } from '../../../signature-file/schema.js';
import { escapeXml } from '../../../text/xml.js';
import { categoryPath, paths, personalFolders } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { presentKinds } from '../groups/kinds.js';
import { presentGroups } from '../groups/presenter.js';

/** The day the shop last changed how it honours Global Privacy Control. */
const GPC_SINCE = '2026-11-22';

/** For machines: what can be found here, what is better left alone, and that privacy signals are honoured. */
export function discoveryRoutes({ publicUrl }: Pick<Config, 'publicUrl'>): Router {
  const router = Router();
  router.get(paths.sitemap, (_req, res) => {
    const stage = stageOf(res);
    const { snapshot, t } = stage;
    const { products, departments } = snapshot.catalogue;
    const categories = new Set(products.map((product) => categoryPath(product)));
    const pages = [
      paths.home,
      paths.departments,
      paths.howItWorks,
      paths.groups,
      ...presentGroups(stage).map(({ href }) => href),
      ...presentKinds({ t }).map(({ href }) => href),
      ...departments.map(({ id }) => paths.department(id)),
    ];
    const all = [...new Set([...pages, ...categories, ...products.map(({ id }) => paths.product(id))])];
    const urls = all.map((path) => `<url><loc>${escapeXml(publicUrl + path)}</loc></url>`).join('\n');
    res
      .type('application/xml')
      .send(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
      );
  });
  router.get(paths.robots, (_req, res) => {
    const away = [
      paths.search,
      paths.basket,
      paths.checkout,
      paths.saved,
      paths.interests,
      paths.takeAlong,
      paths.lanes,
      ...personalFolders,
    ];
    res
      .type('text/plain')
      .send(
        `User-agent: *\n${away.map((path) => `Disallow: ${path}`).join('\n')}\n\nSitemap: ${publicUrl}${paths.sitemap}\n`,
      );
  });
  router.get(paths.fileSchema, (_req, res) => {
    res.set('Cache-Control', 'public, max-age=86400').set('Access-Control-Allow-Origin', '*');
    res
      .type('application/schema+json')
      .send(JSON.stringify(fileSchema(`${publicUrl}${paths.fileSchema}`), undefined, 2));
  });
  router.get(paths.privacySignal, (_req, res) => {
    res.json({ gpc: true, lastUpdate: GPC_SINCE });
  });
  return router;
}
