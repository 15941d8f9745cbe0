import { area, circle, draw, line, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

const LEAF = '#5aa24a';
const LEAF_DARK = '#3f7f38';
const LEAF_LIGHT = '#86c46a';
const SOIL = '#6b4a35';

const pot: Shape = (p) =>
  draw(
    area('M32 70h36l-5 20a3 3 0 0 1-3 2H40a3 3 0 0 1-3-2z', p.main),
    area('M57 70h11l-5 20a3 3 0 0 1-3 2h-5z', p.dark),
    rect(28, 62, 44, 10, 3, p.light),
    rect(28, 68, 44, 4, 2, p.dark),
  );

/** Plants told apart by their leaves. */
export const houseplants = {
  monstera: (p) =>
    draw(
      line('M50 66C48 50 36 40 30 34M50 66c2-18 10-30 18-38M50 66V44', LEAF_DARK, 3.5),
      area('M4 30C8 10 28 2 42 14c8 10 4 28-10 34l-4-10-4 10-6-2 2-10-8 6-6-4 8-6-10 2z', LEAF),
      area('M96 26C92 6 72-2 58 12c-8 10-2 28 12 34l2-12 6 10 6-3-4-10 9 5 5-4-8-6 10 2z', LEAF_DARK),
      area('M50 58c-14-4-16-20-6-28 6-4 8-4 14 0 10 8 6 24-8 28z', LEAF_LIGHT),
      line('M14 24l16 14M84 22L70 34', LEAF_LIGHT, 2),
      pot(p),
    ),
  fern: (p) =>
    draw(
      line(
        'M50 64C44 36 26 26 8 34M50 64C50 30 34 12 18 8M50 64C50 34 54 12 66 4M50 64c4-30 20-44 38-42M50 64c6-18 22-28 44-18',
        LEAF_DARK,
        9,
      ),
      line(
        'M50 64C44 36 26 26 8 34M50 64C50 30 34 12 18 8M50 64C50 34 54 12 66 4M50 64c4-30 20-44 38-42M50 64c6-18 22-28 44-18',
        LEAF,
        6,
      ),
      line('M50 64C46 40 28 40 6 54M50 64c2-26 0-40-8-56', LEAF_LIGHT, 5),
      pot(p),
    ),
  'spider-plant': (p) =>
    draw(
      area(
        'M50 64C40 40 26 34 4 44c20-20 42-10 50 20zM50 64C46 34 38 16 20 8c26 2 36 28 36 56zM50 64c4-24 22-42 46-30-24 0-36 14-40 30zM50 64c-2-28 6-46 24-58-14 18-16 38-16 58zM50 64c10-14 26-16 44-4-18-4-30-2-38 6z',
        LEAF,
      ),
      area(
        'M52 64C44 46 30 38 12 42c18-8 36 2 44 22zM54 64C50 38 42 20 28 12c20 6 28 30 28 52zM54 64c6-20 20-32 36-30-18 4-28 16-32 30z',
        '#d9ebb6',
      ),
      pot(p),
    ),
  aloe: (p) =>
    draw(
      area(
        'M46 66C30 54 18 40 14 22c18 10 30 24 38 44zM54 66c16-12 28-26 32-44-18 10-30 24-38 44z',
        LEAF_DARK,
      ),
      area('M46 66C36 46 32 28 34 8c12 14 18 34 18 58zM54 66c10-20 14-38 12-58-12 14-18 34-18 58z', LEAF),
      area('M50 66C40 50 40 24 50 4c10 20 10 46 0 62z', LEAF_LIGHT),
      line('M50 16v.1M48 28v.1M52 38v.1M40 30v.1M60 30v.1', '#e4f3cf', 2.5),
      pot(p),
    ),
  bonsai: (p) =>
    draw(
      line('M50 70c-14-8 10-18-6-32M46 54c8-2 14-6 18-12', '#7a5237', 8),
      oval(38, 26, 28, 14, LEAF),
      oval(66, 38, 24, 12, LEAF_DARK),
      oval(42, 14, 18, 10, LEAF_LIGHT),
      oval(28, 44, 16, 9, LEAF),
      area('M14 70h72l-8 18a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4z', p.main),
      area('M66 70h20l-8 18a4 4 0 0 1-4 4H64z', p.dark),
      rect(10, 66, 80, 8, 3, p.light),
    ),
  'fig-tree': (p) =>
    draw(
      line('M50 66V30', '#8a5d3f', 6),
      area('M50 46C30 50 18 40 16 26c18-2 32 6 34 20zM50 46c20 4 32-6 34-20-18-2-32 6-34 20z', LEAF),
      area('M48 34C32 34 24 20 28 6c16 2 24 14 20 28zM52 34c16 0 24-14 20-28-16 2-24 14-20 28z', LEAF_DARK),
      area('M50 26c-10-6-10-18 0-26 10 8 10 20 0 26z', LEAF_LIGHT),
      line('M26 32c8 2 14 6 20 10M74 32c-8 2-14 6-20 10', LEAF_LIGHT, 2),
      pot(p),
    ),
  orchid: (p) =>
    draw(
      line('M50 64C50 36 56 18 78 10M50 64c-2-20-8-34-24-40', LEAF_DARK, 3),
      area('M50 66c-16 2-30-4-36-16 16-4 30 2 36 16zM50 66c16 2 30-4 36-16-16-4-30 2-36 16z', LEAF),
      ...[
        [76, 12],
        [60, 26],
        [26, 24],
        [40, 40],
      ].map(([x = 0, y = 0]) =>
        draw(
          circle(x, y - 7, 6, '#e19ac0'),
          circle(x - 7, y, 6, '#e19ac0'),
          circle(x + 7, y, 6, '#e19ac0'),
          circle(x - 4, y + 6, 5, '#c2659a'),
          circle(x + 4, y + 6, 5, '#c2659a'),
          circle(x, y, 3, '#ffd873'),
        ),
      ),
      pot(p),
    ),
  'peace-lily': (p) =>
    draw(
      line('M50 64V24M50 64c4-20 10-28 16-36', LEAF_DARK, 3),
      area('M48 66C28 60 14 46 10 26c20 6 34 20 38 40zM52 66c20-6 34-20 38-40-20 6-34 20-38 40z', LEAF),
      area('M48 66C38 52 32 40 32 26c12 8 18 22 18 40zM54 66c2-10 8-22 18-28 0 12-6 22-18 28z', LEAF_DARK),
      area('M50 30C36 24 38 8 52 0c10 10 10 24-2 30z', '#fdf9ef'),
      rect(48, 8, 4.5, 18, 2, '#f0c95a'),
      area('M66 34c-8-6-4-18 8-22 4 10 2 20-8 22z', '#f3eddd'),
      pot(p),
    ),
  'palm-plant': (p) =>
    draw(
      line('M50 66C48 50 46 40 48 30', '#8a6a44', 6),
      line(
        'M48 32C34 14 18 14 4 28M48 32C42 12 30 4 20 4M48 32C50 12 62 2 74 4M48 32c10-16 32-18 48-4M48 32c12-4 26 4 34 20M48 32c-12-2-24 6-30 20',
        LEAF_DARK,
        8,
      ),
      line(
        'M48 32C34 14 18 14 4 28M48 32C42 12 30 4 20 4M48 32C50 12 62 2 74 4M48 32c10-16 32-18 48-4M48 32c12-4 26 4 34 20M48 32c-12-2-24 6-30 20',
        LEAF,
        5,
      ),
      pot(p),
    ),
  'air-plant': () =>
    draw(
      area('M46 86C20 80 6 60 6 36c20 14 36 30 44 50zM54 86c26-6 40-26 40-50-20 14-36 30-44 50z', '#6f9d7c'),
      area(
        'M46 86C28 64 24 38 30 12c14 22 22 46 22 74zM54 86c18-22 22-48 16-74-14 22-22 46-22 74z',
        '#8ab694',
      ),
      area('M50 88C40 60 42 34 50 4c8 30 10 56 0 84z', '#b0d2ab'),
      area('M48 6c2 10 2 16 2 24 4-8 4-16 2-26z', '#d9779a'),
      oval(50, 86, 14, 6, '#8a6a4f'),
    ),
  terrarium: (p) =>
    draw(
      rect(38, 4, 24, 14, 4, p.main),
      area('M40 16h20c2 12 28 22 28 46 0 18-12 30-24 30H36c-12 0-24-12-24-30 0-24 26-34 28-46z', '#d5ebe6'),
      area('M16 70c20-8 48-8 68 0-2 14-12 22-20 22H36c-8 0-18-8-20-22z', SOIL),
      area('M50 68C34 64 28 50 32 38c12 4 18 16 18 30zM52 68c16-4 20-16 18-28-12 2-18 14-18 28z', LEAF),
      area('M50 68c-6-14-4-28 2-36 6 10 6 24-2 36z', LEAF_LIGHT),
      circle(32, 72, 7, LEAF_DARK),
      circle(70, 72, 6, LEAF_DARK),
      line('M22 56c2-8 6-14 12-19', '#ffffff', 3.5),
    ),
  trough: (p) =>
    draw(
      ...[20, 40, 60, 80].map((x) => area(`M${x} 52c-9-8-9-20 0-30 9 10 9 22 0 30z`, LEAF)),
      ...[30, 50, 70].map((x) => area(`M${x} 54c-8-6-8-16 0-24 8 8 8 18 0 24z`, LEAF_LIGHT)),
      circle(20, 22, 5, p.accent),
      circle(50, 28, 5, p.accent),
      circle(80, 22, 5, p.accent),
      area('M4 50h92l-6 38a5 5 0 0 1-5 4H15a5 5 0 0 1-5-4z', p.main),
      area('M70 50h26l-6 38a5 5 0 0 1-5 4H68z', p.dark),
      rect(2, 46, 96, 10, 4, p.light),
      line('M10 70h80', p.dark, 3),
    ),
  'barrel-cactus': (p) =>
    draw(
      circle(50, 40, 30, LEAF),
      line('M50 11v58M36 14c-8 18-8 34 0 52M64 14c8 18 8 34 0 52', LEAF_DARK, 4),
      line(
        'M50 20v.1M50 32v.1M50 44v.1M50 56v.1M31 28v.1M30 40v.1M31 52v.1M69 28v.1M70 40v.1M69 52v.1',
        '#f3e3a1',
        5,
      ),
      circle(50, 10, 6, p.accent),
      pot(p),
    ),
  'round-leaf-plant': (p) =>
    draw(
      line('M50 66L26 44M50 66L74 42M50 66L38 24M50 66L64 20M50 66V40', LEAF_DARK, 3),
      circle(24, 42, 14, LEAF),
      circle(76, 40, 14, LEAF_DARK),
      circle(36, 18, 14, LEAF_LIGHT),
      circle(66, 16, 13, LEAF),
      circle(50, 40, 14, LEAF_LIGHT),
      line('M24 42h.1M76 40h.1M36 18h.1M66 16h.1M50 40h.1', '#e4f3cf', 4),
      pot(p),
    ),
} satisfies Record<string, Shape>;
