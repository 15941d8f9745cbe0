import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** More instruments, more games, older cameras. */
export const play = {
  lyre: (p) =>
    draw(
      area('M26 10c-18 8-16 34-2 46 4 6 0 14 4 22l10-2c-4-8-2-16-6-24-10-10-10-26 2-34z', p.main),
      area('M74 10c18 8 16 34 2 46-4 6 0 14-4 22l-10-2c4-8 2-16 6-24 10-10 10-26-2-34z', p.dark),
      rect(22, 12, 56, 8, 4, p.light),
      area('M24 74h52c4 10-6 18-26 18s-30-8-26-18z', p.main),
      line('M38 20v58M46 20v58M54 20v58M62 20v58', p.metalDark, 2),
    ),
  kalimba: (p) =>
    draw(
      rect(14, 10, 72, 82, 14, p.main),
      area('M70 10h2a14 14 0 0 1 14 14v54a14 14 0 0 1-14 14h-2z', p.dark),
      circle(50, 70, 11, p.ink),
      rect(22, 26, 56, 7, 3, p.accent),
      line('M28 16v28M36 15v34M44 14v40M52 14v42M60 14v38M68 15v32M75 16v26', p.metal, 4.5),
    ),
  cajon: (p) =>
    draw(
      area('M18 16l12-8h56l-8 8z', p.light),
      area('M78 16l8-8v74l-8 10z', p.dark),
      rect(16, 16, 62, 76, 3, p.main),
      circle(47, 52, 15, p.ink),
      line('M22 22v.1M72 22v.1M22 86v.1M72 86v.1', p.metal, 5),
      line('M28 30v48M66 30v48', p.light, 2.5),
    ),
  'tongue-drum': (p) =>
    draw(
      area('M4 58C4 30 96 30 96 58c0 24-20 32-46 32S4 82 4 58z', p.dark),
      oval(50, 54, 46, 26, p.main),
      oval(50, 54, 8, 5, p.accent),
      line(
        'M50 34c-8 0-8 10 0 10s8-10 0-10M24 46c-8 2-4 12 4 8M76 46c8 2 4 12-4 8M30 66c-8 2 0 10 6 4M70 66c8 2 0 10-6 4M50 74c-8 0-8-8 0-8s8 8 0 8',
        p.ink,
        3,
      ),
      line('M86 8L64 40', p.wood, 4),
      circle(64, 41, 6, p.accent),
    ),
  drumsticks: (p) =>
    draw(
      turned(
        38,
        draw(
          rect(45, -10, 9, 112, 4.5, p.main),
          rect(50, -10, 4, 112, 2, p.dark),
          oval(49.5, -10, 5, 8, p.light),
        ),
      ),
      turned(
        -38,
        draw(
          rect(45, -10, 9, 112, 4.5, p.main),
          rect(50, -10, 4, 112, 2, p.dark),
          oval(49.5, -10, 5, 8, p.light),
        ),
      ),
    ),
  plectrums: (p) =>
    draw(
      turned(-16, area('M12 22c14-10 36-10 50 0 4 16-12 44-25 50C24 66 8 38 12 22z', p.main)),
      turned(14, area('M40 32c14-8 34-8 48 0 4 16-12 42-24 48-12-6-28-32-24-48z', p.accent)),
      line('M58 50c6-4 12-4 18 0', p.trim, 4),
    ),
  'x-stand': (p) =>
    draw(
      line('M22 30l56 54M78 30L22 84', p.dark, 8),
      line('M22 30l56 54', p.main, 7),
      line('M8 28h84', p.main, 8),
      line('M10 88h24M66 88h24', p.ink, 8),
      circle(50, 57, 7, p.accent),
      rect(6, 14, 88, 10, 3, p.ink),
      line('M14 18h.1M26 18h.1M38 18h.1M50 18h.1M62 18h.1M74 18h.1M86 18h.1', p.trim, 5),
    ),
  'game-box': (p) =>
    draw(
      area('M8 44l12-26h66l6 26z', p.dark),
      rect(6, 38, 88, 52, 4, p.main),
      rect(6, 74, 88, 16, 4, p.dark),
      rect(6, 38, 88, 7, 3, p.light),
      area(
        'M50 44c5 0 7 3 7 7l-1 3c6 2 12 4 12 8 0 3-4 4-9 3l6 9H35l6-9c-5 1-9 0-9-3 0-4 6-6 12-8l-1-3c0-4 2-7 7-7z',
        p.accent,
      ),
      line('M16 82h28', p.trim, 4),
      circle(82, 82, 4, p.trim),
    ),
  domino: (p) =>
    draw(
      turned(
        -16,
        draw(
          rect(14, 10, 36, 76, 6, p.dark),
          rect(12, 8, 34, 74, 6, p.main),
          line('M16 45h26', p.ink, 2.5),
          line('M21 18h.1M37 34h.1M29 26h.1M21 56h.1M37 56h.1M21 72h.1M37 72h.1', p.ink, 6),
        ),
      ),
      turned(
        18,
        draw(
          rect(54, 16, 36, 76, 6, p.dark),
          rect(52, 14, 34, 74, 6, p.light),
          line('M56 51h26', p.ink, 2.5),
          line('M61 24h.1M77 40h.1M69 70h.1', p.ink, 6),
        ),
      ),
    ),
  'tumbling-tower': (p) =>
    draw(
      ...[78, 50, 22].map((y) =>
        draw(rect(28, y, 14, 12, 2, p.main), rect(43, y, 14, 12, 2, p.light), rect(58, y, 14, 12, 2, p.main)),
      ),
      rect(26, 64, 48, 12, 2, p.dark),
      rect(32, 36, 48, 12, 2, p.dark),
      rect(26, 8, 48, 12, 2, p.dark),
      rect(2, 82, 22, 10, 2, p.light),
    ),
  'letter-tiles': (p) =>
    draw(
      turned(
        -10,
        draw(
          rect(8, 34, 40, 44, 5, p.dark),
          rect(6, 30, 40, 44, 5, p.main),
          line('M18 66l8-26 8 26M21 57h10', p.ink, 4),
        ),
      ),
      turned(
        12,
        draw(
          rect(54, 36, 40, 44, 5, p.dark),
          rect(52, 32, 40, 44, 5, p.light),
          line('M66 44v22h8a6 6 0 0 0 0-12h-8 7a5 5 0 0 0 0-10z', p.ink, 4),
        ),
      ),
    ),
  'speed-cube': (p) =>
    draw(
      area('M50 6l40 20v44L50 94 10 70V26z', p.ink),
      area(
        'M50 10l11 6-11 6-11-6zM36 17l11 6-11 6-11-6zM64 17l11 6-11 6-11-6zM50 25l11 6-11 6-11-6z',
        '#f4c542',
      ),
      area('M13 31l10 5v12l-10-6zM26 38l10 5v12l-10-6zM39 45l9 5v12l-9-6z', '#d9483b'),
      area('M13 46l10 6v12l-10-6zM26 53l10 6v12l-10-6zM39 60l9 6v12l-9-6z', p.accent),
      area('M87 31l-10 5v12l10-6zM74 38l-10 5v12l10-6zM61 45l-9 5v12l9-6z', '#4f9a5a'),
      area('M87 46l-10 6v12l10-6zM74 53l-10 6v12l10-6zM61 60l-9 6v12l9-6z', '#3f7fb8'),
    ),
  'peg-board': (p) =>
    draw(
      area('M6 64h88l4 20H2z', p.dark),
      area('M12 44h76l8 34H4z', p.main),
      line(
        'M20 54h.1M32 54h.1M44 54h.1M56 54h.1M68 54h.1M80 54h.1M16 68h.1M30 68h.1M44 68h.1M58 68h.1M72 68h.1M86 68h.1',
        p.ink,
        4.5,
      ),
      line('M32 54V28', p.accent, 6),
      line('M58 68V38', p.trim, 6),
      circle(32, 26, 5, p.accent),
      circle(58, 36, 5, p.trim),
    ),
  'tlr-camera': (p) =>
    draw(
      area('M28 20l6-16h32l6 16z', p.ink),
      rect(22, 18, 56, 74, 6, p.main),
      rect(66, 18, 12, 74, 6, p.dark),
      rect(22, 18, 56, 8, 3, p.metal),
      circle(48, 42, 13, p.metalDark),
      circle(48, 42, 9, '#46588a'),
      circle(48, 70, 16, p.metalDark),
      circle(48, 70, 11, p.ink),
      circle(45, 66, 4, '#cfe2ff'),
      circle(82, 52, 6, p.metalDark),
    ),
  'folding-camera': (p) =>
    draw(
      rect(52, 10, 40, 76, 5, p.main),
      rect(78, 10, 14, 76, 5, p.dark),
      area('M56 20v58l-8-3v-52l-8 4v46l-8-4V32l-7 4v28l-7-3V40z', p.ink),
      line('M48 24v50M40 28v42M32 33v32', '#6b625a', 3),
      rect(10, 30, 14, 42, 3, p.metal),
      circle(12, 51, 10, p.metalDark),
      oval(10, 51, 5, 8, '#46588a'),
      rect(8, 80, 82, 10, 3, p.wood),
    ),
  'pinhole-camera': (p) =>
    draw(
      area('M10 30l10-10h70l-8 10z', p.light),
      area('M82 30l8-10v58l-8 12z', p.dark),
      rect(8, 30, 74, 60, 3, p.main),
      circle(45, 60, 16, p.metal),
      circle(45, 60, 4, p.ink),
      rect(62, 12, 14, 12, 3, p.metalDark),
      rect(16, 76, 18, 7, 2, p.trim),
    ),
} satisfies Record<string, Shape>;
