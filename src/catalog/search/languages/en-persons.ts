import type { PersonKind } from './language.js';

const of = (kind: PersonKind, words: string) => words.split(' ').map((word) => [word, kind] as const);

/** Persons that a thing may be for, in the singular. */
export const persons: ReadonlyMap<string, PersonKind> = new Map([
  ...of(
    'person',
    'dad daddy papa father mum mama mom mummy mommy mother parent stepdad stepmum stepfather stepmother godfather godmother godparent ' +
      'husband wife fiance fiancee spouse girlfriend boyfriend friend bestie sister brother sibling son daughter stepson stepdaughter ' +
      'grandma grandmother granny gran nana oma opa grandchild grandson granddaughter grandpa grandfather grandad grandparent uncle aunt ' +
      'auntie cousin niece nephew godson goddaughter godchild teacher colleague coworker workmate neighbour neighbor flatmate roommate ' +
      'housemate classmate nanny babysitter childminder hostess lover enthusiast him her',
  ),
  ...of('namesake', 'pop nan fan partner boss host coach doctor nurse student pupil'),
  ...of('wearer', 'man men woman women'),
  ...of('child', 'child kid teen teenager boy girl'),
]);
