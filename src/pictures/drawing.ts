import { SetupError } from '../errors.js';
import type { Bounds } from './bounds.js';
import { type Piece, piecesOf, type RefuseAt } from './svg-pieces.js';

/** One drawing of `catalog/art/drawings`, ready to be painted. */
export interface Drawing {
  /** What stands inside the root element, without white space; colours as `var(--name)` or `#rrggbb`. */
  readonly markup: string;
  /** The box the thing fills within 100 by 100; it stands on the lower edge. */
  readonly bounds: Bounds;
  /** Reads wrong in a mirror. */
  readonly oneWay: boolean;
}

const NUMBER = /^-?\d*\.?\d+$/;
const COLOUR = /^(?:none|#[\da-f]{6}|var\(--([a-z-]+)\))$/;
const PATH = /^[Mm][-\d.\sMmLlHhVvCcSsQqTtAaZz]*$/;
const TRANSFORM = /^[a-z]+\([-\d. ]+\)$/;
const BOX = /^(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)$/;
const ELEMENTS: readonly string[] = ['g', 'path', 'rect', 'circle', 'ellipse'];

const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ...['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'stroke-width', 'opacity'].map(
    (name) => [name, NUMBER] as const,
  ),
  ...['fill', 'stroke'].map((name) => [name, COLOUR] as const),
  ...['stroke-linecap', 'stroke-linejoin'].map((name) => [name, /^[a-z]+$/] as const),
  ['d', PATH],
  ['transform', TRANSFORM],
]);

/**
 * Reads one drawing. Only plain filled and stroked figures are accepted: the shop serves them under its own address.
 * @param colours names that `var(--name)` may use
 * @throws SetupError with file and line where it is no such drawing
 */
export function parseDrawing(svg: string, file: string, colours: ReadonlySet<string>): Drawing {
  const refuse: RefuseAt = (offset, reason) => {
    throw new SetupError(`${file}, line ${svg.slice(0, offset).split('\n').length}: ${reason}`);
  };
  const [root, ...inside] = piecesOf(svg, refuse);
  const frame = frameOf(root, refuse);
  const drawn = inside.slice(0, -1);
  if (drawn.length === 0 || inside.at(-1)?.name !== 'svg') refuse(0, 'nothing is drawn in the one <svg>.');
  return { markup: drawn.map((piece) => written(piece, colours, refuse)).join(''), ...frame };
}

function frameOf(root: Piece | undefined, refuse: RefuseAt): Omit<Drawing, 'markup'> {
  const attributes = new Map(root?.attributes);
  const offset = root?.offset ?? 0;
  if (root?.name !== 'svg' || attributes.get('viewBox') !== '0 0 100 100')
    refuse(offset, 'begin with <svg viewBox="0 0 100 100">.');
  const box = BOX.exec(attributes.get('data-box') ?? '')
    ?.slice(1)
    .map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = box ?? [];
  if (!(width > 0 && height > 0))
    refuse(offset, 'say with data-box="x y width height" which part of the 100 by 100 the thing fills.');
  return {
    bounds: { left, top, right: left + width, bottom: top + height },
    oneWay: attributes.get('data-mirror') === 'no',
  };
}

function written(piece: Piece, colours: ReadonlySet<string>, refuse: RefuseAt): string {
  const { name, begins, ends, attributes, offset } = piece;
  if (!ELEMENTS.includes(name)) refuse(offset, `<${name}> is not drawn. Use ${ELEMENTS.join(', ')}.`);
  if (!begins) return `</${name}>`;
  const said = attributes.map(([attribute, value]) => {
    const form = ATTRIBUTES.get(attribute) ?? refuse(offset, `the attribute ${attribute} is not known here.`);
    const [, colour] = form.exec(value) ?? refuse(offset, `${attribute}="${value}" is no value for it.`);
    if (colour !== undefined && !colours.has(colour))
      refuse(offset, `var(--${colour}) is no colour. Use ${[...colours].join(', ')}.`);
    return ` ${attribute}="${value}"`;
  });
  return `<${name}${said.join('')}${ends ? '/>' : '>'}`;
}
