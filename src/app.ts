import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Router } from 'express';
import { lineLimits } from './admission/line-limits.js';
import type { Config } from './config.js';
import { consoleLogger, type Logger } from './logger.js';
import { openMetrics } from './metrics.js';
import { metricsReader } from './processes/metrics-exchange.js';
import type { Services } from './services.js';
import { openAssets } from './web/assets.js';
import { admission } from './web/middleware/admission.js';
import { cookieName, cookieSession } from './web/middleware/cookie-session.js';
import { errorHandler, notFound } from './web/middleware/errors.js';
import { forgeryGuard } from './web/middleware/forgery-guard.js';
import { gate } from './web/middleware/gate.js';
import { addressLimit, formBody } from './web/middleware/input-limits.js';
import { methodGuard } from './web/middleware/method-guard.js';
import { observeRequests } from './web/middleware/observe-requests.js';
import { pageCache } from './web/middleware/page-cache.js';
import { rateLimit } from './web/middleware/rate-limit.js';
import { requestBudget } from './web/middleware/request-budget.js';
import { securityHeaders, setSecurityHeaders } from './web/middleware/security-headers.js';
import { timeLimit } from './web/middleware/time-limit.js';
import { visitSession } from './web/middleware/visit-session.js';
import { wholeServer } from './web/middleware/whole-server.js';
import { openRenderer } from './web/renderer.js';
import { basketRoutes } from './web/routes/basket.js';
import { beginningRoutes } from './web/routes/beginning.js';
import { checkoutRoutes } from './web/routes/checkout.js';
import { consentRoutes } from './web/routes/consent.js';
import { departmentRoutes } from './web/routes/departments.js';
import { discoveryRoutes } from './web/routes/discovery.js';
import { forgettingRoutes } from './web/routes/forgetting.js';
import { homeRoutes } from './web/routes/home.js';
import { howItWorksRoutes } from './web/routes/how-it-works.js';
import { interestRoutes } from './web/routes/interests.js';
import { knowledgeRoutes } from './web/routes/knowledge.js';
import { operatorArea } from './web/routes/operators.js';
import { orderRoutes } from './web/routes/orders.js';
import { pictureRoutes } from './web/routes/pictures.js';
import { productRoutes } from './web/routes/products.js';
import { savedRoutes } from './web/routes/saved.js';
import { searchRoutes } from './web/routes/search.js';
import { signalRoutes } from './web/routes/signals.js';
import { statisticsRoutes } from './web/routes/statistics.js';
import { undoRoutes } from './web/routes/undo.js';
import { vitalSigns } from './web/routes/vital-signs.js';
import { whyRoutes } from './web/routes/why.js';
import { stage } from './web/stage.js';
import { turningAway } from './web/turn-away.js';
import { visitCounter } from './web/visit-counter.js';
import { en } from './web/wording/en.js';

const VIEWS = fileURLToPath(new URL('../views', import.meta.url));
const STATIC = fileURLToPath(new URL('../static', import.meta.url));

/** The shop as a web application: what every request passes, in order. */
export function createApp(services: Services, config: Config, logger: Logger = consoleLogger): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);

  const assets = openAssets(STATIC);
  const { sessionStore: store, sessionLog: log, clock, secret } = services;
  const secure = config.secureCookies;
  const pictures = pictureRoutes(config);
  const discovery = discoveryRoutes(config);
  const pages = pageRoutes(services);
  const metrics = openMetrics(services);
  const renderer = openRenderer(VIEWS);
  const headers = securityHeaders({ https: config.publicUrl.startsWith('https:') });
  const turnAway = turningAway({ renderer, assets, config, t: en, headers });
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
  app.use(vitalSigns({ services, metrics: metricsReader(metrics) }));
  app.use(requestBudget(config.engineWait));
  app.use(stage({ config, assets, renderer, snapshot: services.snapshot }));
  app.use(addressLimit());
  app.use(compression());
  app.use(assets.router, pictures, discovery);
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
    }),
  );
  app.use(pageCache());
  app.use(...pages);
  app.use(methodGuard([...pages, pictures, discovery]));
  app.use(notFound());
  app.use(errorHandler(logger));
  return app;
}

/** One router a concern; each names its own addresses. */
export function pageRoutes(services: Services): Router[] {
  return [
    homeRoutes(services),
    departmentRoutes(),
    productRoutes(services),
    searchRoutes(services),
    basketRoutes(services),
    checkoutRoutes(services),
    orderRoutes(services),
    howItWorksRoutes(),
    beginningRoutes(),
    signalRoutes(services),
    undoRoutes(services),
    interestRoutes(services),
    whyRoutes(services),
    savedRoutes(),
    consentRoutes(services),
    statisticsRoutes(),
    knowledgeRoutes(),
    forgettingRoutes(services),
  ];
}
