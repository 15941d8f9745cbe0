import request, { type Response, type Test } from 'supertest';
import { UNPACKED } from '../../support/shopper.js';
import {
  all,
  applyPartials,
  control,
  field,
  fieldsOf,
  formOf,
  htmlOf,
  type Node,
  type Page,
  parse,
  tick,
} from './document.js';
import type { ChosenFile, Transport, Visitor, VisitorOptions } from './visitor.js';

/** Plain forms and links, redirects followed: what any browser can do without script. */
export const plainForms: Transport = {
  name: 'plain forms',
  open: async (address, options) => new HttpVisitor(address, false, options),
};

/** Presses as htmx makes them: fragments asked for and put into the open page. */
export const htmx: Transport = {
  name: 'htmx',
  open: async (address, options) => new HttpVisitor(address, true, options),
};

const AS_HTMX = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', Accept: 'text/html' };
const MOST_REDIRECTS = 5;

class HttpVisitor implements Visitor {
  readonly staysOnPage: boolean;
  readonly #address: string;
  readonly #headers: Readonly<Record<string, string>>;
  #cookie = '';
  #page: Page = parse('');
  #path = '';

  constructor(address: string, script: boolean, { headers = {} }: VisitorOptions = {}) {
    this.#address = address;
    this.staysOnPage = script;
    this.#headers = headers;
  }

  async visit(path: string): Promise<void> {
    await this.#show(await this.#send(request(this.#address).get(path)), path);
  }

  async press(name: string): Promise<void> {
    const pressed = control(this.#page, name);
    if (pressed.name === 'a') return this.visit((pressed.attribs.href ?? '').replace(/#.*/, ''));
    const form = formOf(pressed);
    if (!form) throw new Error(`The button "${name}" is in no form.`);
    const fields = fieldsOf(form, pressed);
    if (form.attribs.method !== 'post') return this.#ask(form, fields);
    const own = pressed.attribs['hx-post'];
    if (this.staysOnPage && own !== undefined) return this.#swap(own, withIncluded(this.#page, form, fields));
    const path = (pressed.attribs.formaction ?? form.attribs.action ?? '').replace(/#.*/, '');
    const isFile = form.attribs.enctype === 'multipart/form-data';
    await this.#show(await (isFile ? this.#postParts(path, form, fields) : this.#post(path, fields)), path);
  }

  async attach(label: string, { name, text }: ChosenFile): Promise<void> {
    const { attribs } = field(this.#page, label);
    attribs.value = text;
    attribs['data-file'] = name;
  }

  async fill(label: string, text: string): Promise<void> {
    field(this.#page, label).attribs.value = text;
  }

  async choose(label: string): Promise<void> {
    tick(this.#page, label);
  }

  peek = async (path: string) => (await this.#send(request(this.#address).get(path))).text;
  see = async () => htmlOf(this.#page);
  path = () => this.#path;
  cookies = async () => (this.#cookie === '' ? [] : [this.#cookie]);
  close = async () => undefined;

  async openInterests(): Promise<void> {
    if (!this.staysOnPage) return this.visit('/interests');
    const answer = await this.#send(request(this.#address).get('/interests'), this.#asHtmx());
    applyPartials(this.#page, answer.text);
  }

  async #ask(form: Node, fields: URLSearchParams): Promise<void> {
    const path = `${form.attribs.action}?${fields}`;
    if (!this.staysOnPage || form.attribs['hx-get'] === undefined) return this.visit(path);
    applyPartials(this.#page, (await this.#send(request(this.#address).get(path), this.#asHtmx())).text);
    this.#path = path;
  }

  async #swap(path: string, fields: URLSearchParams): Promise<void> {
    const answer = await this.#post(path, fields, this.#asHtmx());
    const elsewhere = answer.headers['hx-redirect'];
    if (elsewhere !== undefined) return this.visit(elsewhere);
    applyPartials(this.#page, answer.text);
  }

  #asHtmx() {
    return { ...AS_HTMX, 'HX-Current-URL': `${this.#address}${this.#path}` };
  }

  #post(path: string, fields: URLSearchParams, extra: Readonly<Record<string, string>> = {}) {
    const test = request(this.#address).post(path).type('form').send(fields.toString());
    return this.#send(test, { 'Sec-Fetch-Site': 'same-origin', ...extra });
  }

  /** A file as a browser sends it; a field in which none was chosen sends one of no name and no bytes. */
  #postParts(path: string, form: Node, fields: URLSearchParams) {
    const test = request(this.#address).post(path);
    const files = all(form, ({ attribs }) => attribs.type === 'file').map(({ attribs }) => attribs);
    for (const [name, value] of fields) {
      const file = files.find((one) => one.name === name);
      if (file) test.attach(name, Buffer.from(value), { filename: file['data-file'] ?? 'none' });
      else test.field(name, value);
    }
    return this.#send(test, { 'Sec-Fetch-Site': 'same-origin' });
  }

  async #send(test: Test, extra: Readonly<Record<string, string>> = {}): Promise<Response> {
    const cookie = this.#cookie === '' ? {} : { Cookie: this.#cookie };
    const answer = await test.redirects(0).set({ ...UNPACKED, ...this.#headers, ...extra, ...cookie });
    for (const line of (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      this.#cookie = /Expires=Thu, 01 Jan 1970/.test(line) ? '' : (line.split(';')[0] ?? '');
    }
    return answer;
  }

  async #show(answer: Response, path: string): Promise<void> {
    let [current, at] = [answer, path];
    for (let hop = 0; current.status === 303 && hop < MOST_REDIRECTS; hop++) {
      at = String(current.headers.location);
      current = await this.#send(request(this.#address).get(at));
    }
    this.#page = parse(current.text);
    this.#path = at;
  }
}

/** What a form takes along from elsewhere on the page: the fields that its `hx-include` names by id. */
function withIncluded(page: Page, form: Node, fields: URLSearchParams): URLSearchParams {
  const ids = (form.attribs['hx-include:inherited'] ?? '').split(/,\s*/).map((id) => id.replace(/^#/, ''));
  for (const { attribs } of all(page, ({ attribs }) => attribs.id !== undefined && ids.includes(attribs.id)))
    fields.append(attribs.name ?? '', attribs.value ?? '');
  return fields;
}
