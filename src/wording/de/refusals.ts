import type * as english from '../en/refusals.js';
import { percentText } from '../intl.js';
import type { Translation } from '../wording.js';
import { plural } from './plural.js';

const liesIn = (held: number) => `${held} ${plural(held, 'liegt', 'liegen')} in deinem Warenkorb`;
const room = (more: number) =>
  more === 0 ? 'Mehr kannst du nicht hineinlegen.' : `Du kannst noch ${more} hineinlegen.`;

export const refusals: Translation<typeof english.refusals> = {
  objects:
    'Dein Browser möchte keine Personalisierung, und der Shop hält sich daran. Warenkorb und Gemerktes funktionieren trotzdem.',
  objectsToCounting: 'Dein Browser möchte nicht, dass gezählt wird, und der Shop hält sich daran.',
  notPersonalised: 'Dieser Besuch ist nicht personalisiert, also gibt es nichts zu ändern.',
  personalisationEnded:
    'Die Personalisierung wurde beendet, nachdem diese Seite entstanden ist. Es wurde nichts geändert: Dieser Klick würde sie wieder starten.',
  countingEnded:
    'Das Zählen wurde beendet, nachdem diese Seite entstanden ist. Es wurde nichts geändert: Dieser Klick würde es wieder starten.',
  interestsEnded: 'Dieser Besuch ist zu Ende und seine Interessen mit ihm.',
  basketEnded: 'Dieser Besuch ist zu Ende und sein Warenkorb mit ihm. Es wurde nichts geändert.',
  noWords: 'Schreib, was dich interessiert.',
  tooLong: 'Ein Interesse hat höchstens sechzig Zeichen. Sag es kürzer; es wurde nichts gespeichert.',
  notReadable:
    'Der Shop versteht Englisch und viele deutsche Wörter. Sag es mit ein paar englischen Worten; es wurde nichts gespeichert.',
  aboutSomebody:
    'Das sieht nach einem Namen, einer Nummer oder einer Adresse aus, oder nach etwas über einen Menschen: Gesundheit, Glaube, Familie. Schreib stattdessen die Sache oder das Hobby, etwa Kissen oder Laufen; es wurde nichts gespeichert.',
  tooManyPhrases: 'Mehr als acht eigene Interessen gehen nicht. Entferne erst eines.',
  modelAway:
    'Der Shop konnte das gerade nicht lesen. Es wurde nichts gespeichert; versuch es gleich noch einmal.',
  noLaneName: 'Sag, wofür die Liste ist.',
  laneNameTooLong:
    'Der Name einer Liste hat höchstens vierzig Zeichen. Sag es kürzer; es wurde nichts gespeichert.',
  laneNamesSomebody:
    'Das sieht nach Name, Nummer oder Adresse aus oder nach etwas über einen Menschen: Gesundheit, Glaube, Familie. Nenn die Liste nach ihrem Zweck; es wurde nichts gespeichert.',
  notTurnedDown: 'Es gilt nicht mehr als uninteressant. Es wurde nichts geändert.',
  laneNameTaken: 'Eine Liste heißt schon so. Nenn diese anders.',
  tooManyLanes: 'Mehr als acht Listen gehen nicht. Wirf zuerst eine weg.',
  laneGone: 'Diese Liste gibt es nicht mehr. Es wurde nichts geändert.',
  nothingToTakeIn: 'Aus der Datei lässt sich nichts übernehmen. Es wurde nichts geändert.',
  tooManyImported:
    'Mehr Interessen aus Dateien fasst dieser Besuch nicht. Nimm erst etwas zurück oder beginne von vorn; es wurde nichts übernommen.',
  unknownInterest: 'Dieses Interesse ist nicht mehr da.',
  interestThere: ({ interest }) => `Steht schon unter den Interessen hier: ${interest}.`,
  interestPresent: ({ interest }) =>
    `„${interest}“ nennt ein Geschenk oder einen Anlass. Das sagt nichts darüber, was du selbst magst; es wurde nichts gespeichert. Kaufst du für jemand anderen ein, wähl das unter „Für wen du einkaufst“: Dann bleiben deine Interessen, wie sie sind.`,
  interestNever: ({ interest }) =>
    `Steht unter „Nie wieder“: ${interest}. Es wurde nichts geändert; lass es erst auf der Seite deiner Interessen wieder zu.`,
  interestGone: ({ interest }) => `Nicht mehr unter den Interessen: ${interest}. Es wurde nichts geändert.`,
  strengthUnmoved: ({ interest }) =>
    `Der Regler wurde nicht verschoben, also wurde nichts geändert: ${interest}. Verschieb ihn und klick dann auf „Einstellen“.`,
  strengthMost: ({ interest }) => `Stärker wird ein Interesse nicht: ${interest}. Es wurde nichts geändert.`,
  notAStrength: ({ least, most, forgottenBelow }) =>
    `Ein Interesse lässt sich von ${least} bis ${most} Prozent einstellen. Was schwächer ist als ${percentText(forgottenBelow, 'de-DE')}, wird weder angezeigt noch verwendet; „Entfernen“ nimmt ein Interesse sofort weg.`,
  notAQuantity: ({ least, most, stock, held }) => {
    const there =
      stock === undefined
        ? ''
        : `Vorrätig: ${stock}${held === 0 ? '' : `, davon ${held} schon in deinem Warenkorb`}. `;
    return `${there}Wähl eine ganze Zahl von ${least} bis ${most}. Es wurde nichts geändert.`;
  },
  soldOut: ({ product }) => `Ausverkauft: ${product}. Es wurde nichts geändert.`,
  outOfStock: ({ stock, held }) => {
    if (held === 0) return `Nur ${stock} vorrätig: Mehr kannst du nicht hineinlegen.`;
    return held > stock
      ? `Nur noch ${stock} vorrätig, und ${liesIn(held)}: Eine Bestellung umfasst ${stock}.`
      : `${liesIn(held)}, und ${stock} ${plural(stock, 'ist', 'sind')} vorrätig: ${room(stock - held)}`;
  },
  basketFull: ({ most, held }) => {
    const full = `Mehr als ${most} von einer Sache gehen nicht in den Warenkorb`;
    return held === 0 ? `${full}.` : `${full}, und ${liesIn(held)}: ${room(Math.max(0, most - held))}`;
  },
  notInBasket: 'Das liegt nicht in deinem Warenkorb. Es wurde nichts geändert.',
  basketChanges:
    'Dein Warenkorb wurde gerade in einem anderen Fenster geändert. Hier wurde nichts geändert; versuch es noch einmal.',
  erased: 'Das wurde gelöscht, als die Personalisierung endete.',
  ended: 'Es gibt nichts zurückzunehmen: Der Besuch ist zu Ende.',
  ordered: 'Das ist schon bestellt; die Bestellung gilt.',
  nothingToTakeBack: 'Es gibt nichts zurückzunehmen.',
  sealChanged:
    'Das lässt sich nicht zurückholen: Es gehört nicht zu diesem Besuch oder wurde unterwegs verändert.',
  sealExpired: 'Das lässt sich nicht zurückholen: „Rückgängig“ geht eine Stunde lang.',
  sealEnded: 'Das lässt sich nicht mehr zurückholen: Der Besuch ist zu Ende.',
  sealUsed: 'Dieses „Rückgängig“ ist schon verbraucht; es wurde nichts geändert.',
  endedAgain: 'Es wurde nichts geändert: Die Personalisierung wurde beendet, nachdem diese Seite entstand.',
  listInPlace:
    'Es wurde nichts zurückgeholt: Eine Liste, die du seitdem begonnen hast, steht an ihrer Stelle. Wirf zuerst diese weg; „Zurück“ führt zur Seite mit „Rückgängig“.',
  wouldHaveEnded: 'Das lässt sich nicht zurückholen: Der Besuch wäre jetzt schon zu Ende.',
  orderEnded: 'Es wurde nichts bestellt: Dieser Besuch ist zu Ende und sein Warenkorb mit ihm.',
  nothingToOrder: 'Es wurde nichts bestellt: Im Warenkorb liegt nichts, was man jetzt kaufen kann.',
};

export const asking: Translation<typeof english.asking> = {
  personalisationEnded: {
    title: 'Personalisierung wieder starten?',
    begin: 'Wieder starten',
    leave: 'Aus lassen',
  },
  countingEnded: { title: 'Wieder mitzählen?', begin: 'Wieder starten', leave: 'Aus lassen' },
};
