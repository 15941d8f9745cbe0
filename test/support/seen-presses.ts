/** Presses as htmx makes them, and how their effect is seen in the very answer. */

/** Posts a form of the page of interests in one visit. @returns the fragments of the answer */
export type Post = (path: string, fields: Readonly<Record<string, string>>) => Promise<string>;

interface Pressed {
  readonly post: Post;
  /** The product that the visit has said to be of interest. */
  readonly product: { readonly id: string; readonly name: string };
  /** What that made. */
  readonly interest: { readonly path: string; readonly label: string; readonly percent: number };
}

const decoded = (text: string) =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The interests on a page, with their meters, in its order. */
function interestsIn(html: string): readonly Pressed['interest'][] {
  return [...html.matchAll(/<li class="interest[ "][\s\S]*?formaction="(\/interests\/[^"]+)\/removal"/g)].map(
    ([text, path = '']) => ({
      path: decoded(path),
      label: decoded(/class="interest-word"[^>]*>([^<]*)</.exec(text)?.[1] ?? ''),
      percent: Number(/<meter[^>]* value="(\d+)"/.exec(text)?.[1]),
    }),
  );
}

const percentOf = (html: string, { path }: Pressed['interest']) =>
  interestsIn(html).find((one) => one.path === path)?.percent;

/** What stands on the list of what is never wanted again. */
const neverIn = (html: string) => /panel-never"[\s\S]*?never-list/.test(html);

const isPressed = (html: string, kind: string) =>
  new RegExp(
    `data-press="${kind}"[^>]*aria-pressed="true"|aria-pressed="true"[^>]*data-press="${kind}"`,
  ).test(html);

/** The hidden fields of *Undo* in a notice. */
function undoIn(html: string): Readonly<Record<string, string>> {
  const [form = ''] =
    /<form action="\/undo"[\s\S]*?<\/form>/.exec(html.slice(html.indexOf('class="notice-body"'))) ?? [];
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, decoded(value)]));
}

/** Each kind of press on what the shop has understood: whether the answer to it shows what it did. */
const PRESSES = {
  async hide({ post, product }) {
    const page = { returnTo: `/products/${product.id}` };
    return isPressed(await post('/signals', { product: product.id, kind: 'hide', ...page }), 'hide');
  },
  async notRelevant({ post, product }) {
    const answer = await post('/signals', { product: product.id, kind: 'notRelevant' });
    return !new RegExp(`interested in[^<]*${product.name.replace(/[^\w ]/g, '.')}`).test(answer);
  },
  async less({ post, interest }) {
    return (percentOf(await post(`${interest.path}/weight`, {}), interest) ?? 100) < interest.percent;
  },
  async more({ post, interest }) {
    const less = percentOf(await post(`${interest.path}/weight`, {}), interest) ?? 100;
    return (percentOf(await post(`${interest.path}/weight`, { change: 'more' }), interest) ?? 0) > less;
  },
  async set({ post, interest }) {
    return percentOf(await post(`${interest.path}/weight`, { strength: '23' }), interest) === 23;
  },
  async remove({ post, interest }) {
    return percentOf(await post(`${interest.path}/removal`, {}), interest) === undefined;
  },
  async add({ post }) {
    const answer = await post('/interests', { phrase: 'watercolours' });
    return interestsIn(answer).some(({ label }) => label === 'watercolours');
  },
  async never({ post, interest }) {
    const answer = await post(`${interest.path}/exclusion`, {});
    return percentOf(answer, interest) === undefined && neverIn(answer);
  },
  async lift({ post, interest }) {
    const never = await post(`${interest.path}/exclusion`, {});
    return neverIn(never) && !neverIn(await post(`${interest.path}/return`, {}));
  },
  async reset({ post }) {
    const answer = await post('/interests-reset', {});
    return answer.includes('id="interests-panel"') && interestsIn(answer).length === 0;
  },
  async memory({ post }) {
    return /value="weeks" checked/.test(await post('/memory', { length: 'weeks' }));
  },
  async lane({ post, interest }) {
    const answer = await post('/shopping-for/someone-else', {});
    return answer.includes('class="lane-banner-text"') && percentOf(answer, interest) === undefined;
  },
  async undo({ post, interest }) {
    const removed = await post(`${interest.path}/removal`, {});
    const undone = await post('/undo', undoIn(removed));
    return percentOf(removed, interest) === undefined && percentOf(undone, interest) === interest.percent;
  },
} as const satisfies Readonly<Record<string, (pressed: Pressed) => Promise<boolean>>>;

export type PressKind = keyof typeof PRESSES;
export const PRESS_KINDS = Object.keys(PRESSES) as PressKind[];

/** Says of a product that it is of interest, presses, and looks at the answer. @param send posts in a visit of its own */
export async function isSeenAtOnce(
  kind: PressKind,
  product: Pressed['product'],
  send: Post,
): Promise<boolean> {
  const post: Post = (path, fields) => send(path, { returnTo: '/interests', ...fields });
  const [interest] = interestsIn(await post('/signals', { product: product.id, kind: 'interested' }));
  return interest !== undefined && PRESSES[kind]({ post, product, interest });
}
