import type * as english from '../en/reasons.js';
import type { Translation } from '../wording.js';

export const reasons: Translation<typeof english.reasons> = {
  because: (cause) => `Weil ${cause}`,
  more: (shelf, cause) => `Mehr aus „${shelf}“, weil ${cause}`,
  foundAmong: (kind) => `Bei einer deiner Suchen gefunden, unter „${kind}“`,
  foundIt: (shelf) => `Bei einer deiner Suchen gefunden${shelf === undefined ? '' : `, in „${shelf}“`}`,
  company: (about, words) => `Passt zu ${about}${words === undefined ? '' : `, gemeint mit „${words}“`}`,
  coInterest: (about, simulated) =>
    simulated
      ? `In erfundenen Besuchen zusammen mit ${about} angesehen oder gekauft`
      : `Von anderen zusammen mit ${about} angesehen oder gekauft`,
  sharedWords: (words) => `; in beiden Namen steht ${words}`,
  companyOfGone: 'etwas, das du hast',
  broughtInFile: (product) => `${product} aus der Datei, die du mitgebracht hast`,
  unwanted: {
    dear: (product) => `${product} (zu teuer)`,
    owned: (product) => `${product} (hast du schon)`,
    gift: (product) => `${product} (für jemand anderen)`,
  },
  beside: {
    popular: '; laut Katalog verkauft es sich auch gut',
    ordered: '; außerdem wird es hier oft bestellt',
    mostlyPopular: '; fast seine ganze Punktzahl kommt daher, wie gut es sich laut Katalog verkauft',
    mostlyOrdered: '; fast seine ganze Punktzahl kommt daher, wie oft es hier bestellt wird',
    newSince: (since, isToTry = false) =>
      `; ${isToTry ? 'zum Ausprobieren, neu' : 'außerdem neu'} im Shop${sinceText(since)}`,
  },
  popular: 'Laut Katalog oft gekauft',
  ordered: 'In den letzten Monaten hier oft bestellt',
  newSince: (since) => `Neu im Shop${sinceText(since)}`,
  newIn: (shelf, since, cause, isToTry) =>
    `${newTo(isToTry)} in „${shelf}“${sinceText(since)}, und hier, weil ${cause}`,
  newHere: (since, cause, isToTry) => `${newTo(isToTry)} im Shop${sinceText(since)}, und hier, weil ${cause}`,
  product: (name) => `„${name}“`,
  quoted: (words) => `„${words}“`,
  interest: (label) => `„${label}“`,
  shop: 'Auch im Shop',
  bought: (orders, day) =>
    orders === 1
      ? `Das hast du ${day} gekauft`
      : `Das hast du ${orders === 2 ? 'zweimal' : `${orders}-mal`} gekauft, zuletzt ${day}`,
  page: {
    basket: (product) =>
      product === undefined ? 'Ähnlich wie etwas in deinem Warenkorb' : `Ähnlich wie ${product}`,
    search: 'Ähnlich wie das Gesuchte',
    other: 'Ähnlich wie das, worum es auf dieser Seite geht',
    like: (product) => `Ähnlich wie ${product}`,
    inShelf: (shelf) => `Ebenfalls aus „${shelf}“`,
  },
  also: (line) => `Auch ${withoutCapital(line)}`,
  ofMost: (line) => `Wo nichts anderes steht: ${withoutCapital(line)}`,
  aged: (did, age) => `${did} (${age})`,
};

const newTo = (isToTry: boolean) => (isToTry ? 'Zum Ausprobieren, neu' : 'Neu');

const sinceText = (since: string) => (since === '' ? '' : ` seit dem ${since}`);

/** Nouns keep their capital; of what a reason begins with, only these are none. */
function withoutCapital(line: string): string {
  return line.replace(
    /^(?:Aus|Bei|In|Weil|Wegen|Wer|Passt|Passend|Mehr|Vielleicht|Verkauft|Von|Neu|Auch|Ebenfalls|Ähnlich)(?!\p{L})/u,
    (word) => word.toLowerCase(),
  );
}
