import { SaxesParser } from 'saxes';
import type { RowProblem } from './feed-row.js';
import { byName } from './nested-values.js';
import { MENDED, notWellFormed } from './xml-frame.js';

/** An element of a product, or an attribute of the product's own element. */
export interface XmlField {
  readonly name: string;
  readonly line: number;
  /** All of its text as it stands in the file, mended marks included. */
  readonly text: string;
  /** What it says: a text, a list of its elements where all have one name, else an object of them. */
  readonly value: unknown;
  /** The value of its only attribute, which tells it apart from others of its name: `gross` of `<price type="gross">`. */
  readonly told: string | undefined;
  /** It stands in the place of an element: elements count before it. */
  readonly isAttribute: boolean;
}

interface ParsedItem {
  readonly fields: readonly XmlField[];
  readonly fault: RowProblem | undefined;
}

interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: (string | Element)[];
}

/** Elements within elements are told apart so deep; what is deeper is text of the last. */
const DEEPEST = 8;

/** Parses one product's element. @param line where it begins in the file */
export function parseFields(text: string, line: number): ParsedItem {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let [depth, root]: [number, Element | undefined] = [0, undefined];
  let fault: RowProblem | undefined;
  parser.on('error', (error) => {
    fault ??= { line: line + parser.line - 1, reason: notWellFormed(error) };
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) return;
    const element = { name, attributes, line: line + parser.line - 1, parts: [] };
    open.at(-1)?.parts.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    if (depth <= DEEPEST) open.pop();
    depth -= 1;
  });
  const append = (more: string): void => {
    open.at(-1)?.parts.push(more);
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(text).close();
  return { fields: root === undefined ? [] : fieldsOf(root, line), fault };
}

function fieldsOf(root: Element, line: number): readonly XmlField[] {
  const elements = childrenOf(root);
  const currencies = elements.flatMap(({ attributes: { currency } }) =>
    currency ? [attribute('currency', currency, line)] : [],
  );
  return [...elements.map(fieldOf), ...attributesOf(root.attributes, line), ...currencies];
}

function fieldOf(element: Element): XmlField {
  const { name, line, attributes } = element;
  const [told, ...others] = Object.values(attributes).filter((value) => value !== '');
  const value = saidBy(element);
  return {
    name,
    line,
    text: textOf(element),
    value,
    isAttribute: false,
    told: others.length > 0 ? undefined : told,
  };
}

/** Attributes that feeds write in the place of elements. */
const READ = /^(?:id|sku|code|available|availability|group_?id|price|currency)$/i;

/** What the product's own element says: `<offer id="12" available="true">`. */
function attributesOf(attributes: Readonly<Record<string, string>>, line: number): readonly XmlField[] {
  const named = Object.entries(attributes).filter(([name]) => READ.test(name));
  return named.map(([name, text]) => attribute(name, text, line));
}

function attribute(name: string, text: string, line: number): XmlField {
  return { name, line, text, value: text, told: undefined, isAttribute: true };
}

function childrenOf({ parts }: Element): readonly Element[] {
  return parts.filter((part) => typeof part !== 'string');
}

function textOf({ parts }: Element): string {
  return parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** Elements of a text: what holds one of them is a page, and no list. */
const MARKUP =
  /^(?:\w+:)?(?:p|div|br|span|b|i|u|em|strong|small|sub|sup|ul|ol|li|h[1-6]|a|table|tbody|thead|tr|td|th|hr|blockquote|font|center)$/i;

function saidBy(element: Element): unknown {
  const children = childrenOf(element);
  if (children.length === 0) return unmarked(textOf(element));
  if (children.some(({ name }) => MARKUP.test(name))) return unmarked(markupIn(element));
  const isMixed = element.parts.some((part) => typeof part === 'string' && part.trim() !== '');
  if (isMixed) return unmarked(spaced(element));
  const named = children.map((child) => [localName(child), saidBy(child)] as const);
  const filled = named.filter(([, value]) => value !== '');
  if (children.length === 1 || filled.length === 0) return filled[0]?.[1] ?? '';
  const values = byName(filled, ([name]) => name);
  if (new Set(children.map(localName)).size === 1) return filled.map(([, value]) => value);
  return Object.fromEntries(
    [...values].map(([name, same]) => [name, same.length === 1 ? same[0]?.[1] : same.map(([, one]) => one)]),
  );
}

/** The text with the elements in it, as a page is written. */
function markupIn({ parts }: Element): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? part : `<${localName(part)}>${markupIn(part)}</${localName(part)}>`,
    )
    .join('');
}

/** Texts of elements that no page has, beside other text. */
function spaced({ parts }: Element): string {
  return parts.map((part) => (typeof part === 'string' ? part : ` ${spaced(part)} `)).join('');
}

function localName({ name }: Element): string {
  return name.replace(/^.*:/, '');
}

function unmarked(text: string): string {
  return text.replaceAll(MENDED, '');
}
