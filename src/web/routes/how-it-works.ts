import { Router } from 'express';
import { MOST_VIEWS } from '../../analytics/event.js';
import { THRESHOLD } from '../../analytics/releases/release-rows.js';
import { DAY, HOUR } from '../../clock.js';
import { FORGOTTEN_BELOW, SIGNAL_KINDS, SIGNALS } from '../../interests/signals.js';
import { percentText } from '../intl.js';
import { paths } from '../paths.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';
import type { Wording } from '../wording/en.js';

/** Prints the very table that the engine computes with. */
export function howItWorksRoutes(): Router {
  const router = Router();
  router.get(paths.howItWorks, (req, res) => {
    const { t } = stageOf(res);
    const signals = SIGNAL_KINDS.map((kind) => {
      const { note, weight, halfLife } = SIGNALS[kind];
      return { note, weight: signed(weight, t), halfLife: lengthOf(halfLife, t) };
    });
    const model = {
      signals,
      counting: t.howItWorks.counting(MOST_VIEWS, THRESHOLD),
      forgottenBelow: t.howItWorks.forgottenBelow(percentText(FORGOTTEN_BELOW, t.locale)),
    };
    respond(req, res, {
      page: { view: 'pages/how-it-works', title: t.howItWorks.title, canonical: paths.howItWorks, model },
    });
  });
  return router;
}

/** With a true minus, which is as wide as the plus above it. */
function signed(weight: number, { locale }: Wording): string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, signDisplay: 'exceptZero' });
  return format.format(weight).replace('-', '−');
}

function lengthOf(milliseconds: number, { locale }: Wording): string {
  const [unit, value] =
    milliseconds >= DAY ? (['day', milliseconds / DAY] as const) : (['hour', milliseconds / HOUR] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
