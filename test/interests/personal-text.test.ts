import { describe, expect, test } from 'vitest';
import { isGermanGoods } from '../../src/catalog/search/languages/german-goods.js';
import { verdictOn } from '../../src/interests/personal-text.js';
import { readPersonalLexicon } from '../../src/language/personal-lexicon.js';

const SHOP = new Set(
  'bike food tin cake mat yoga track trailer print lamp shoes oil kettle stand mug'.split(' '),
);
const lexicon = {
  ...readPersonalLexicon(),
  isShopWord: (word: string) => SHOP.has(word),
  isGermanGoods,
  holdsBrand: (words: string) => words.includes('aldous copperworks'),
  hasCapitalNouns: false,
};
const verdict = (text: string) => verdictOn(text, lexicon);
const onGermanPage = (text: string) => verdictOn(text, { ...lexicon, hasCapitalNouns: true });

describe('capitals of German nouns', () => {
  test.each([
    'Teekanne Gusseisen',
    'Kissen Leinen',
    'Brot Messer',
    'Laufschuhe Damen',
    'Hände Creme',
    'Quirl Sieb',
  ])('tell of nobody on a German page: %j', (text) => expect(onGermanPage(text)).toBe('interest'));

  test.each(['Teekanne Gusseisen', 'Kissen Leinen', 'Brot Messer'])(
    'tell of nobody on an English page where a word is called so in German: %j',
    (text) => expect(verdict(text)).toBe('interest'),
  );

  test.each([
    'Anna Schmidt',
    'Xaverl Huber',
    'Huber Xaverl',
    'Frau Müller',
    'Geschenk für Anna',
    'Ottokar Klein',
  ])('do not hide a name: %j', (text) => expect(onGermanPage(text)).not.toBe('interest'));
});

describe('a brand of the shop’s', () => {
  test.each(['Aldous Copperworks', 'aldous copperworks pan'])('is nobody: %j', (text) =>
    expect(verdict(text)).toBe('interest'),
  );

  test('is no way round what tells of somebody', () => {
    expect(verdict('for Anna from Aldous Copperworks')).toBe('personal');
    expect(verdict('gay Aldous Copperworks')).toBe('personal');
  });
});

describe('a number in hexadecimal figures', () => {
  test.each([
    ...['2001:db8:7a::4134', '::1', 'fe80::1', '2001:DB8:0:0:8:800:200C:417A', 'box 2001:db8:7a:0:0:0:0:1'],
    ...['02:1a:2b:41:31:0f', '02-1a-2b-41-31-0f', 'c0ffee12-abcd-4abc-8def-feedfacecafe'],
  ])('is an address or a mark of somebody: %j', (text) => expect(verdict(text)).toBe('personal'));

  test.each([
    '16:9 print',
    'a-b-c track',
    'yoga mat: blue',
    '1:24 bike',
    'be-fa-de food',
    'decade: bad lamp',
  ])('is not told from %j', (text) => expect(verdict(text)).toBe('interest'));
});

describe('an address', () => {
  test.each([
    ...['12 Baker Street London', '12 baker street london', '7 Mill Road Cambridge', 'Elm Road 5 Oxford'],
    ...['Berliner Str. 44', 'Berliner Straße 44', 'Frankfurter Allee 7 Berlin', 'Alte Gasse 3'],
    ...['5th Avenue 350 New York', '350 5th Avenue', '350 W 5th Ave'],
  ])('is told by %j', (text) => expect(verdict(text)).toBe('personal'));

  test.each([
    ...['12 inch square cake tin', '10 speed road bike', '5 minute street food', '4 lane track'],
    ...[
      '2 person off road trailer',
      'street food',
      'road bike 28 inch',
      'off road 4 wheel',
      '5th avenue print',
    ],
    ...['gold ring 18', '3 way street lamp'],
  ])('is not told by %j', (text) => expect(verdict(text)).not.toBe('personal'));
});

describe('where somebody lives and what somebody votes', () => {
  test.each([
    ...[
      'we live near Munich',
      'we both live in leeds',
      'moved to Berlin',
      'we moved to Leeds',
      'moving to Cologne',
    ],
    ...['i grew up in york', 'they are living in spain', 'wir wohnen bei München', 'ich lebe in Wien'],
    ...['umgezogen nach Berlin', 'I voted SPD', 'we vote green', 'ich wähle die Grünen'],
  ])('is told by %j', (text) => expect(verdict(text)).toBe('personal'));

  test.each([
    ...['moving to music', 'live plants', 'vote badge', 'living room lamp', 'moving boxes', 'lived-in look'],
    ...['schöner wohnen', 'life in the woods'],
  ])('is not told by %j', (text) => expect(verdict(text)).not.toBe('personal'));
});

