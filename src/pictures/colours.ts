import { readYamlFile, type YamlPart } from '../files/yaml-file.js';
import type { Colour } from './colour.js';

/** What `catalog/art/colours.yaml` says. */
export interface Colours {
  /** Colours that are the same in every drawing, by name. */
  readonly fixed: Readonly<Record<string, Colour>> & { readonly trim: Colour };
  readonly materials: ReadonlyMap<string, readonly Colour[]>;
  /** Colours that words of a name say. They outrank those of the material. */
  readonly words: ReadonlyMap<string, Colour>;
}

/** @throws SetupError with the line of the first mistake */
export function readColours(file: string): Colours {
  const colours = readYamlFile(file);
  const fixed = new Map(named(colours.at('fixed'), (part) => colourOf(part)));
  return {
    fixed: { ...Object.fromEntries(fixed), trim: colourOf(colours.at('fixed').at('trim')) },
    materials: new Map(
      named(colours.at('materials'), (part) => part.texts().map((one) => checked(one, part))),
    ),
    words: new Map(named(colours.at('words'), (part) => colourOf(part))),
  };
}

function named<T>(map: YamlPart, read: (part: YamlPart) => T): (readonly [string, T])[] {
  return map.entries().map(([name, part]) => [name, read(part)]);
}

function colourOf(part: YamlPart): Colour {
  return checked(part.text(), part);
}

function checked(text: string, part: YamlPart): Colour {
  return /^#[\da-f]{6}$/.test(text) ? text : part.refuse(`"${text}" is no colour. Write one like '#c8955f'.`);
}
