import type { Product } from '../product.js';
import { type Bounds, boundsOf } from './bounds.js';
import { guessArt } from './guess-art.js';
import { iconBody } from './icons.js';
import type { Palette } from './palette.js';
import { shapes } from './shapes/index.js';
import { twoColourPrint } from './two-colour-print.js';

/** A thing ready to be placed: its drawing and the box it fills, in the drawing's own units. */
export interface Figure {
  readonly markup: string;
  readonly bounds: Bounds;
  /** A thing that reads wrong in a mirror: letters, a clef, a map, a keyboard, a right-handed guitar. */
  readonly oneWay: boolean;
}

const ONE_WAY: ReadonlySet<string> = new Set([
  ...[
    'shape:letter-tiles',
    'shape:guitar',
    'shape:keys',
    'shape:keyboard',
    'shape:sewing-machine',
    'shape:scale',
  ],
  ...['shape:clock', 'shape:watch', 'shape:xylophone', 'shape:book', 'shape:notebook', 'shape:pattern'],
  ...[
    'fluent:guitar',
    'fluent:banjo',
    'fluent:violin',
    'fluent:musical-score',
    'fluent:world-map',
    'fluent:abacus',
  ],
  ...['fluent:mahjong-red-dragon', 'fluent:tear-off-calendar', 'fluent:keyboard', 'fluent:musical-keyboard'],
  ...[
    'fluent:accordion',
    'fluent:radio',
    'fluent:alarm-clock',
    'fluent:stopwatch',
    'fluent:watch',
    'fluent:laptop',
  ],
  ...['ph:guitar', 'ph:timer', 'ph:address-book', 'ph:notebook', 'ph:notepad'],
]);

/** What shapes agree on: they stand on this line of their 100 by 100 box. */
const SHAPE_BOUNDS: Bounds = { left: 6, top: 8, right: 94, bottom: 92 };

/** Draws what the product's `art` names; where that is absent or unknown, what its words suggest. */
export function figureOf(product: Product, palette: Palette): Figure {
  return (
    figureNamed(product.art, palette) ??
    figureNamed(guessArt(product), palette) ?? {
      markup: '',
      bounds: SHAPE_BOUNDS,
      oneWay: true,
    }
  );
}

/** The figure of `fluent:NAME`, `ph:NAME` or `shape:NAME`, or undefined where nothing has that name. */
export function figureNamed(art: string | undefined, palette: Palette): Figure | undefined {
  const drawn = drawingOf(art, palette);
  return drawn && { ...drawn, oneWay: ONE_WAY.has(art ?? '') };
}

type Drawing = Omit<Figure, 'oneWay'>;

function drawingOf(art: string | undefined, palette: Palette): Drawing | undefined {
  const [, kind, name = ''] = /^(fluent|ph|shape):(.+)$/.exec(art ?? '') ?? [];
  switch (kind) {
    case 'shape': {
      const markup = shapes.get(name)?.(palette);
      return markup === undefined ? undefined : { markup, bounds: shapeBounds(markup) };
    }
    case 'fluent':
      return iconDrawing(iconBody('fluent', name));
    case 'ph': {
      const body = iconBody('ph', name);
      return iconDrawing(body && twoColourPrint(body, palette));
    }
    default:
      return undefined;
  }
}

/** A shape with turned or mirrored parts keeps to the common box, since bounds do not follow transforms. */
function shapeBounds(markup: string): Bounds {
  return markup.includes('transform') ? SHAPE_BOUNDS : (boundsOf(markup) ?? SHAPE_BOUNDS);
}

function iconDrawing(markup: string | undefined): Drawing | undefined {
  const bounds = markup === undefined ? undefined : boundsOf(markup);
  return markup !== undefined && bounds ? { markup, bounds } : undefined;
}
