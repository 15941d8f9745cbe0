import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileInterest, LIMITS } from '../../src/signature-file/format.js';
import { readFile } from '../../src/signature-file/read-file.js';
import { fileSigning } from '../../src/signature-file/signing.js';
import { writeFile } from '../../src/signature-file/write-file.js';

const ours = fileSigning('a secret of forty-three characters or so, really');
const theirs = fileSigning('another secret of about as many characters, too');

const YOGA: FileInterest = {
  ...{ called: 'label', name: 'Yoga', weight: 0.8123, halfLife: 14_400, at: 1_772_366_400 },
  examples: ['Cork yoga block', 'Woven cotton yoga rug'],
};
const TEA: FileInterest = { ...YOGA, called: 'phrase', name: 'Tee für zwei – 茶', examples: [] };
const TEXT = writeFile([YOGA, TEA], ours);

/** A file that anything can be done to. */
interface Loose {
  [field: string]: unknown;
  interests: [Record<string, unknown>, Record<string, unknown>, ...Record<string, unknown>[]];
  signature: Record<string, unknown>;
}

/** The file with one thing in it changed. */
function changed(change: (file: Loose) => void): string {
  const file = JSON.parse(TEXT) as Loose;
  change(file);
  return JSON.stringify(file);
}
const faultOf = (text: string) => {
  const read = readFile(text);
  return 'fault' in read ? read.fault : undefined;
};
const originOf = (text: string, signing = ours) => {
  const read = readFile(text);
  return 'fault' in read ? read.fault.why : signing.originOf(read);
};

describe('a file', () => {
  it('is read as it was written', () => {
    const read = readFile(TEXT);
    expect('fault' in read ? read : read.interests).toEqual([YOGA, TEA]);
  });

  it('is written as it was read, byte for byte, in whatever order its interests come', () => {
    expect(writeFile([TEA, YOGA], ours)).toBe(TEXT);
    const read = readFile(TEXT);
    expect('fault' in read ? read : writeFile(read.interests, ours)).toBe(TEXT);
  });

  it('reads as one that a person can read: an interest a line', () => {
    expect(TEXT.split('\n').slice(0, 4)).toEqual([
      '{"format":"afterglow-signature","version":1,"interests":[',
      '{"label":"Yoga","weight":0.8123,"halfLife":14400,"at":"2026-03-01T12:00:00Z","examples":["Cork yoga block","Woven cotton yoga rug"]},',
      '{"phrase":"Tee für zwei – 茶","weight":0.8123,"halfLife":14400,"at":"2026-03-01T12:00:00Z","examples":[]}',
      '],',
    ]);
  });

  it('of no interest is a file', () => {
    const read = readFile(writeFile([], ours));
    expect('fault' in read ? read : read.interests).toEqual([]);
  });

  it('has the bytes and the interests of a file at most: rather fewer examples, then without the weakest', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({
      ...YOGA,
      name: `${'ö'.repeat(70)} ${String(at).padStart(2, '0')}`,
    }));
    const text = writeFile(many, ours);
    const read = readFile(text);
    if ('fault' in read) throw new Error(read.fault.why);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMITS.bytes);
    expect(read.interests.map(({ name }) => name)).toEqual(
      many.slice(0, read.interests.length).map(({ name }) => name),
    );
    expect(read.interests.length).toBeGreaterThan(30);
    expect(read.interests.every(({ examples }) => examples.length === 0)).toBe(true);
    const short = many.map((one, at) => ({ ...one, name: `Short ${at}`, examples: [] }));
    const shortRead = readFile(writeFile(short, ours));
    expect('fault' in shortRead ? shortRead : shortRead.interests.length).toBe(LIMITS.interests);
  });
});

describe('the signature', () => {
  it('tells ours, changed, and from another shop', () => {
    expect(originOf(TEXT)).toBe('ours');
    expect(originOf(TEXT, theirs)).toBe('elsewhere');
    expect(originOf(changed((file) => (file.interests[0].weight = 0.9)))).toBe('changed');
    expect(originOf(changed((file) => file.interests.pop()))).toBe('changed');
    expect(originOf(changed((file) => (file.interests[0].examples = [])))).toBe('changed');
    expect(originOf(changed((file) => (file.signature.mac = 'A'.repeat(43))))).toBe('changed');
  });

  it('holds whatever an editor does to blanks and line ends', () => {
    expect(
      originOf(`\uFEFF${JSON.stringify(JSON.parse(TEXT), undefined, 4).replaceAll('\n', '\r\n')}\r\n`),
    ).toBe('ours');
  });

  it('says nothing of the secret: the code of the key is no part of the key', () => {
    const { key } = ours.sign([]);
    expect(key).toMatch(/^[\w-]{11}$/);
    expect(key).not.toBe(theirs.sign([]).key);
  });
});

