import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The icon sets pictures may name, and the side of their square boxes. */
const ICON_SETS = {
  fluent: { module: '@iconify-json/fluent-emoji-flat/icons.json', side: 32 },
  ph: { module: '@iconify-json/ph/icons.json', side: 256 },
} as const;

export type IconSet = keyof typeof ICON_SETS;

interface IconFile {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
}

const DUOTONE = '-duotone';
const SKIN_TONE = /-(light|medium-light|medium|medium-dark|dark)(-|$)/;

const loaded = new Map<IconSet, ReadonlyMap<string, string>>();

/** The SVG inside of an icon, or undefined where the set has none of that name. `ph` names are its duotones. */
export function iconBody(set: IconSet, name: string): string | undefined {
  return bodies(set).get(name);
}

/**
 * A set's bodies, read on first use. The files are 9 and 5 MB; what no picture can name (people in five skin
 * tones, the five other weights) is dropped at once, which leaves about 3.5 MB for both.
 */
function bodies(set: IconSet): ReadonlyMap<string, string> {
  const known = loaded.get(set);
  if (known) return known;
  const file = createRequire(import.meta.url).resolve(ICON_SETS[set].module);
  const { icons } = JSON.parse(readFileSync(file, 'utf8')) as IconFile;
  const kept = new Map(
    Object.entries(icons)
      .filter(([name]) => (set === 'ph' ? name.endsWith(DUOTONE) : !SKIN_TONE.test(name)))
      .map(([name, { body }]) => [set === 'ph' ? name.slice(0, -DUOTONE.length) : name, body]),
  );
  loaded.set(set, kept);
  return kept;
}
