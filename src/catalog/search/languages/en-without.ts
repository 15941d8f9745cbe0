import type { WithoutWords } from './language.js';

const words = (text: string): readonly string[] => text.split(' ');

/** How English says what is not wanted, and how a product's own text says what it does not have. */
export const without: WithoutWords = {
  before: [
    'without',
    'free of',
    'free from',
    'but not',
    'but no',
    'but without',
    'except',
    'except for',
    'excepting',
    'excluding',
    'excludes',
    'exclude',
    'not including',
    'apart from',
    'other than',
    'anything but',
    'everything but',
    'all but',
    'anything except',
    'everything except',
    'anything other than',
    'nothing with',
    'nothing made of',
    'instead of',
    'rather than',
  ],
  not: words('no not nor neither never nothing none dont doesnt didnt isnt arent cant wont'),
  beforeMaterial: ['non'],
  after: ['free'],
  between: words(
    'for the a an any of in with by from made to on at my as too so very that all added contain contains containing have having ' +
      'has need needs needing use uses using like want being be is are was really',
  ),
  idle: words('but sure idea ideas matter problem more less longer only just yet know wonder way'),
  denies: words(
    'no not non without never neither nor instead unlike rather faux vegan imitation artificial free than',
  ),
  lacks: words('no without zero'),
  freeOf: ['free of', 'free from'],
  un: ['un'],
  resembles: words('like look style effect'),
  merely: words('only just merely simply'),
  also: ['or', 'and', 'nor'],
  either: ['or', 'nor'],
};
