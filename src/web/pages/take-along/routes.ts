import { type Request, type Response, Router } from 'express';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { LIMITS } from '../../../signature-file/format.js';
import { readFile } from '../../../signature-file/read-file.js';
import { fileSigning } from '../../../signature-file/signing.js';
import { writeFile } from '../../../signature-file/write-file.js';
import { decide, type ShopOfBrought } from '../../../visits/presses/bring.js';
import { TO_ASK_FIRST } from '../../../visits/refusal.js';
import { personalPage, respond } from '../../answers/respond.js';
import { refusePress, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, text } from '../../http/forms/fields.js';
import { knownEnds } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { refusalText, statusOf } from '../../http/refusals.js';
import { renderingOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { wrongNotice } from '../../parts/notices/notice.js';
import {
  type FieldFault,
  isNever,
  leavingNow,
  namesNow,
  presentBrought,
  presentTakeAlong,
} from './presenter.js';
import { understand } from './understand.js';

/** What is wrong with a page: said in the live region. */
interface Wrong {
  readonly status: number;
  readonly text: string;
}

/** Interests as a file: to take away, and to bring from another visit, another day or another shop. */
export function takeAlongRoutes(services: Services): Router {
  const router = Router();
  const signing = fileSigning(services.secret);

  router.get(paths.takeAlong, (_req, res) => showTakeAlong(res));

  router.get(paths.interestsFile, (_req, res) => {
    // A part of the visit would pass for the whole of it.
    if (visitOf(res).partial) throw new RequestError(503, 'logAway');
    const file = writeFile(leavingNow(visitOf(res), stageOf(res).snapshot), signing);
    res.set('Cache-Control', 'no-store').attachment('interests.json').type('application/json').send(file);
  });

  // Shows and keeps nothing: the file comes again with the press that takes it in.
  router.post(paths.broughtFile, (req, res) => {
    const file = contentIn(req, 'file');
    const content = file === '' ? contentIn(req, 'pasted') : file;
    return showBrought(res, { content, field: file === '' ? 'pasted' : 'file' });
  });

  router.post(paths.broughtInterests, async (req, res) => {
    const content = contentIn(req, 'content');
    const file = readFile(content);
    if ('fault' in file) return showBrought(res, { content });
    const brought = await understand(file, signing.originOf(file), res, services);
    const { snapshot } = stageOf(res);
    const shop: ShopOfBrought = {
      namesIn: (visit) => namesNow(visit, snapshot),
      isNever: (entry, { visit }) => isNever(entry, visit, snapshot),
    };
    const press = { brought, known: knownEnds(req) };
    const outcome = await carryOut(res, (visit, token) => decide(visit, press, shop, token));
    if ('refused' in outcome) {
      const { refused } = outcome;
      if (TO_ASK_FIRST.some((why) => why === refused.why)) return refusePress(res, refused);
      const wrong = { status: statusOf(refused), text: refusalText(refused, stageOf(res).t) };
      return showBrought(res, { content }, wrong);
    }
    const { made: done } = outcome;
    if (done === undefined) return refusePress(res, { why: 'notPersonalised' });
    await respondToPress(res, services, { done });
  });

  return router;

  async function showBrought(
    res: Response,
    { content, field = 'pasted' }: { content: string; field?: 'file' | 'pasted' },
    wrong?: Wrong,
  ): Promise<void> {
    const file = readFile(content);
    const { t } = stageOf(res);
    if ('fault' in file) {
      // What was read of a file stands as text, where it can be mended; one that is too large stands nowhere.
      const isShown = file.fault.why !== 'tooLarge' && content !== '';
      const text = t.takeAlong.fault(file.fault);
      return showTakeAlong(res, {
        ...{ status: 422, pasted: isShown ? content : '' },
        fault: { text, field: isShown ? 'pasted' : field },
      });
    }
    const origin = signing.originOf(file);
    const brought = await understand(file, origin, res, services);
    const model = { brought: presentBrought(renderingOf(res), { brought, origin, content }) };
    const page = personalPage('brought', t.takeAlong.holdsTitle, model);
    const notice = wrong && wrongNotice(wrong.text, paths.takeAlong);
    respond(res, { page, status: wrong?.status, notice });
  }
}

interface Faulty {
  readonly status: number;
  readonly pasted: string;
  readonly fault: FieldFault;
}

/** A fault is said beside its field, which has the focus, and not in the live region: the page is new. */
function showTakeAlong(res: Response, faulty?: Faulty): void {
  const model = { takeAlong: presentTakeAlong(renderingOf(res), faulty) };
  const page = personalPage('take-along', stageOf(res).t.takeAlong.title, model);
  respond(res, { page, status: faulty?.status });
}

/** One character more than a file may have: so that one that is too large is said to be, and not cut. */
function contentIn(req: Request, field: string): string {
  return text(formOf(req), field, LIMITS.bytes + 1) ?? '';
}
