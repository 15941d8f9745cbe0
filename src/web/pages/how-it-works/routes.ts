import { Router } from 'express';
import { MOST_VIEWS } from '../../../analytics/event.js';
import type { CoInterest } from '../../../co-interest/co-interest.js';
import { halfLifeIn } from '../../../interests/half-life.js';
import { FORGOTTEN_BELOW } from '../../../interests/strength.js';
import type { DayDraws } from '../../../recommendations/index/drawn-groups.js';
import type { UsualTimes } from '../../../recommendations/index/usual-times.js';
import { SOURCE_WEIGHTS } from '../../../recommendations/scores/ranking.js';
import { THRESHOLD } from '../../../reports/report.js';
import { DAY, HOUR } from '../../../time/clock.js';
import { CONSENT_LIFETIME, MEMORY, type MemoryLength } from '../../../visits/memory.js';
import { RESTS_FOR, SHOWN_OFTEN } from '../../../visits/showings.js';
import { ruleOf, signalKinds } from '../../../visits/signals.js';
import { lengthText } from '../../../wording/dates.js';
import { percentText, scoreText, signedText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';

/** Prints the very table that the engine computes with, at the pace of this visit's memory. */
export function howItWorksRoutes(): Router {
  const router = Router();
  router.get(paths.howItWorks, (_req, res) => {
    const { t, config, snapshot } = stageOf(res);
    const session = visitOf(res);
    const { memory } = session.visit;
    const signals = signalKinds().map((kind) => {
      const { weight } = ruleOf(kind);
      return {
        note: t.signals[kind].note,
        weight: signedText(weight, t.locale),
        halfLife: lengthText(halfLifeIn(memory, kind), t),
      };
    });
    const model = {
      short: t.howItWorks.short(config.personalisation),
      signals,
      sources: sourceKinds(snapshot.shop.coInterest).map((source) => ({
        note:
          source === 'popular' && snapshot.shop.ordered ? t.howItWorks.ordered : t.howItWorks.sources[source],
        weight: scoreText(SOURCE_WEIGHTS[source], t.locale, 2),
      })),
      memory: memoryText(memory, t),
      rest: t.rest.howItWorks(SHOWN_OFTEN, RESTS_FOR / HOUR),
      ends: t.howItWorks.ends(CONSENT_LIFETIME / DAY),
      promises: [
        t.howItWorks.beginning[config.personalisation],
        t.visitBar.stopWhole,
        ...t.howItWorks.promises,
      ],
      counting: [
        ...t.howItWorks.counting(MOST_VIEWS, THRESHOLD),
        ...coInterestText(snapshot.shop.coInterest, t),
        ...(config.coInterest === 'orders' ? [t.howItWorks.coInterestOrders] : []),
        ...(config.popularity === 'orders' ? [t.howItWorks.popularityOrders(THRESHOLD)] : []),
        ...usualTimesText(snapshot.shop.usualTimes, t),
        ...groupDrawsText(snapshot.shop.groupDraws?.on(session.now), t),
      ],
      forgottenBelow: t.howItWorks.forgottenBelow(percentText(FORGOTTEN_BELOW, t.locale)),
    };
    respond(res, {
      page: { view: 'pages/how-it-works', title: t.howItWorks.title, canonical: paths.howItWorks, model },
    });
  });
  return router;
}

const sourceNames = Object.keys(SOURCE_WEIGHTS) as readonly (keyof typeof SOURCE_WEIGHTS)[];

/** What a score is made of here: without a table nothing comes from one. */
const sourceKinds = (table: CoInterest | undefined) =>
  sourceNames.filter((source) => source !== 'coInterest' || table !== undefined);

/** What is said of pairs of products; nothing where the shop has no table of them. */
function coInterestText(table: CoInterest | undefined, { howItWorks }: Wording): readonly string[] {
  if (!table) return [];
  return [
    howItWorks.coInterest(table.leastSessions),
    ...(table.simulated ? [howItWorks.coInterestSimulated] : []),
  ];
}

/** What is said of the time after which others buy again; nothing where none was published. */
function usualTimesText(times: UsualTimes | undefined, { howItWorks }: Wording): readonly string[] {
  return times ? [howItWorks.usualTimes(THRESHOLD, times.simulated)] : [];
}

/** What is said of the place for something new; nothing where no published number decides which it is. */
function groupDrawsText(draws: DayDraws | undefined, { howItWorks }: Wording): readonly string[] {
  return draws ? [howItWorks.groupDraws(THRESHOLD, draws.released.simulated)] : [];
}

/** What holds the half-lives back in this visit, and where that is changed. */
function memoryText(memory: MemoryLength, t: Wording): string {
  const { longestHalfLife } = MEMORY[memory];
  const name = t.interests.memory[memory];
  return Number.isFinite(longestHalfLife)
    ? t.howItWorks.capped(name, lengthText(longestHalfLife, t))
    : t.howItWorks.uncapped(name);
}