describe('what is no such file', () => {
  it.each([
    ['nothing', ' \n', 'empty'],
    ['too many bytes', TEXT + ' '.repeat(LIMITS.bytes), 'tooLarge'],
    ['half a file', TEXT.slice(0, 100), 'notJson'],
    ['a picture', '\u0089PNG\r\n\u001A\u0000', 'notJson'],
    ['another JSON', '{"name":"afterglow"}', 'otherFormat'],
    ['a list', '[]', 'otherFormat'],
    ['null', 'null', 'otherFormat'],
    [
      'of a format that only the prototype has',
      '{"__proto__":{"format":"afterglow-signature"}}',
      'otherFormat',
    ],
    ['of a later version', changed((file) => (file.version = 2)), 'newerVersion'],
  ])('is refused: %s', (_, text, why) => expect(faultOf(text)).toEqual({ why }));

  it.each<[string, (file: Loose) => void, string, string]>([
    ['a field of another name', (file) => (file.shop = 'x'), 'unknownField', ''],
    ['a name and words', (file) => (file.interests[1].label = 'Tea'), 'unknownField', 'interests[1]'],
    ['interests that are no list', (file) => (file.interests = {} as never), 'wrongField', 'interests'],
    ['an interest that is none', (file) => (file.interests[1] = [] as never), 'wrongField', 'interests[1]'],
    ['a weight of nothing', (file) => (file.interests[0].weight = 0), 'wrongField', 'interests[0].weight'],
    ['a weight as text', (file) => (file.interests[0].weight = '1'), 'wrongField', 'interests[0].weight'],
    ['a weight above all', (file) => (file.interests[0].weight = 5.1), 'wrongField', 'interests[0].weight'],
    ['half a second', (file) => (file.interests[0].halfLife = 60.5), 'wrongField', 'interests[0].halfLife'],
    [
      'a day that is none',
      (file) => (file.interests[0].at = '2026-02-30T00:00:00Z'),
      'wrongField',
      'interests[0].at',
    ],
    ['no time', (file) => delete file.interests[0].at, 'wrongField', 'interests[0].at'],
    [
      'words too long',
      (file) => (file.interests[1].phrase = 'x'.repeat(61)),
      'wrongField',
      'interests[1].phrase',
    ],
    [
      'a name with a line end',
      (file) => (file.interests[0].label = 'a\nb'),
      'wrongField',
      'interests[0].label',
    ],
    [
      'a mark that turns the line',
      (file) => (file.interests[0].label = 'a\u202Eb'),
      'wrongField',
      'interests[0].label',
    ],
    ['half a character', (file) => (file.interests[0].label = 'a\uD800'), 'wrongField', 'interests[0].label'],
    [
      'four examples',
      (file) => (file.interests[0].examples = ['a', 'b', 'c', 'd']),
      'wrongField',
      'interests[0].examples',
    ],
    [
      'an example that is a list',
      (file) => (file.interests[0].examples = [['a']]),
      'wrongField',
      'interests[0].examples[0]',
    ],
    ['a short code', (file) => (file.signature.mac = 'A'), 'wrongField', 'signature.mac'],
    ['no signature', (file) => (file.signature = undefined as never), 'wrongField', 'signature'],
    ['one interest twice', (file) => file.interests.push(file.interests[0]), 'saidTwice', 'interests[2]'],
  ])('is refused, and said where: %s', (_, change, why, where) =>
    expect(faultOf(changed(change))).toEqual({ why, where }),
  );

  it('is refused with 65 interests', () => {
    const more = (file: Loose) => {
      const [one] = file.interests;
      for (let at = 2; at < 65; at++) file.interests.push({ ...one, label: `${at}`, examples: [] });
    };
    expect(faultOf(changed(more))).toEqual({ why: 'wrongField', where: 'interests' });
  });
});

describe('a hostile file', () => {
  it('changes no prototype and breaks nothing, whatever JSON it is', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(fc.json({ depthSize: 'large' }), (json) => {
        const read = readFile(json);
        expect('fault' in read).toBe(true);
      }),
    );
    const poisoned = changed(() => undefined).replace(
      '"version":1',
      '"version":1,"__proto__":{"interests":[]}',
    );
    expect(faultOf(poisoned)).toEqual({ why: 'unknownField', where: '' });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { interests?: unknown }).interests).toBeUndefined();
  });
});
