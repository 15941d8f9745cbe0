import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express, type Router } from 'express';
import { lineLimits } from './admission/line-limits.js';
import type { Config } from './config.js';
import type { Art } from './pictures/art.js';
import { openPictures } from './pictures/pictures.js';
import { metricsReader } from './processes/metrics-exchange.js';
import type { Services } from './services.js';
import { consoleLogger, type Logger } from './telemetry/logger.js';
import { openMetrics } from './telemetry/metrics.js';
import { errorHandler, notFound, turningAway } from './web/answers/errors.js';
import { mountRegions } from './web/answers/respond-to-press.js';
import { anonymousPage } from './web/http/anonymous-pages.js';
import { openAssets } from './web/http/assets.js';
import { openLanguages } from './web/http/language.js';
import { admission } from './web/http/middleware/admission.js';
import { compress } from './web/http/middleware/compress.js';
import { cookieName, cookieSession } from './web/http/middleware/cookie-session.js';
import { filesOnly, gate, requestBudget } from './web/http/middleware/gate.js';
import { addressLimit, formBody } from './web/http/middleware/input-limits.js';
import { methodGuard, wholeServer } from './web/http/middleware/method-guard.js';
import { observeRequests } from './web/http/middleware/observe-requests.js';
import { rateLimit, timeLimit } from './web/http/middleware/rate-limit.js';
import { forgeryGuard, securityHeaders, setSecurityHeaders } from './web/http/middleware/security-headers.js';
import { pageCache, visitLanguage, visitSession } from './web/http/middleware/visit-session.js';
import { openRenderer, type Renderer } from './web/http/renderer.js';
import { stage } from './web/http/stage.js';
import { visitCounter } from './web/http/visit-counter.js';
import { basketRoutes } from './web/pages/basket/routes.js';
import { beginningRoutes } from './web/pages/beginning/routes.js';
import { checkoutRoutes } from './web/pages/checkout/routes.js';
import { consentRoutes } from './web/pages/consent/routes.js';
import { departmentRoutes } from './web/pages/departments/routes.js';
import { discoveryRoutes } from './web/pages/discovery/routes.js';
import { forgettingRoutes } from './web/pages/forgetting/routes.js';
import { groupRoutes } from './web/pages/groups/routes.js';
import { homeRoutes } from './web/pages/home.js';
import { howItWorksRoutes } from './web/pages/how-it-works/routes.js';
import { interestRoutes } from './web/pages/interests/routes.js';
import { knowledgeRoutes } from './web/pages/knowledge/routes.js';
import { laneRoutes } from './web/pages/lanes/routes.js';
import { numbersRoutes } from './web/pages/numbers/routes.js';
import { operatorArea } from './web/pages/operators/routes.js';
import { orderRoutes } from './web/pages/orders/routes.js';
import { pictureRoutes } from './web/pages/pictures/routes.js';
import { productRoutes } from './web/pages/products/routes.js';
import { regions } from './web/pages/regions.js';
import { savedRoutes } from './web/pages/saved/routes.js';
import { searchRoutes } from './web/pages/search/routes.js';
import { signalRoutes, undoRoutes } from './web/pages/signals/routes.js';
import { takeAlongRoutes } from './web/pages/take-along/routes.js';
import { vitalSigns } from './web/pages/vital-signs/routes.js';
import { whyRoutes } from './web/pages/why/routes.js';

const VIEWS = fileURLToPath(new URL('../views', import.meta.url));
const STATIC = fileURLToPath(new URL('../static', import.meta.url));

/**
 * The shop as a web application: what every request passes, in order.
 * @param read what is read already of the drawings and templates
 */
export function createApp(
  services: Services,
  config: Config,
  logger: Logger = consoleLogger,
  read: { readonly art?: Art; readonly renderer?: Renderer } = {},
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  mountRegions(app, regions);
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);

  const assets = openAssets(STATIC);
  const { sessionStore: store, sessionLog: log, clock, secret } = services;
  const secure = config.secureCookies;
  const pictures = pictureRoutes(
    config,
    openPictures(join(config.catalogDir, 'art'), read.art, config.catalogueLanguage),
  );
  const discovery = discoveryRoutes(config);
  const pages = pageRoutes(services);
  const metrics = openMetrics(services);
  const renderer = read.renderer ?? openRenderer(VIEWS);
  const languages = openLanguages(config);
  const headers = securityHeaders({ https: config.publicUrl.startsWith('https:') });
  const turnAway = turningAway({ renderer, assets, config, languages, headers });
  const { visitTime } = config;
  const time = timeLimit({ turnAway, metrics, secret, cookieName: cookieName(secure), visitTime });

  const { arrival, behind } = gate([
    rateLimit({ limits: services.rateLimits, turnAway, metrics }),
    time.refuse,
    admission({ turnAway, metrics, limits: lineLimits(config.overloadPatience) }),
    time.meter,
  ]);

  app.use(observeRequests({ metrics, logger, logRequests: config.logLevel === 'requests' }));
  app.use(arrival);
  app.use(setSecurityHeaders(headers));
  app.use(wholeServer());
  app.use(filesOnly(vitalSigns({ services, metrics: metricsReader(metrics) })));
  app.use(requestBudget(config.engineWait));
  app.use(stage({ config, assets, renderer, languages, snapshot: services.snapshot }));
  app.use(addressLimit());
  app.use(anonymousPage(clock, config));
  app.use(compress(app));
  app.use(filesOnly(assets.router, pictures, discovery));
  app.use(behind);
  app.use(forgeryGuard(config));
  app.use(...formBody());
  app.use(operatorArea(services, config));
  app.use(cookieSession({ store, secret, secure }));
  app.use(
    visitSession({
      log,
      clock,
      personalisation: config.personalisation,
      cookieName: cookieName(secure),
      secret,
      counter: visitCounter(services),
      clockWatch: services.clockWatch,
      erasures: services.erasures,
    }),
  );
  app.use(visitLanguage(languages));
  app.use(pageCache());
  app.use(...pages);
  app.use(methodGuard([...pages, pictures, discovery]));
  app.use(notFound());
  app.use(errorHandler(logger));
  return app;
}

/** One router a concern; each names its own addresses. What is asked for most stands first: a request tries them in turn. */
export function pageRoutes(services: Services): Router[] {
  return [
    homeRoutes(services),
    productRoutes(services),
    signalRoutes(services),
    searchRoutes(services),
    departmentRoutes(),
    basketRoutes(services),
    checkoutRoutes(services),
    orderRoutes(services),
    howItWorksRoutes(),
    groupRoutes(),
    beginningRoutes(),
    undoRoutes(services),
    interestRoutes(services),
    whyRoutes(services),
    numbersRoutes(services),
    savedRoutes(),
    consentRoutes(services),
    knowledgeRoutes(),
    takeAlongRoutes(services),
    laneRoutes(services),
    forgettingRoutes(services),
  ];
}
