import type { Express } from 'express';
import request, { type Response, type Test } from 'supertest';
import { en } from '../../src/wording/en/index.js';
import type { Wording } from '../../src/wording/wording.js';

/** A field that is sent many times has many texts. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without script: opens pages, presses the buttons that are on them, and keeps its cookie. */
export interface Shopper {
  /** The page that is open. */
  readonly page: Response;
  /** `name=value`, or empty before anything was kept. */
  readonly cookie: string;
  open(path: string): Promise<Response>;
  /** Presses a button of the open page by what it says, and follows to the page it leads to. */
  press(label: string, fields?: Fields): Promise<Response>;
  /** The same press as htmx makes it: answers fragments, and the open page stays. */
  pressWithHtmx(label: string, fields?: Fields): Promise<Response>;
  /** Opens the checkout and sends its form, without following to where it leads. */
  order(): Promise<Response>;
  /** Posts a form as a page of the shop would; a text is sent as it is, for fields that come more than once. */
  post(path: string, fields: Fields | string): Promise<Response>;
  /** The same as htmx posts it. */
  postWithHtmx(path: string, fields: Fields): Promise<Response>;
  /** Presses a button of an answer that is not the open page, without following to where it leads. */
  follow(answer: Pick<Response, 'text'>, label: string): Promise<Response>;
}

export const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin' } as const;
/** Packing a page and unpacking it takes a tenth of a request; what is packed is tested in `test/web/compressed.test.ts`. */
export const UNPACKED = { 'Accept-Encoding': 'identity' } as const;
export const HTMX = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } as const;

export function shopper(app: Express, headers: Readonly<Record<string, string>> = {}): Shopper {
  let page: Response | undefined;
  let cookie = '';
  const send = async (test: Test, extra: Readonly<Record<string, string>> = {}) => {
    const answer = await test.set({
      ...UNPACKED,
      ...headers,
      ...extra,
      ...(cookie === '' ? {} : { Cookie: cookie }),
    });
    for (const line of (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      const [pair = ''] = line.split(';');
      cookie = /Expires=Thu, 01 Jan 1970/.test(line) ? '' : pair;
    }
    return answer;
  };
  const open = async (path: string) => {
    page = await send(request(app).get(path));
    return page;
  };
  const post = (path: string, fields: Fields | string, extra: Readonly<Record<string, string>> = {}) =>
    send(request(app).post(path).type('form').send(fields), { ...FROM_HERE, ...extra });
  return {
    get page() {
      if (!page) throw new Error('No page is open.');
      return page;
    },
    get cookie() {
      return cookie;
    },
    open,
    async press(label, fields = {}) {
      const button = findButton(this.page.text, label);
      const answer = await post(button.action, { ...button.fields, ...fields });
      if (answer.status === 303) return open(String(answer.headers.location));
      page = answer;
      return answer;
    },
    pressWithHtmx(label, fields = {}) {
      const button = findButton(this.page.text, label);
      return post(button.action, { ...button.fields, ...fields }, HTMX);
    },
    async order() {
      await open('/checkout');
      return post('/checkout', findButton(this.page.text, en.checkout.place).fields);
    },
    post: (path, fields) => post(path, fields),
    postWithHtmx: (path, fields) => post(path, fields, HTMX),
    follow(answer, label) {
      const { action, fields } = findButton(answer.text, label);
      return post(action, fields);
    },
  };
}

/** A visitor who has opened these products and pressed *Interested* on each. */
export async function interestedIn(
  app: Express,
  products: readonly string[] = ['cork-yoga-block'],
): Promise<Shopper> {
  const visitor = shopper(app);
  for (const id of products) {
    await visitor.open(`/products/${id}`);
    await visitor.press(en.signals.interested.button);
  }
  return visitor;
}

/** What the notice of an answer says. */
export const noticeOn = ({ text }: Pick<Response, 'text'>): string =>
  textOf(/<div class="notice-body">\s*<p>(.*?)<\/p>/s.exec(text)?.[1] ?? '');

/** What the visit bar of an answer says. */
export const barOn = ({ text }: Pick<Response, 'text'>): string =>
  textOf(/<p id="visit-bar-text"[^>]*>(.*?)<\/p>/s.exec(text)?.[1] ?? '');

/** Ids of the products whose cards a page shows. */
export const cardsOn = (html: string): readonly string[] =>
  [...html.matchAll(/data-product-card="([^"]+)"/g)].map(([, id]) => id ?? '');

/** What the open page says that its shelves show. */
export const shownOn = ({ page }: Shopper): string =>
  / id="shown" name="shown" value="([^"]*)"/.exec(page.text)?.[1] ?? '';

/**
 * Adds an interest in own words on the open page: types them, looks at what the shop makes of them, and takes that. Words
 * that are refused are answered to the first press.
 */
export async function addInterest(visitor: Shopper, phrase: string, t: Wording = en): Promise<Response> {
  const samples = await visitor.press(t.interests.add, { phrase });
  if (samples.status !== 200) return samples;
  const { titleThere, say, add } = t.interests.samples;
  return visitor.press(samples.text.includes(titleThere) ? say : add);
}

interface Button {
  readonly action: string;
  readonly fields: Fields;
}

/** Reads forms the way the template linter makes them: every attribute quoted, no form in a form. */
function findButton(html: string, label: string): Button {
  for (const [, head = '', body = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    for (const [, attributes = '', inner = ''] of body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)) {
      if (textOf(named(inner)) !== label) continue;
      const action = attribute(attributes, 'formaction') ?? attribute(head, 'action') ?? '';
      const name = attribute(attributes, 'name');
      const own = name === undefined ? {} : { [name]: attribute(attributes, 'value') ?? '' };
      return { action, fields: { ...inputsOf(body), ...own } };
    }
  }
  throw new Error(`No button says "${label}".`);
}

/** What names a control: not what is hidden from those who listen. */
const named = (html: string): string =>
  html.replace(/<(\w+)[^>]* aria-hidden="true"[^>]*>[\s\S]*?<\/\1>/g, '');

function inputsOf(html: string): Record<string, string | readonly string[]> {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [, attributes = ''] of html.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(attributes, 'name');
    const isOff = /type="(?:checkbox|radio)"/.test(attributes) && !/\bchecked\b/.test(attributes);
    if (name === undefined || isOff) continue;
    const value = attribute(attributes, 'value') ?? '';
    fields[name] = Object.hasOwn(fields, name) ? [fields[name] ?? [], value].flat() : value;
  }
  return fields;
}

function attribute(text: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1];
  return value === undefined ? undefined : decoded(value);
}

/** What a button or element says, as a screen reader would. */
export function textOf(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
