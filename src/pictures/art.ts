import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile, readYamlFile } from '../files/yaml-file.js';
import { type Colours, readColours } from './colours.js';
import { type Drawing, parseDrawing } from './drawing.js';
import type { InEnglish } from './in-english.js';
import { PRODUCT_COLOURS } from './palette.js';
import { type Phrases, readPhrases } from './phrases.js';

/** Everything that `catalog/art` holds. */
export interface Art {
  /** By the name that follows `shape:`, which is the name of the file. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly phrases: Phrases;
  readonly colours: Colours;
  /** Icons that read wrong in a mirror, as `fluent:NAME` or `ph:NAME`. */
  readonly oneWayIcons: ReadonlySet<string>;
  /** Reads a product's text in English, which phrases and drawings are named in; as it is written where absent. */
  readonly inEnglish?: InEnglish;
}

/** Reads the folder once, at start. @throws SetupError with file and line of the first mistake */
export function readArt(folder: string): Art {
  const colours = readColours(join(folder, 'colours.yaml'));
  const drawings = readDrawings(
    join(folder, 'drawings'),
    new Set([...PRODUCT_COLOURS, ...Object.keys(colours.fixed)]),
  );
  return {
    drawings,
    colours,
    phrases: readPhrases(join(folder, 'phrases.yaml'), (name) => drawings.has(name)),
    oneWayIcons: new Set(readYamlFile(join(folder, 'icons.yaml')).at('one-way').texts()),
  };
}

function readDrawings(folder: string, colours: ReadonlySet<string>): ReadonlyMap<string, Drawing> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  return new Map(
    files.map((file) => [
      file.slice(0, -'.svg'.length),
      parseDrawing(readTextFile(join(folder, file)), file, colours),
    ]),
  );
}
