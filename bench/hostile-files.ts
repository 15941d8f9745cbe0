import { FORGOTTEN_BELOW, strengthOf } from '../src/interests/strength.js';
import { type FileInterest, LIMITS } from '../src/signature-file/format.js';
import { leaving } from '../src/signature-file/leaving.js';
import { readFile } from '../src/signature-file/read-file.js';
import { fileSigning, type Origin } from '../src/signature-file/signing.js';
import { writeFile } from '../src/signature-file/write-file.js';
import { HOUR, SECOND } from '../src/time/clock.js';
import type { Decision } from '../src/visits/decision.js';
import type { ImportedEntry } from '../src/visits/entry.js';
import { decide } from '../src/visits/presses/bring.js';
import { readVisit } from '../src/visits/visit.js';
import type { VisitNow } from '../src/visits/visit-now.js';
import { readMultipart } from '../src/web/http/forms/fields.js';
import { consent, entry, NOON } from '../test/support/entries.js';
import { axisMeaning, tinyShop } from '../test/support/tiny-shop.js';
import { seeded } from './support.js';

const asked = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(name) + 1]) || usual;
const CASES = asked('--cases', 1_000_000);
const random = seeded(asked('--seed', 1));
const below = (end: number): number => Math.floor(random() * end);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const source = tinyShop();
const nameOf = (id: string | undefined) => `Name of ${id}`;
const shop = {
  source,
  nameAt: (position: number) => nameOf(source.ids[position]),
  labelOf: ({ label }: { readonly label: string }) => label,
};
const ours = fileSigning('a secret of this shop');
const theirs = fileSigning('a secret of another shop');
const NOW = NOON + HOUR;
const MEANING = axisMeaning(1);

const WORDS = [
  'yoga',
  'coffee',
  'Tee für zwei',
  'naïve 茶',
  '"quoted" \\ <b>',
  '🫖 kettles',
  "o'clock",
  'music',
];
/** What a program that trusts its input falls over. */
const NASTY = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u202Ehidden',
  '\uD800',
  '\u0000',
  'x'.repeat(200),
  '<script>alert(1)</script>',
  '1e999',
];
const VALUES: readonly string[] = [
  ...[
    'null',
    'true',
    '[]',
    '{}',
    '-1',
    '0',
    '-0',
    '1e308',
    '1e-320',
    '1e999',
    '99999999999999999999',
    '60.5',
    '""',
  ],
  ...['"2026-02-30T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"2026-03-01T12:00:00+01:00"', '[[[[[[]]]]]]'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"length":64}'],
  ...NASTY.map((text) => JSON.stringify(text)),
];

function interest(at: number): FileInterest {
  return {
    called: oneOf(['label', 'phrase'] as const),
    name: `${oneOf(WORDS)} ${at}`.slice(0, LIMITS.phrase).trim(),
    weight: Number((random() * LIMITS.weight + 0.001).toFixed(4)),
    halfLife: LIMITS.halfLife.least + below(LIMITS.halfLife.most - LIMITS.halfLife.least),
    at: NOON / SECOND - below(100_000),
    examples: Array.from({ length: below(LIMITS.examples + 1) }, () => oneOf(WORDS)),
  };
}

/** Products of this shop, and now and then what it does not have. */
const productName = (): string => (random() < 0.1 ? oneOf(WORDS) : nameOf(oneOf(source.ids)));
const productNames = () => [...new Set(Array.from({ length: below(LIMITS.agreed + 1) }, productName))];

/** Own words as they leave where a preview was answered. */
function agreedOn(one: FileInterest): FileInterest {
  if (one.called === 'label' || random() < 0.5) return one;
  return { ...one, agreed: { meant: productNames(), notMeant: productNames() } };
}

