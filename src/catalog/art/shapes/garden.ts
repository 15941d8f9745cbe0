import { area, circle, draw, line, mirrored, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

const LEAF = '#5aa24a';
const LEAF_DARK = '#3f7f38';
const LEAF_LIGHT = '#86c46a';
const SOIL = '#6b4a35';

const pot: Shape = (p) =>
  draw(
    area('M30 66h40l-5 24a3 3 0 0 1-3 2H38a3 3 0 0 1-3-2z', p.main),
    area('M58 66h12l-5 24a3 3 0 0 1-3 2h-6z', p.dark),
    rect(26, 58, 48, 10, 3, p.light),
    rect(26, 64, 48, 4, 2, p.dark),
  );

/** Plants, and what tends them. Leaves keep their green; the pots take the material. */
export const garden = {
  planter: (p) =>
    draw(
      oval(50, 30, 40, 9, p.dark),
      area('M10 30h80l-10 56a7 7 0 0 1-7 6H27a7 7 0 0 1-7-6z', p.main),
      area('M66 30h24l-10 56a7 7 0 0 1-7 6H62z', p.dark),
      oval(50, 30, 40, 10, p.light),
      oval(50, 31, 33, 7, SOIL),
      line('M16 54c22 6 46 6 68 0', p.accent, 5),
    ),
  'leaf-plant': (p) =>
    draw(
      line('M50 62V34M50 56L32 38M50 56l18-20', LEAF_DARK, 3.5),
      area('M50 38C36 30 38 12 50 2c12 10 14 28 0 36z', LEAF),
      area('M36 46C20 48 10 38 8 24c16-2 28 6 28 22z', LEAF_LIGHT),
      area('M64 46c16 2 26-8 28-22-16-2-28 6-28 22z', LEAF_DARK),
      area('M44 58c-12 4-22 0-28-8 10-6 22-2 28 8zM56 58c12 4 22 0 28-8-10-6-22-2-28 8z', LEAF),
      line('M50 36V14', LEAF_LIGHT, 2),
      pot(p),
    ),
  'tall-plant': (p) =>
    draw(
      area('M48 60C34 40 36 20 38 2c10 16 14 36 14 58z', LEAF),
      area('M52 60c14-20 12-40 10-54-10 14-14 32-14 54z', LEAF_DARK),
      area('M46 60C32 48 26 34 24 18c14 10 22 24 24 42z', LEAF_LIGHT),
      area('M54 60c14-12 20-26 22-40-14 10-22 22-24 40z', LEAF),
      line('M42 18c2 12 5 24 7 36M66 34c-5 8-8 14-11 22', LEAF_LIGHT, 2),
      pot(p),
    ),
  'trailing-plant': (p) =>
    draw(
      line('M50 4v20M22 40L50 6l28 34', p.wood, 3),
      area('M22 38h56l-6 22a8 8 0 0 1-8 6H36a8 8 0 0 1-8-6z', p.main),
      area('M62 38h16l-6 22a8 8 0 0 1-8 6h-6z', p.dark),
      line(
        'M26 40C10 46 18 66 12 84M38 40c-6 20 2 34-4 52M60 40c6 16 0 30 6 44M74 40c18 6 8 24 14 46',
        LEAF_DARK,
        3,
      ),
      circle(14, 58, 6, LEAF),
      circle(20, 70, 6, LEAF_LIGHT),
      circle(10, 82, 6, LEAF),
      circle(32, 76, 6, LEAF_LIGHT),
      circle(38, 88, 6, LEAF),
      circle(66, 74, 6, LEAF_LIGHT),
      circle(62, 86, 6, LEAF),
      circle(84, 60, 6, LEAF),
      circle(90, 74, 6, LEAF_LIGHT),
      circle(86, 88, 6, LEAF),
      oval(50, 38, 30, 9, LEAF),
      circle(36, 34, 8, LEAF_LIGHT),
      circle(56, 32, 9, LEAF_LIGHT),
    ),
  cactus: (p) =>
    draw(
      line('M50 60V20M50 46H30V32M50 38h20V24', LEAF_DARK, 16),
      line('M50 60V20M50 46H30V32M50 38h20V24', LEAF, 13),
      line('M46 20v34M30 34v6M67 26v6', LEAF_LIGHT, 2.5),
      circle(50, 10, 6, p.accent),
      pot(p),
    ),
  'watering-can': (p) =>
    draw(
      line('M44 46C52 8 96 22 84 66', p.dark, 6),
      area('M34 84L10 40l6-4 30 26z', p.dark),
      area('M2 40l16-12 5 7L8 46z', p.accent),
      area('M34 44h46l6 48H32z', p.main),
      area('M66 44h14l6 48H70z', p.dark),
      oval(57, 44, 23, 5, p.light),
      line('M33 60h48', p.accent, 4),
    ),
  trowel: (p) =>
    turned(
      40,
      draw(
        area('M50-4c14 12 16 28 14 40-2 8-8 10-14 10s-12-2-14-10c-2-12 0-28 14-40z', p.metal),
        area('M50-4c14 12 16 28 14 40-2 8-8 10-14 10z', p.metalDark),
        rect(46, 44, 8, 18, 2, p.metalDark),
        rect(43, 60, 14, 42, 7, p.main),
        rect(50, 60, 7, 42, 4, p.dark),
      ),
    ),
  spade: (p) =>
    turned(
      14,
      draw(
        rect(46, 10, 8, 56, 3, p.main),
        line('M38 4h24M42 6l8 10 8-10', p.dark, 6),
        area('M32 60h36v20c0 12-8 20-18 20s-18-8-18-20z', p.metal),
        area('M50 60h18v20c0 12-8 20-18 20z', p.metalDark),
      ),
    ),
  rake: (p) =>
    turned(
      14,
      draw(
        rect(46, -4, 8, 76, 4, p.main),
        line('M20 74h60', p.metalDark, 6),
        line('M22 74v20M36 74v20M50 74v20M64 74v20M78 74v20', p.metalDark, 5),
      ),
    ),
  secateurs: (p) =>
    draw(
      area('M48 54C38 40 34 22 42 6c14 10 18 30 16 44z', p.metal),
      area('M54 52c8-8 16-14 14-26-10 2-20 12-20 24z', p.metalDark),
      line('M52 54c-10 10-20 20-22 34', p.main, 11),
      line('M54 54c12 6 18 18 18 34', p.dark, 11),
      circle(53, 53, 6, p.trim),
    ),
  'seed-packet': (p) =>
    draw(
      rect(22, 8, 56, 84, 4, p.trim),
      rect(22, 8, 56, 16, 4, p.main),
      rect(22, 72, 56, 20, 4, p.main),
      line('M50 70V48', LEAF_DARK, 3.5),
      circle(50, 38, 6, '#ffc95c'),
      circle(50, 29, 6, p.accent),
      circle(41, 37, 6, p.accent),
      circle(59, 37, 6, p.accent),
      circle(44, 46, 6, p.accentDark),
      circle(56, 46, 6, p.accentDark),
      circle(50, 39, 5, '#ffc95c'),
      line('M34 82h32', p.trim, 4),
    ),
  bulb: () =>
    draw(
      area('M50 24c-4-8-2-16 2-20 4 6 4 14 0 20z', LEAF),
      area('M50 18c8 14 30 24 30 48 0 16-12 26-30 26S20 82 20 66c0-24 22-34 30-48z', '#c98b4b'),
      area('M56 26c10 12 24 20 24 40 0 16-12 26-26 26 14-18 14-44 2-66z', '#a36a33'),
      line('M40 40c-8 12-10 26-6 40M50 34c-2 18-2 34 0 50', '#e2b07a', 2.5),
    ),
  glove: (p) =>
    draw(
      area(
        'M30 60V26a7 7 0 0 1 13 0V14a7 7 0 0 1 13 0v10a7 7 0 0 1 13 0v12a6 6 0 0 1 12 0v30c0 12-8 16-14 16H44c-8 0-12-4-16-10L14 54c-4-8 4-14 10-8z',
        p.main,
      ),
      area('M69 24v42c0 8-6 14-14 16h12c6 0 14-4 14-16V36a6 6 0 0 0-12 0z', p.dark),
      line('M43 28v16M56 28v16M69 34v12', p.dark, 3),
      rect(36, 78, 40, 14, 4, p.accent),
    ),
  greenhouse: (p) =>
    draw(
      area('M10 44l40-32 40 32v48H10z', '#d3ebe6'),
      line('M10 44l40-32 40 32v48H10zM10 56h80M50 12v80M30 28v64M70 28v64', p.main, 4),
      circle(24, 84, 8, LEAF),
      circle(38, 86, 8, LEAF_LIGHT),
      mirrored(draw(circle(24, 84, 8, LEAF_DARK), circle(38, 86, 8, LEAF))),
    ),
} satisfies Record<string, Shape>;
