import type { OwnCatalogueWords } from '../wording.js';
import { interests } from './interests.js';
import { refusals } from './refusals.js';
import { search } from './search.js';

/** What a shop says whose products are in German: nothing there has to be read as English. */
export const ownCatalogue = (): OwnCatalogueWords => ({
  search: { ...search.search, ask: 'Ein Ding, ein Material, oder was du damit vorhast.' },
  refusals: {
    ...refusals,
    notReadable:
      'Das versteht der Shop nicht. Sag es mit ein paar anderen Worten; es wurde nichts gespeichert.',
  },
  interests: {
    ...interests.interests,
    unread: (label) => `„${label}“ versteht der Shop nicht. Versuch es mit einem anderen Wort.`,
    addNote:
      'Anders als eine Suche wird das so gespeichert, wie du es tippst. Bitte keine Namen und keine Adressen.',
  },
});
