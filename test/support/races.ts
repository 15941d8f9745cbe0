import { goesWithout, toStored } from '../../src/sessions/entry-codec.js';
import { DAY } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { en } from '../../src/wording/en/index.js';
import { ORDER_RACES } from './order-races.js';
import { type Answer, type Requests, requestsTo } from './race-requests.js';
import {
  endsOtherwise,
  holds,
  ONE,
  OTHER,
  pressedAgain,
  pressing,
  type Race,
  read,
  refusal,
  together,
  token,
  visiting,
  words,
} from './race-steps.js';
import { sessionOf } from './session-of.js';

/** What else a browser may ask while it forgets or withdraws. */
const MEANWHILE: readonly ((to: Requests, cookie: string, round: number) => Promise<Answer>)[] = [
  (to, cookie, round) => to.get(`/search?q=${words(round)}`, cookie),
  (to, cookie) => to.get(`/products/${OTHER}`, cookie),
  (to, cookie) => to.post('/signals', cookie, pressing(OTHER, { kind: 'save' })),
  (to, cookie) => to.post('/signals', cookie, pressing(OTHER, { kind: 'interested' })),
  (to, cookie) => to.post('/basket/lines', cookie, pressing(OTHER)),
  (to, cookie) => to.post('/interests', cookie, { token: token(), phrase: 'mushroom foraging' }),
  (to, cookie) => to.post('/personalisation/end', cookie, { token: token() }),
  (to, cookie) => to.post('/statistics', cookie, { token: token() }),
];

