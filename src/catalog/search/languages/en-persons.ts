import type { PersonKind } from './language.js';

const of = (kind: PersonKind, words: string) => words.split(' ').map((word) => [word, kind] as const);

/** Persons by what they do, in the singular. A thing for one is a thing for the doing. */
export const doers: ReadonlySet<string> = new Set(
  (
    'gardener baker cook chef runner jogger cyclist biker hiker walker rambler camper climber swimmer surfer skier angler fisherman ' +
    'knitter crocheter sewer dressmaker tailor quilter crafter maker potter painter artist illustrator calligrapher ' +
    'photographer filmmaker musician guitarist pianist drummer violinist singer songwriter dj reader bookworm writer poet blogger ' +
    'gamer player yogi meditator athlete footballer golfer carpenter woodworker joiner builder handyman beekeeper birdwatcher birder ' +
    'stargazer astronomer barista drinker brewer foodie vegetarian vegan traveller traveler commuter backpacker minimalist collector'
  ).split(' '),
);

/** Persons that a thing may be for, in the singular. */
export const persons: ReadonlyMap<string, PersonKind> = new Map([
  ...of(
    'person',
    'dad daddy papa father mum mama mom mummy mommy mother parent stepdad stepmum stepfather stepmother godfather godmother godparent ' +
      'husband wife fiance fiancee spouse girlfriend boyfriend friend bestie sister brother sibling son daughter stepson stepdaughter ' +
      'grandma grandmother granny gran nana oma opa grandchild grandson granddaughter grandpa grandfather grandad grandparent uncle aunt ' +
      'auntie cousin niece nephew godson goddaughter godchild teacher colleague coworker workmate neighbour neighbor flatmate roommate ' +
      'housemate classmate adult nanny babysitter childminder hostess couple newlywed owner lover enthusiast him her',
  ),
  ...of('namesake', 'pop nan fan partner boss host coach doctor nurse student pupil'),
  ...of('wearer', 'man men woman women lady gent'),
  ...of('child', 'child kid teen teenager boy girl'),
]);