/** Files as shops write them. */
const WRITTEN = Array.from({ length: 2_000 }, () => {
  const count = oneOf([0, 1, 2, 3, 8, 20, 64]);
  const interests = Array.from({ length: count }, (_, at) => agreedOn(interest(at)));
  return writeFile(interests, random() < 0.5 ? ours : theirs);
});
const file = (): string => oneOf(WRITTEN);

const cut = (text: string): string => text.slice(below(text.length), below(text.length));
const splice = (text: string, piece: string): string => {
  const at = below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at + below(piece.length + 2));
};
function turned(text: string): string {
  const bytes = Buffer.from(text);
  for (let turns = 1 + below(4); turns > 0; turns--) bytes[below(bytes.length)] = below(256);
  return bytes.toString();
}
/** Another value in the place of one. */
const otherValue = (text: string): string => {
  const places = [...text.matchAll(/:("[^"]*"|[\d.]+|\[\])/g)];
  const place = oneOf(places);
  if (!place) return text;
  return `${text.slice(0, place.index + 1)}${oneOf(VALUES)}${text.slice(place.index + place[0].length)}`;
};
const FIELDS = ['label', 'phrase', 'weight', 'at', 'examples', 'meant', 'notMeant', 'key', 'version'].map(
  (name) => JSON.stringify(name),
);
/** Another field, or one in the place of another. */
const otherField = (text: string): string =>
  random() < 0.5
    ? text.replace(/\{/, () => `{${JSON.stringify(oneOf(NASTY))}:${oneOf(VALUES)},`)
    : text.replace(oneOf(FIELDS), () => JSON.stringify(oneOf(NASTY)));
const nested = (): string => oneOf(['[', '{"a":', '{"interests":[']).repeat(1 + below(8_000));
const noise = (): string =>
  String.fromCharCode(...Array.from({ length: below(400) }, () => below(random() < 0.5 ? 128 : 65_536)));
const large = (): string => `${file()}${' '.repeat(below(20_000))}`;

const KINDS: readonly (() => string)[] = [
  file,
  file,
  () => cut(file()),
  () => splice(file(), oneOf([...VALUES, ...NASTY, file().slice(0, 300)])),
  () => turned(file()),
  () => otherValue(file()),
  () => otherValue(otherValue(file())),
  () => otherField(file()),
  nested,
  noise,
  large,
];

const visit: VisitNow = {
  ...{ now: NOW, logged: [], open: false, partial: false, personalised: false, inStatistics: false },
  ...{ withdrawn: {}, privacySignal: undefined, endsAt: 0, visit: readVisit([]) },
};

function entriesOf(interests: readonly FileInterest[]): ImportedEntry[] {
  return interests.map(({ at, halfLife, agreed, ...one }) => ({
    ...{ type: 'imported', ...one, meaning: MEANING },
    ...{ halfLife: halfLife * SECOND, since: at * SECOND },
    ...(agreed && { agreed: { meant: idsOf(agreed.meant), notMeant: idsOf(agreed.notMeant) } }),
  }));
}

/** What this shop has of these names. */
const idsOf = (names: readonly string[]) =>
  names.flatMap((name) => source.ids.find((id) => nameOf(id) === name) ?? []);

/** An interest of a file as it stays here: products that this shop has not are left out. */
function asKept({ agreed, ...one }: FileInterest): FileInterest {
  const kept = (names: readonly string[]) => idsOf(names).map(nameOf);
  return agreed ? { ...one, agreed: { meant: kept(agreed.meant), notMeant: kept(agreed.notMeant) } } : one;
}

function decideOn(interests: readonly FileInterest[]): Decision {
  const brought = entriesOf(interests).map((one) => ({
    ...{ entry: one, isReadable: true, isAboutSomebody: false, isUnderstood: true },
  }));
  return decide(visit, { brought, known: [] }, { isNever: () => false, namesIn: () => new Set() }, 'token');
}

/** Takes a file in and writes it again. @returns whether it is the same file */
function isSameAgain(interests: readonly FileInterest[], origin: Origin, decision: Decision): boolean {
  const left = interests.filter(isLeft);
  if (!('entries' in decision)) return left.length === 0;
  const after = readVisit([consent(true, NOON), ...decision.entries.map((body) => entry(body, NOW))]);
  const second = writeFile(leaving(after, shop, NOW), ours);
  return origin !== 'ours' || second === writeFile(left.map(asKept), ours);
}

const weightNow = ({ weight, at, halfLife }: FileInterest): number =>
  weight * 2 ** (-Math.max(0, NOW / SECOND - at) / halfLife);
const isLeft = (one: FileInterest): boolean => strengthOf(weightNow(one)) >= FORGOTTEN_BELOW;
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map((part) => depthOf(part)))
    : 0;

function prototypes(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((one) => Reflect.ownKeys(one).map(String).join())
    .join('\n');
}

/** A form with the file in it, whole or broken. */
function formWith(text: string): Uint8Array<ArrayBuffer> {
  const part = `--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n${text}\r\n--b--\r\n`;
  const bytes = new TextEncoder().encode(part);
  if (random() < 0.3) bytes[below(bytes.length)] = below(256);
  return random() < 0.2 ? bytes.slice(0, below(bytes.length)) : bytes;
}

const before = prototypes();
const times = new Float64Array(CASES);
/** The same of the processor alone: what else the machine does is not in it. */
const used = new Float64Array(CASES);
const found = { crashed: 0, unbound: 0, changedPrototype: 0, otherFile: 0, files: 0, again: 0, forms: 0 };
const first: string[] = [];
const began = performance.now();
for (let at = 0; at < CASES; at++) {
  const text = oneOf(KINDS)();
  const start = performance.now();
  const cpu = process.cpuUsage();
  try {
    const read = readFile(text);
    const origin = 'fault' in read ? 'elsewhere' : ours.originOf(read);
    const decision = 'fault' in read ? undefined : decideOn(read.interests);
    times[at] = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    used[at] = (user + system) / 1_000;
    if (!('fault' in read) && decision) {
      const isBound =
        Buffer.byteLength(text) <= LIMITS.bytes &&
        read.interests.length <= LIMITS.interests &&
        depthOf(JSON.parse(text.replace(/^\uFEFF/, '').trim())) - 1 <= LIMITS.depth;
      if (!isBound) found.unbound++;
      if (found.files++ % 10 === 0) {
        found.again++;
        if (!isSameAgain(read.interests, origin, decision)) found.otherFile++;
      }
    }
    if (at % 50 === 0) {
      found.forms++;
      await readMultipart(formWith(text), 'multipart/form-data; boundary=b', 50);
    }
  } catch (error) {
    times[at] = performance.now() - start;
    found.crashed++;
    if (first.length < 3) first.push(`${(error as Error).stack}\n${text}`);
  }
  if (prototypes() !== before) found.changedPrototype++;
}
function partsOf(all: Float64Array): string {
  const sorted = all.toSorted();
  const part = (share: number) => (sorted[Math.min(CASES - 1, Math.floor(share * CASES))] ?? 0).toFixed(3);
  return `median ${part(0.5)}, p99 ${part(0.99)}, p99.9 ${part(0.999)}, longest ${part(1)}`;
}
console.log(
  `${CASES} files in ${Math.round((performance.now() - began) / 1_000)} s, ${found.files} of them read as files, ${found.forms} sent in a form`,
);
console.log(
  `crashed ${found.crashed}, prototypes changed ${found.changedPrototype}, let in beyond ${LIMITS.bytes} bytes, ${LIMITS.interests} interests or depth ${LIMITS.depth}: ${found.unbound}, another file when written again: ${found.otherFile} of ${found.again}`,
);
console.log(`milliseconds a file: ${partsOf(times)}; of the processor: ${partsOf(used)}`);
for (const one of first) console.log(one);
if (found.crashed + found.unbound + found.changedPrototype + found.otherFile > 0) process.exitCode = 1;
