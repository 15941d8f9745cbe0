import type { Product } from '../catalog/product.js';
import type { Art } from './art.js';
import { boundsOf } from './bounds.js';
import type { Drawing } from './drawing.js';
import { guessArt } from './guess-art.js';
import { iconBody } from './icons.js';
import { type Palette, painted } from './palette.js';
import { twoColourPrint } from './two-colour-print.js';

/** Where `otherwise` names an icon that its set does not have, the ground is shown alone. */
const NOTHING: Drawing = { markup: '', bounds: { left: 6, top: 8, right: 94, bottom: 92 }, oneWay: true };

/** Draws what the product's `art` names; where that is absent or unknown, what its words suggest. */
export function figureOf(product: Product, palette: Palette, art: Art): Drawing {
  return (
    figureNamed(product.art, palette, art) ?? figureNamed(guessArt(product, art), palette, art) ?? NOTHING
  );
}

/** The painted figure of `fluent:NAME`, `ph:NAME` or `shape:NAME`, or undefined where nothing has that name. */
export function figureNamed(named: string | undefined, palette: Palette, art: Art): Drawing | undefined {
  const [, kind, name = ''] = /^(fluent|ph|shape):(\S+)/.exec(named ?? '') ?? [];
  const icon = (body: string | undefined) => iconFigure(body, art.oneWayIcons.has(`${kind}:${name}`));
  switch (kind) {
    case 'shape': {
      const drawing = art.drawings.get(name);
      return drawing && { ...drawing, markup: painted(drawing.markup, palette) };
    }
    case 'fluent':
      return icon(iconBody('fluent', name));
    case 'ph': {
      const body = iconBody('ph', name);
      return icon(body && twoColourPrint(body, palette));
    }
    default:
      return undefined;
  }
}

function iconFigure(markup: string | undefined, oneWay: boolean): Drawing | undefined {
  const bounds = markup === undefined ? undefined : boundsOf(markup);
  return markup !== undefined && bounds ? { markup, bounds, oneWay } : undefined;
}
