import { LANGUAGES } from '../../src/wording/languages.js';
import { all, type Node, named, type Page, parse, said, withClass, withId } from './visitors/document.js';
import type { Visitor } from './visitors/visitor.js';

/** A product's card as a shopper reads it. */
export interface SeenCard {
  readonly id: string;
  readonly name: string;
  /** Why it is here, as it says or as stands above its shelf; empty on plain shelves. */
  readonly reason: string;
  /** Only the line that says it was hidden is left. */
  readonly hidden: boolean;
  /** Where the whole account is; empty on plain shelves. */
  readonly why: string;
}

export interface SeenShelf {
  /** `visit`, `page` or the interest it is of. */
  readonly id: string;
  readonly title: string;
  readonly cards: readonly SeenCard[];
}

export interface SeenInterest {
  readonly label: string;
  /** Of a hundred, as the meter shows it. */
  readonly percent: number;
  readonly fades: string;
  readonly why: readonly string[];
}

/** The open page as a shopper reads it. */
export interface Seen {
  readonly page: Page;
  readonly heading: string;
  /** What the live region says. */
  readonly notice: string;
  /** What leads to the shelves as they would be by now; empty where they stand so. */
  readonly news: string;
  /** What the visit bar says. */
  readonly bar: string;
  readonly cards: readonly SeenCard[];
  readonly shelves: readonly SeenShelf[];
  readonly interests: readonly SeenInterest[];
  /** What the main part says, as one line. */
  readonly text: string;
}

/** Reads the page before a visitor. */
export async function look(visitor: Visitor): Promise<Seen> {
  return read(await visitor.see());
}

export function read(html: string): Seen {
  const page = parse(html);
  const one = (passes: (node: Node) => boolean) => all(page, passes)[0];
  const textOf = (node: Node | undefined) => (node ? said(node) : '');
  const notice = one(withClass('notice-body'));
  return {
    page,
    heading: textOf(one(named('h1'))),
    notice: textOf(notice && all(notice, named('p'))[0]),
    news: textOf(one(withClass('notice-news'))),
    bar: textOf(one(withClass('visit-bar-text'))),
    cards: cardsIn(page),
    shelves: all(page, withClass('shelf')).map((shelf) => ({
      id: (shelf.attribs['aria-labelledby'] ?? '').replace(/^shelf-/, ''),
      title: textOf(all(shelf, named('h2'))[0]),
      cards: cardsIn(shelf, textOf(all(shelf, withClass('shelf-reason'))[0])),
    })),
    interests: all(page, withClass('interest')).map(readInterest),
    text: textOf(one(withId('content'))),
  };
}

function cardsIn(within: Page | Node, shared = ''): SeenCard[] {
  return all(within, ({ attribs }) => attribs['data-product-card'] !== undefined).map((card) => {
    const inCard = (name: string) => all(card, withClass(name))[0];
    const reason = inCard('reason');
    const name = inCard('card-name');
    return {
      id: card.attribs['data-product-card'] ?? '',
      name: name ? said(name) : '',
      reason: plainReason(reason ? said(reason) : shared),
      hidden: inCard('card-hidden') !== undefined,
      why: inCard('control-why')?.attribs.href ?? '',
    };
  });
}

/** What stands before and after what a reason names, in any language. */
const BEFORE = new RegExp(
  `^(?:${LANGUAGES.flatMap(({ reasons }) => [reasons.also(''), reasons.ofMost('')]).join('|')})`,
);
const AFTER = new RegExp(
  `(?:${LANGUAGES.flatMap(({ reasons }) => Object.values(reasons.beside)).join('|')})$`,
);

/** What a reason names, without what tells it from the one above the shelf, or from those below, and what is said beside it. */
function plainReason(line: string): string {
  const plain = line.replace(BEFORE, '').replace(AFTER, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function readInterest(item: Node): SeenInterest {
  const meter = all(item, named('meter'))[0];
  const text = (name: string) => all(item, withClass(name)).map(said);
  return {
    label: text('interest-word')[0] ?? '',
    percent: Number(meter?.attribs.value),
    fades: text('interest-fades')[0] ?? '',
    why: text('reason'),
  };
}

/** The shelf of that title. @throws where the page has none */
export function shelf({ shelves }: Seen, title: string): SeenShelf {
  const found = shelves.find((one) => one.title === title);
  if (!found)
    throw new Error(`No shelf is called "${title}", only: ${shelves.map((one) => one.title).join(' | ')}`);
  return found;
}

/** Lines of the basket page: what each says. */
export function basketLines({ page }: Seen): readonly { readonly name: string; readonly quantity: number }[] {
  return all(page, withClass('basket-line')).map((line) => {
    const name = all(line, withClass('basket-name'))[0];
    const quantity = all(line, ({ attribs }) => attribs.name === 'quantity')[0];
    return { name: name ? said(name) : '', quantity: Number(quantity?.attribs.value) };
  });
}

/** What the saved page keeps under a heading: *Saved*, *Hidden*, *Called not relevant*. */
export function kept({ page }: Seen, heading: string): readonly string[] {
  const section = all(page, withClass('shelf')).find((one) => {
    const head = all(one, named('h2'))[0];
    return head && said(head) === heading;
  });
  const names = section ? all(section, withClass('kept-name')) : [];
  return names.flatMap((name) => all(name, named('a')).map(said));
}

/** Where a link of that name leads. */
export function linkTo({ page }: Seen, name: string): string {
  const link = all(page, (node) => node.name === 'a' && said(node) === name)[0];
  if (!link) throw new Error(`No link says "${name}".`);
  return link.attribs.href ?? '';
}