export const RACES: readonly Race[] = [
  {
    name: 'forgetting, and another request within 8 ms: nothing is left, and the receipt says so',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      const meanwhile = MEANWHILE[round % MEANWHILE.length]!;
      const [receipt, other] = await together(
        () => to.post('/forgetting', cookie, { token: token() }),
        () => meanwhile(to, cookie, round),
        8,
      );
      // 503: the shop is busy, or an engine is, and nothing was done.
      if (other.status >= 500 && other.status !== 503)
        return `the other request was answered ${other.status}`;
      const isSaid = [en.receipt.left(0), en.receipt.waiting].some((said) => receipt.text.includes(said));
      if (!isSaid) return 'the receipt tells of keys';
      const keys = await shop.keysOf(sessionOf(cookie));
      if (keys > 0) return `${keys} keys are left`;
      const opened = other.cookie !== undefined && other.cookie !== '' ? sessionOf(other.cookie) : undefined;
      return opened && opened !== sessionOf(cookie) ? 'another session was opened' : undefined;
    },
  },
  {
    name: 'forgetting while a search is on its way, 0 to 50 ms: nothing comes back',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      await together(
        () => to.post('/forgetting', cookie, { token: token() }),
        () => to.get(`/search?q=${words(round)}`, cookie),
        50,
      );
      const keys = await shop.keysOf(sessionOf(cookie));
      return keys > 0 ? `${keys} keys are left` : undefined;
    },
  },
  {
    name: 'ending personalisation, and another request: nothing that only it allowed is left',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      const meanwhile = MEANWHILE[round % 5]!;
      await together(
        () => to.post('/personalisation/end', cookie, { token: token() }),
        () => meanwhile(to, cookie, round),
        8,
      );
      const { entries } = await read(shop, cookie);
      // The other form was made before the end: it asks first, whichever of the two came first.
      if (readVisit(entries).consent.has('personalise')) return 'personalisation began again';
      const left = entries.filter((entry) => goesWithout('personalise', toStored(entry)));
      return left.length > 0 ? `${left.length} entries are left` : undefined;
    },
  },
  {
    name: 'no more being counted, and looks: no mark is left',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      await to.post('/statistics', cookie, { token: token() });
      await together(
        () => to.post('/statistics/end', cookie, { token: token() }),
        () => MEANWHILE[round % 5]!(to, cookie, round),
        8,
      );
      const { entries } = await read(shop, cookie);
      return entries.some(({ type }) => type === 'counted') ? 'a mark is left' : undefined;
    },
  },
  {
    name: 'a basket and a search: the visit and its record live seven days',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      const [pressed] = await together(
        () => to.post('/basket/lines', cookie, pressing(OTHER)),
        () => to.get(`/search?q=${words(round)}`, cookie),
        8,
      );
      return refusal(pressed) ?? endsOtherwise(shop, cookie, 7 * DAY);
    },
  },
  {
    name: 'a shorter memory and a search: the visit ends when the memory says',
    async run(shop, round) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      const before = await to.post('/memory', cookie, { token: token(), length: 'weeks' });
      const [pressed] = await together(
        () => to.post('/memory', cookie, { token: token(), length: 'visit' }),
        () => to.get(`/search?q=${words(round)}`, cookie),
        8,
      );
      return refusal(before) ?? refusal(pressed) ?? endsOtherwise(shop, cookie, DAY);
    },
  },
  {
    name: 'three windows that set five pieces: five',
    async run(shop) {
      const to = requestsTo(shop.address);
      const { cookie = '' } = await to.post('/basket/lines', '', pressing(ONE));
      const set = () => to.post(`/basket/lines/${ONE}`, cookie, { token: token(), quantity: '5' });
      const answers = await Promise.all([set(), set(), set()]);
      return holds(shop, cookie, answers, 5);
    },
  },
  {
    name: 'three windows that add one piece each: three more',
    async run(shop) {
      const to = requestsTo(shop.address);
      const { cookie = '' } = await to.post('/basket/lines', '', pressing(ONE));
      const add = () => to.post('/basket/lines', cookie, pressing(ONE));
      const answers = await Promise.all([add(), add(), add()]);
      return holds(shop, cookie, answers, 4);
    },
  },
  {
    name: 'the first press of a visit, sent twice: one session, one press',
    async run(shop) {
      const to = requestsTo(shop.address);
      const form = pressing(ONE);
      const add = () => to.post('/basket/lines', '', form);
      const answers = await Promise.all([add(), add()]);
      const sessions = new Set(answers.map(({ cookie }) => sessionOf(cookie ?? '')));
      if (sessions.size !== 1) return 'two sessions were opened';
      return holds(shop, answers[0]?.cookie ?? '', answers, 1);
    },
  },
  {
    name: 'Undo of the only press, sent twice at once and once more: the same answer',
    async run(shop) {
      const to = requestsTo(shop.address);
      const saved = await to.post('/signals', '', pressing(ONE, { kind: 'save' }));
      const cookie = saved.cookie ?? '';
      const entry = /[?&]done=([\w-]+)/.exec(saved.location)?.[1] ?? '';
      const form = { token: token(), entry, returnTo: '/saved' };
      const undo = () => to.post('/undo', cookie, form);
      const answers = [...(await Promise.all([undo(), undo()])), await undo()];
      const said = new Set(answers.map(({ status, location }) => `${status} ${location}`));
      return said.size === 1 && answers[0]?.location.includes(`done=undone-${entry}`)
        ? undefined
        : [...said].join(', ');
    },
  },
  {
    name: 'Undo of ending personalisation, sent twice at once: everything is back once',
    async run(shop) {
      const to = requestsTo(shop.address);
      const cookie = await visiting(to);
      const before = (await read(shop, cookie)).entries.map(({ id }) => id);
      const { text } = await to.post('/personalisation/end', cookie, { token: token() });
      const seal = / name="seal" value="([^"]*)"/.exec(text)?.[1] ?? '';
      const form = { seal, token: token() };
      const back = () => pressedAgain(() => to.post('/personalisation/return', cookie, form));
      const answers = seal === '' ? [] : await Promise.all([back(), back()]);
      const { entries } = await read(shop, cookie);
      // Where the end itself waits for Redis, its page offers no Undo.
      if (seal === '') return readVisit(entries).consent.has('personalise') ? 'it did not end' : undefined;
      if (!readVisit(entries).consent.has('personalise'))
        return `it did not come back: ${answers.map(({ status }) => status).join()}`;
      const ids = entries.filter(({ id }) => before.includes(id)).map(({ id }) => id);
      return ids.join() === before.join() ? undefined : `${ids.length} of ${before.length} entries are back`;
    },
  },
  ...ORDER_RACES,
];
