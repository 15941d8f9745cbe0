import { type Request, type Response, Router } from 'express';
import type { Services } from '../../../services.js';
import { typedLine } from '../../../text/typed.js';
import type { EntryId, LaneId } from '../../../visits/entry.js';
import { LANE_NAME_LENGTH, type Lane, MAX_NAMED_LANES } from '../../../visits/lanes.js';
import { type ChangeLanePress, decide as changeLane } from '../../../visits/presses/change-lane.js';
import type { LaneName } from '../../../visits/presses/lane-name.js';
import { decide as openLane } from '../../../visits/presses/open-lane.js';
import { type Refusal, TO_ASK_FIRST } from '../../../visits/refusal.js';
import { type Page, personalPage, respond } from '../../answers/respond.js';
import { refusePress, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { knownEnds, sentToken } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { aboutWhom } from '../../http/personal-words.js';
import { carryOut } from '../../http/press.js';
import { refusalText, statusOf } from '../../http/refusals.js';
import { sealFor } from '../../http/seal.js';
import { type Rendering, renderingOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { QUIET, wrongNotice } from '../../parts/notices/notice.js';
import { discardedNotice } from './discarded.js';
import { presentLanes, type RefusedName } from './presenter.js';

/** Whom the visit is for: `GET /shopping-for` and the presses that make lists, open them, keep them and throw them away. */
export function laneRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.lanes, (_req, res) => showLanes(res));

  router.post(paths.lanes, async (req, res) => {
    const called = await nameIn(res);
    const press = { kind: 'context', ...called, known: knownEnds(req) } as const;
    await carry(res, (visit, token) => openLane(visit, press, token), called);
  });

  router.post(paths.lanesGift, (req, res) => {
    const press = { kind: 'gift', known: knownEnds(req) } as const;
    return carry(res, (visit, token) => openLane(visit, press, token));
  });

  router.post(paths.laneTurn, (req, res) =>
    change(res, { change: 'turn', to: required(formOf(req), 'list') as LaneId }),
  );

  router.post(paths.laneKeeping, async (req, res) => {
    const called = await nameIn(res);
    const press = { change: 'keep', of: laneIn(req), ...called } as const;
    await carry(res, (visit, token) => changeLane(visit, press, token), called);
  });

  router.post(paths.laneDiscard, async (req, res) => {
    const { endsAt } = visitOf(res);
    const token = sentToken(req);
    const press = { change: 'discard', of: laneIn(req) } as const;
    const outcome = await carryOut(res, (visit) => changeLane(visit, press, token), token);
    if ('refused' in outcome) return showLanes(res, wrongOf(outcome.refused, res));
    const { made: withdrawal, removed, isSettled } = outcome;
    const isErased = withdrawal !== undefined && removed !== undefined && !isSettled;
    const seal = await sealFor(
      res,
      isErased ? { withdrawal, entries: removed, endsAt } : undefined,
      services,
    );
    // A redirect could not carry the seal.
    const rendering = renderingOf(res);
    await respondToPress(res, services, {
      page: lanesPage(rendering),
      notice: discardedNotice(rendering, seal),
    });
  });

  return router;

  function change(res: Response, press: ChangeLanePress): Promise<void> {
    return carry(res, (visit, token) => changeLane(visit, press, token));
  }

  /** A press that is refused is answered on the page of lists, with what was typed. */
  async function carry(
    res: Response,
    decide: Parameters<typeof carryOut>[1],
    typed?: LaneName,
  ): Promise<void> {
    const token = sentToken(res.req);
    const outcome = await carryOut(res, decide, token);
    if ('refused' in outcome) {
      const { refused } = outcome;
      if (TO_ASK_FIRST.some((why) => why === refused.why)) return refusePress(res, refused);
      const wrong = wrongOf(refused, res);
      const isOfName = typed !== undefined && OF_NAMES.includes(refused.why);
      const name = isOfName
        ? { name: typed.name, why: wrong.why, of: text(formOf(res.req), 'list') }
        : undefined;
      return showLanes(res, { ...wrong, name });
    }
    const { made: done, isSettled } = outcome;
    if (done === undefined && !isSettled) return refusePress(res, { why: 'notPersonalised' });
    if (done !== undefined && isOneTooMany(done, visitOf(res).visit.lanes)) {
      await carryOut(res, (visit) => changeLane(visit, { change: 'discard', of: done }, token), token);
      return showLanes(res, wrongOf({ why: 'tooManyLanes' }, res));
    }
    await respondToPress(res, services, { done });
  }

  /** What a list is to be called: no name of a person, as no interest is one. */
  async function nameIn(res: Response): Promise<LaneName> {
    const name = typedLine(text(formOf(res.req), 'name', 8 * LANE_NAME_LENGTH) ?? '');
    const { t } = stageOf(res);
    const isReserved = [t.lanes.main, t.lanes.gift].some((own) => own.toLowerCase() === name.toLowerCase());
    if (isReserved || name === '' || name.length > LANE_NAME_LENGTH)
      return { name, isReserved, about: 'nobody' };
    const meaningOf = () => services.embedText(name);
    return { name, isReserved, about: await aboutWhom(name, { ...stageOf(res), meaningOf }) };
  }
}

/** Refusals that stand beside the field. */
const OF_NAMES: readonly Refusal['why'][] = [
  'noLaneName',
  'laneNameTooLong',
  'laneNameTaken',
  'laneNamesSomebody',
  'modelAway',
];

const laneIn = (req: Request): EntryId => required(formOf(req), 'list') as EntryId;

interface Wrong {
  readonly status: number;
  readonly why: string;
  readonly name?: RefusedName | undefined;
}

const wrongOf = (refused: Refusal, res: Response): Wrong => ({
  status: statusOf(refused),
  why: refusalText(refused, stageOf(res).t),
});

/** Whether a list was begun while others were begun in the same moment, and is one more than there may be. */
function isOneTooMany(made: EntryId, lanes: readonly Lane[]): boolean {
  const named = lanes.filter(({ kind }) => kind === 'context');
  return named.findIndex(({ id }) => id === made) >= MAX_NAMED_LANES;
}

function showLanes(res: Response, wrong?: Wrong): void {
  const page = lanesPage(renderingOf(res), wrong?.name);
  const notice = wrong?.name ? QUIET : wrong && wrongNotice(wrong.why, paths.lanes);
  respond(res, { page, status: wrong?.status, notice });
}

function lanesPage(rendering: Rendering, refused?: RefusedName): Page {
  const { title, lead } = rendering.t.lanes;
  return personalPage('lanes', title, { lead, laneLists: presentLanes(rendering, refused) });
}
