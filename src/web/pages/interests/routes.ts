import { type Request, type Response, Router } from 'express';
import { RequestError } from '../../../errors.js';
import { isInterestId, phraseInterest } from '../../../interests/interest.js';
import { neverAgainIn } from '../../../interests/never-again.js';
import { LONGEST_READ } from '../../../interests/phrase.js';
import { isReadable } from '../../../interests/readable.js';
import { signatureOf } from '../../../interests/signature.js';
import type { Services } from '../../../services.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import { typedLine } from '../../../text/typed.js';
import { type Agreement, agreementOn, MOST_AGREED } from '../../../visits/agreement.js';
import type { Decision } from '../../../visits/decision.js';
import { type InterestId, REST_SAID } from '../../../visits/entry.js';
import { MEMORY_LENGTHS } from '../../../visits/memory.js';
import {
  type AddInterestPress,
  decide as addInterest,
  whyNotRead,
} from '../../../visits/presses/add-interest.js';
import { decide as beginInterest } from '../../../visits/presses/begin-interest.js';
import {
  type ChangeInterestPress,
  decide as changeInterest,
  type InterestsOfShop,
} from '../../../visits/presses/change-interest.js';
import { decide as neverAgain, type ShopOfNeverAgain } from '../../../visits/presses/never-again.js';
import { decide as remember } from '../../../visits/presses/remember.js';
import { decide as rest } from '../../../visits/presses/rest.js';
import { decide as startOver } from '../../../visits/presses/start-over.js';
import type { VisitNow } from '../../../visits/visit-now.js';
import { personalPage, respond } from '../../answers/respond.js';
import { answerPress, refusePress } from '../../answers/respond-to-press.js';
import { type Fields, formOf, required, text, texts, wholeNumber } from '../../http/forms/fields.js';
import { knownEnds } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { aboutWhom } from '../../http/personal-words.js';
import { renderingOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { interestName } from '../../parts/notices/notice-of-interest.js';
import { isReadIn } from '../../parts/texts/search-language.js';
import { interestsPanel } from './presenter.js';
import { presentRemoval } from './removal.js';
import { presentSamples } from './samples.js';

/** The interests panel as a page of its own, and every control on it. */
export function interestRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.interests, (_req, res) => {
    showPanel(res, interestsPanel(renderingOf(res)));
  });

  router.post(paths.interests, async (req, res) => {
    const words = wordsIn(req);
    const press = { ...(await understood(words, res)), agreed: agreedIn(req, res), known: knownEnds(req) };
    await answerPress(res, services, {
      decide: (visit, token) => addInterest(visit, { ...press, ...sameOf(words, visit, res) }, token),
    });
  });

  // Shows and keeps nothing: the words come again with the press that adds them.
  router.post(paths.interestSamples, async (req, res) => {
    const words = wordsIn(req);
    const press = { ...(await understood(words, res)), known: [] };
    const visit = visitOf(res);
    // Looking agrees to nothing: what was ended is asked about by the press that adds.
    const same = sameOf(words, visit, res);
    const would = addInterest({ ...visit, withdrawn: {} }, { ...press, ...same }, '');
    const { meaning } = press;
    // Of words that are there already something else may be ticked.
    if ('refused' in would && would.refused.why !== 'interestThere') return refusePress(res, would.refused);
    if (!meaning) return refusePress(res, { why: 'modelAway' });
    const rendering = renderingOf(res);
    const samples = await presentSamples(rendering, services, {
      text: words,
      meaning,
      agreed: same.again?.agreed,
      isThere: same.again !== undefined,
      seen: text(formOf(req), 'others') === undefined ? undefined : agreedIn(req, res),
    });
    showPanel(res, interestsPanel(rendering, samples));
  });

  // What the button beside it would do, before it is pressed.
  router.get(paths.interestRemoval.pattern, async (req, res) => {
    if (visitOf(res).partial) throw new RequestError(503, 'logAway');
    const removal = await presentRemoval(interestOf(req.params.id), renderingOf(res), services);
    if (!removal) return respond(res, { onward: paths.interests });
    respond(res, { page: personalPage('removal', removal.title, { removal }) });
  });

  const onInterest = (path: string, decide: DecideOnInterest) =>
    router.post(path, (req, res) => {
      const asked = { interest: interestOf(String(req.params.id)), shop: interestsOf(res), req };
      return answerPress(res, services, { decide: (visit, token) => decide(visit, asked, token) });
    });
  onInterest(paths.interestRemoval.pattern, (visit, { interest, shop }, token) =>
    changeInterest(visit, { interest, change: 'remove' }, shop, token),
  );
  onInterest(paths.interestWeight.pattern, (visit, { interest, shop, req }, token) =>
    changeInterest(visit, weightOf(interest, formOf(req)), shop, token),
  );
  onInterest(paths.interestExclusion.pattern, (visit, { interest, shop }, token) =>
    neverAgain(visit, { interest, never: true }, shop, token),
  );
  onInterest(paths.interestReturn.pattern, (visit, { interest, shop }, token) =>
    neverAgain(visit, { interest, never: false }, shop, token),
  );
  onInterest(paths.interestBeginning.pattern, (visit, { interest, shop, req }) =>
    beginInterest(visit, { interest, known: knownEnds(req) }, shop),
  );

  router.post(paths.memory, async (req, res) => {
    const length = MEMORY_LENGTHS.find((one) => one === required(formOf(req), 'length'));
    if (!length) throw new RequestError(422, 'noSuchMemory');
    await answerPress(res, services, { decide: (visit) => remember(visit, { length }) });
  });

  router.post(paths.rest, async (req, res) => {
    const says = REST_SAID.find((one) => one === required(formOf(req), 'says'));
    if (!says) throw new RequestError(400, 'fieldMissing');
    await answerPress(res, services, { decide: (visit) => rest(visit, says) });
  });

  router.post(paths.interestsReset, (_req, res) => answerPress(res, services, { decide: startOver }));

  return router;

  /** What the visit has, or never wants again, of the very words, however they are written. */
  function sameOf(
    words: string,
    { visit, now }: VisitNow,
    res: Response,
  ): Pick<AddInterestPress, 'again' | 'never'> {
    const { shop } = stageOf(res).snapshot;
    const { interests } = signatureOf(visit, shop, now);
    const same = interests.find(
      ({ id, label }) => id.startsWith('phrase:') && label.toLowerCase() === words.toLowerCase(),
    );
    const entry = same && visit.entries.find(({ id }) => same.id === phraseInterest(id));
    const agreed = entry && 'agreed' in entry ? entry.agreed : undefined;
    return {
      again: same &&
        entry && { interest: same.id, label: same.label, strength: same.strength, entry: entry.id, agreed },
      never: neverAgainIn(visit, shop.segments).called(words)?.label,
    };
  }

  /** Words are read as far as they have to be. */
  async function understood(
    typed: string,
    res: Response,
  ): Promise<Omit<AddInterestPress, 'known' | 'again' | 'never'>> {
    const words = { text: typed, isReadable: isReadable(typed) };
    if (whyNotRead(visitOf(res), words)) return { ...words, isAboutSomebody: false, meaning: undefined };
    const meaningOf = () => services.embedText(typed);
    const about = await aboutWhom(typed, { ...stageOf(res), meaningOf });
    // Untold words count as not read: nothing is kept, and the shopper may try again.
    const read = about === 'nobody' ? await meaningInSearch(typed, res) : undefined;
    const meaning = read && toCompact(read);
    const { shop } = stageOf(res).snapshot;
    const isPresent = meaning !== undefined && shop.typed(typed, meaning).isPresent === true;
    return { ...words, isAboutSomebody: about === 'somebody', isPresent, meaning };
  }

  /** The meaning that a search for the words from this page has. */
  function meaningInSearch(typed: string, res: Response): Promise<Float32Array | undefined> {
    const { snapshot, t } = stageOf(res);
    const { typed: read } = snapshot.search.read(typed, services.isWord, !isReadIn(t, snapshot.search));
    return services.embedText(read);
  }
}

