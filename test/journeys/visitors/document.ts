import { DomUtils, parseDocument } from 'htmlparser2';

/** A parsed page. Presses are found in it the way a browser finds them: by what a control says. */
export type Page = ReturnType<typeof parseDocument>;
export type Node = NonNullable<ReturnType<typeof DomUtils.findOne>>;

export const parse = (html: string): Page => parseDocument(html);

/** Elements that pass, in the order of the page. */
export function all(within: Page | Node, passes: (node: Node) => boolean): Node[] {
  return DomUtils.findAll(passes, within.children);
}

export const withClass =
  (name: string) =>
  (node: Node): boolean =>
    (node.attribs.class ?? '').split(/\s+/).includes(name);

export const withId =
  (id: string) =>
  (node: Node): boolean =>
    node.attribs.id === id;

export const named =
  (...names: string[]) =>
  (node: Node): boolean =>
    names.includes(node.name);

/** What an element says to a screen reader: without what is hidden from it, white space as one. */
export function said(node: Node | Page): string {
  const words = (one: Page['children'][number]): string => {
    if (one.type === 'text') return (one as unknown as { readonly data: string }).data;
    if (!('children' in one)) return '';
    if ('attribs' in one && (one.attribs as Record<string, string>)['aria-hidden'] === 'true') return '';
    return one.children.map(words).join('');
  };
  const children = node.children.map(words).join('');
  return children.replace(/\s+/g, ' ').trim();
}

/** The button or link of that whole name. @throws where the page has none */
export function control(page: Page, name: string): Node {
  const found = all(page, (node) => named('button', 'a')(node) && said(node) === name)[0];
  if (found?.attribs.disabled !== undefined) throw new Error(`The button "${name}" is off.`);
  if (found) return found;
  const names = all(page, named('button', 'a')).map(said);
  throw new Error(`Nothing on the page says "${name}". It says: ${[...new Set(names)].join(' | ')}`);
}

export const formOf = (node: Node): Node | undefined => ancestor(node, 'form');

function ancestor(node: Node, name: string): Node | undefined {
  const { parent } = node;
  if (!parent || !('attribs' in parent)) return undefined;
  return parent.name === name ? parent : ancestor(parent as Node, name);
}

/** What a press on the button sends, names in the order of the page. */
export function fieldsOf(form: Node, button: Node): URLSearchParams {
  const fields = new URLSearchParams();
  for (const field of all(form, named('input', 'select', 'textarea'))) {
    const { name, type, value, disabled } = field.attribs;
    if (name === undefined || disabled !== undefined) continue;
    const ticked = !/^(?:checkbox|radio)$/.test(type ?? '') || field.attribs.checked !== undefined;
    if (ticked) fields.append(name, field.name === 'select' ? chosen(field) : (value ?? unfilled(field)));
  }
  if (button.attribs.name !== undefined) fields.append(button.attribs.name, button.attribs.value ?? '');
  return fields;
}

/** What a field sends that nothing was put into. */
function unfilled(field: Node): string {
  if (field.name === 'textarea') return DomUtils.textContent(field);
  return field.attribs.type === 'file' ? '' : 'on';
}

function chosen(select: Node): string {
  const options = all(select, named('option'));
  const option = options.find(({ attribs }) => attribs.selected !== undefined) ?? options[0];
  return option?.attribs.value ?? '';
}

/** The field that a label names. */
export function field(page: Page, label: string): Node {
  const own = all(page, (node) => node.attribs['aria-label'] === label && named('input')(node))[0];
  const target = all(page, (node) => node.name === 'label' && said(node) === label)[0]?.attribs.for;
  const found = own ?? (target === undefined ? undefined : all(page, withId(target))[0]);
  if (!found) throw new Error(`No field is called "${label}".`);
  return found;
}

/** Ticks the choice whose label begins so, and unticks the others of its group; a box that was ticked is unticked. */
export function tick(page: Page, label: string): void {
  const choice = all(page, (node) => node.name === 'label' && said(node).startsWith(label))[0];
  const input = choice && all(choice, named('input'))[0];
  if (!choice || !input) throw new Error(`No choice is called "${label}".`);
  if (input.attribs.type === 'checkbox' && input.attribs.checked !== undefined) {
    delete input.attribs.checked;
    return;
  }
  const form = input.attribs.type === 'radio' ? formOf(input) : undefined;
  for (const other of form ? all(form, ({ attribs }) => attribs.name === input.attribs.name) : [])
    delete other.attribs.checked;
  input.attribs.checked = '';
}

/** Puts the regions of an htmx answer where they belong, as `outerMorph` does: everywhere the target is found. */
export function applyPartials(page: Page, answer: string): void {
  for (const partial of all(parse(answer), named('hx-partial'))) {
    const passes = selector(partial.attribs['hx-target'] ?? '');
    for (const target of all(page, passes)) {
      const [fresh] = all(parse(DomUtils.getInnerHTML(partial)), () => true);
      if (fresh) DomUtils.replaceElement(target, fresh);
    }
  }
}

/** The two forms of selector the shop uses: `#name` and `[data-name='value']`. */
function selector(text: string): (node: Node) => boolean {
  const id = /^#([\w-]+)$/.exec(text)?.[1];
  if (id !== undefined) return withId(id);
  const [, name, value] = /^\[(data-[\w-]+)='([^']*)'\]$/.exec(text) ?? [];
  if (name === undefined) throw new Error(`No selector of the shop looks like ${text}`);
  return ({ attribs }) => attribs[name] === value;
}

export const htmlOf = (page: Page): string => DomUtils.getOuterHTML(page);
