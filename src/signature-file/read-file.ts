import { typedLine } from '../text/typed.js';
import {
  type FileInterest,
  type FileSignature,
  FORMAT,
  LIMITS,
  type SignatureFile,
  timeText,
  VERSION,
} from './format.js';

/** Why a text is no signature file. `where` names places of the format, and repeats nothing of the text. */
export type FileFault =
  | { readonly why: 'empty' | 'tooLarge' | 'notJson' | 'otherFormat' | 'newerVersion' }
  | { readonly why: 'wrongField' | 'unknownField' | 'saidTwice'; readonly where: string };

/**
 * Reads a file of anybody's. It is the format to the letter or refused: no field that is not known, nothing longer,
 * deeper or more than `LIMITS`. What it returns holds only what was checked.
 */
export function readFile(text: string): SignatureFile | { readonly fault: FileFault } {
  if (Buffer.byteLength(text) > LIMITS.bytes) return { fault: { why: 'tooLarge' } };
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '') return { fault: { why: 'empty' } };
  try {
    return fileIn(parsed(plain));
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

/** Thrown and caught within this file. */
class Fault extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.why);
  }
}

const wrongField = (where: string) => new Fault({ why: 'wrongField', where });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault({ why: 'notJson' });
  }
}

function fileIn(value: unknown): SignatureFile {
  if (!isObject(value) || own(value, 'format') !== FORMAT) throw new Fault({ why: 'otherFormat' });
  if (own(value, 'version') !== VERSION) throw new Fault({ why: 'newerVersion' });
  allKnown(value, ['format', 'version', 'interests', 'signature'], '');
  const interests = listIn(own(value, 'interests'), LIMITS.interests, 'interests').map(interestIn);
  const names = interests.map(({ called, name }) => `${called}\n${name}`);
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice >= 0) throw new Fault({ why: 'saidTwice', where: `interests[${twice}]` });
  return { interests, signature: signatureIn(own(value, 'signature')) };
}

function interestIn(value: unknown, index: number): FileInterest {
  const where = `interests[${index}]`;
  if (!isObject(value)) throw wrongField(where);
  const called = own(value, 'phrase') === undefined ? 'label' : 'phrase';
  const isAgreed = called === 'phrase' && (own(value, 'meant') ?? own(value, 'notMeant')) !== undefined;
  const fields = [called, 'weight', 'halfLife', 'at', 'examples', ...(isAgreed ? AGREED : [])];
  allKnown(value, fields, where);
  const { least, most } = LIMITS.halfLife;
  return {
    called,
    name: lineIn(own(value, called), LIMITS[called], `${where}.${called}`),
    weight: numberIn(own(value, 'weight'), Number.MIN_VALUE, LIMITS.weight, `${where}.weight`),
    halfLife: wholeIn(own(value, 'halfLife'), least, most, `${where}.halfLife`),
    at: timeIn(own(value, 'at'), `${where}.at`),
    examples: namesIn(value, 'examples', LIMITS.examples, where),
    ...(isAgreed && {
      agreed: {
        meant: namesIn(value, 'meant', LIMITS.agreed, where),
        notMeant: namesIn(value, 'notMeant', LIMITS.agreed, where),
      },
    }),
  };
}

const AGREED = ['meant', 'notMeant'];

const namesIn = (value: Read, field: string, most: number, where: string): readonly string[] =>
  listIn(own(value, field), most, `${where}.${field}`).map((one, at) =>
    lineIn(one, LIMITS.example, `${where}.${field}[${at}]`),
  );

function signatureIn(value: unknown): FileSignature {
  if (!isObject(value)) throw wrongField('signature');
  allKnown(value, ['key', 'mac'], 'signature');
  return {
    key: codeIn(own(value, 'key'), LIMITS.key, 'signature.key'),
    mac: codeIn(own(value, 'mac'), LIMITS.mac, 'signature.mac'),
  };
}

type Read = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON makes an own field of `__proto__` too, and what is not own was not said. */
const own = (value: Read, field: string): unknown => (Object.hasOwn(value, field) ? value[field] : undefined);

function allKnown(value: Read, fields: readonly string[], where: string): void {
  const isKnown = Object.keys(value).every((field) => fields.includes(field));
  if (!isKnown) throw new Fault({ why: 'unknownField', where });
}

function listIn(value: unknown, most: number, where: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw wrongField(where);
  return value;
}

/** One line as a person could have typed it, which is how every name is written. */
function lineIn(value: unknown, longest: number, where: string): string {
  if (typeof value !== 'string' || value === '' || value.length > longest || typedLine(value) !== value)
    throw wrongField(where);
  return value;
}

function numberIn(value: unknown, least: number, most: number, where: string): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw wrongField(where);
  return value;
}

function wholeIn(value: unknown, least: number, most: number, where: string): number {
  const number = numberIn(value, least, most, where);
  if (!Number.isInteger(number)) throw wrongField(where);
  return number;
}

/** The moments that a file may name: a date that is none, such as 30 February, is no moment. */
function timeIn(value: unknown, where: string): number {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) throw wrongField(where);
  const seconds = Date.parse(value) / 1_000;
  if (!Number.isInteger(seconds) || timeText(seconds) !== value) throw wrongField(where);
  return seconds;
}

function codeIn(value: unknown, length: number, where: string): string {
  if (typeof value !== 'string' || value.length !== length || !/^[\w-]+$/.test(value))
    throw wrongField(where);
  return value;
}