type DecideOnInterest = (
  visit: VisitNow,
  asked: {
    readonly interest: InterestId;
    readonly shop: ReturnType<typeof interestsOf>;
    readonly req: Request;
  },
  token: string,
) => Decision;

function showPanel(res: Response, panel: ReturnType<typeof interestsPanel>): void {
  const model = { interestsPanel: panel.model };
  const page = personalPage('interests', panel.model.title, model);
  respond(res, { page, fragments: [panel] });
}

/** The words that were typed; without any they are refused later, with a reason. */
function wordsIn(req: Request): string {
  const typed = text(formOf(req), 'phrase', LONGEST_READ);
  if (typed === undefined) throw new RequestError(400, 'fieldMissing');
  return typedLine(typed);
}

/**
 * What was ticked of what the preview showed; undefined where there was none. Who keeps the words without products means none of
 * them, though some are ticked still.
 */
function agreedIn(req: Request, res: Response): Agreement | undefined {
  const { catalogue } = stageOf(res).snapshot;
  const idsIn = (name: string) => texts(formOf(req), name, MOST_AGREED);
  const ticked = formOf(req).bare === undefined ? idsIn('meant') : [];
  return agreementOn(idsIn('asked'), ticked, (id) => catalogue.product(id) !== undefined);
}

function interestsOf(res: Response): InterestsOfShop & ShopOfNeverAgain {
  const { snapshot } = stageOf(res);
  return {
    nameOf: (interest) => interestName(interest, visitOf(res).logged, { snapshot }),
    strengthOf: (interest, { visit, now }) =>
      signatureOf(visit, snapshot.shop, now).interests.find(({ id }) => id === interest)?.strength,
    neverBy: (interest, { visit }) => neverAgainIn(visit, snapshot.shop.segments).of(interest)?.entry,
  };
}

/** *Less* has no field of its own; the slider may have been left where the page showed it. */
function weightOf(interest: InterestId, form: Fields): ChangeInterestPress {
  const strength = text(form, 'strength');
  if (strength === undefined) return { interest, change: text(form, 'change') === 'more' ? 'more' : 'less' };
  const percent = wholeNumber(strength, 0, 100);
  return { interest, change: 'set', percent, isUnmoved: strength === text(form, 'was') };
}

function interestOf(id: string): InterestId {
  if (!isInterestId(id)) throw new RequestError(404, 'noSuchInterest');
  return id;
}