describe('somebody of the shopper’s', () => {
  test.each([
    'meine Frau',
    'my wife',
    'our children',
    'for my husband',
    'ma femme',
    'unsere Tochter',
    'my dad',
  ])('is told by %j alone', (text) => expect(verdict(text)).toBe('personal'));

  test.each([
    ...['Oma Gerda', 'Gerda Oma', 'Oma und Gerda', 'Oma Müller', 'oma müller', 'Opa Schmidt', 'Papa Schulze'],
    ...['Lena Enkelin', 'Oma Elfriede Kowalski', 'cousin max', 'scarf for grandma Elisabeth'],
    ...['Geschenk für Oma Kowalski', 'Geschenk für Oma und Gerda', 'Gerda für Oma'],
    ...['Geschenk Oma Gerda', 'Gerda Oma Geschenk', 'Geschenk für die Oma Gerda', 'Oma Gerda Geschenk'],
    ...['Geschenk Oma und Gerda', 'Oma Geschenk Gerda'],
  ])('is told by a name beside a relation: %j', (text) => {
    expect(verdict(text)).not.toBe('interest');
    expect(onGermanPage(text)).not.toBe('interest');
  });

  test.each([
    'gift for my wife',
    'mug for my dad',
    'friend',
    'Weihnachtsgeschenk für Oma',
    'Geschenk für meine Oma, die gerne strickt',
    'present for grandma with a garden',
    'family games',
    'my first tent',
  ])('is not told by %j', (text) => expect(verdict(text)).not.toBe('personal'));

  test.each([
    ...['Geschenk für Oma', 'Geschenk für die Oma', 'Geschenk für meine Oma', 'Geschenke für den Opa'],
    ...['Geschenk Oma', 'Oma Geschenk', 'Geburtstagsgeschenk Opa', 'Geschenk zum Geburtstag meiner Oma'],
    ...['present for my dad', 'gift for the grandma', 'grandma gift', 'gift for niece', 'nephew present'],
  ])('a present for somebody who is not named is about the present: %j', (text) => {
    expect(verdict(text)).toBe('interest');
    expect(onGermanPage(text)).toBe('interest');
  });
});

describe('a condition', () => {
  test.each([
    ...['sehbehindert', 'Sehbehinderung', 'Schlafstörung', 'schlafstoerung', 'Herzerkrankung', 'schwerhörig'],
    ...['visually impaired', 'sleep disorder', 'hearing loss', 'Laktoseunverträglichkeit', 'Downsyndrom'],
  ])('is told by %j', (text) => expect(verdict(text)).toBe('personal'));

  test.each(['Leidenschaft', 'Leiden', 'sleep mask', 'hearing aids case', 'order of things', 'stand'])(
    'is not told by %j',
    (text) => expect(verdict(text)).not.toBe('personal'),
  );
});

describe('a belief or an origin', () => {
  test.each([
    'jewish',
    'jewish wedding',
    'muslim prayer',
    'christian dating',
    'buddhist',
    'jewish community',
  ])('is told by %j', (text) => expect(verdict(text)).toBe('personal'));

  test.each([
    'jewish rye',
    'jewish rye bread',
    'jewish cookbook',
    'buddhist singing bowl',
    'islamic art print',
  ])('is not told by %j', (text) => expect(verdict(text)).not.toBe('personal'));
});

describe('a place by itself', () => {
  test.each(['Paris', 'paris', 'florence', 'Sydney'])('%j is an interest', (text) =>
    expect(verdict(text)).toBe('interest'),
  );

  test.each(['for Paris', 'Florence Miller', 'my sister Paris', 'florence miller'])(
    '%j is somebody',
    (text) => expect(verdict(text)).not.toBe('interest'),
  );
});

describe('small and common words that are given names too', () => {
  test.each([
    'football till I die',
    "meditating so I don't shout",
    'secret santa for my boss',
    'fixing up bicycles for charity',
    'something else for my dog',
    'candles for christmas eve',
  ])('tell of nobody: %j', (text) => expect(verdict(text)).toBe('interest'));

  test.each(['my friend Charity', 'for my brother Will', 'books for my sister Eve'])(
    'are somebody where a relation says so: %j',
    (text) => expect(verdict(text)).toBe('personal'),
  );

  test.each([
    'Anna will come',
    'tom major',
    'Till Schmidt',
    'Till Müller',
    'till schmidt',
    'grant mitchell',
    'don smith',
    'eve judge and paul',
    'harmony jones',
    'Anna Pink',
    'sandy',
    'Eve',
    'for eve',
  ])('are somebody alone and beside names: %j', (text) => expect(verdict(text)).not.toBe('interest'));
});

test.each(['expecting twins in march', 'widowed last year', 'seit kurzem verwitwet'])(
  'what somebody lives through is refused: %j',
  (text) => expect(verdict(text)).toBe('personal'),
);
