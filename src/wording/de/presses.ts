import type * as english from '../en/presses.js';
import type { When } from '../when.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** Nothing of an end that is not known. */
const until = (when: When) => (when.kind === 'now' ? '' : ` ${dates.until(when)}`);

export const presses: Translation<typeof english.presses> = {
  press: {
    why: 'Warum',
    undo: 'Rückgängig',
    off: 'Dein Browser möchte keine Personalisierung, deshalb sind „Interessant“ und „Uninteressant“ aus.',
  },
  hidden: {
    card: (product, when) => `Ausgeblendet${until(when)}: ${product}.`,
    product: (when) => `Ausgeblendet${until(when)}.`,
    kept: (when) => `Ausgeblendet ${dates.until(when)}; dann endet dieser Besuch.`,
    longer: 'Besuch länger behalten?',
  },
  artOf: (product, department) =>
    department === undefined ? `Zeichnung: ${product}` : `Zeichnung: ${product}, aus „${department}“`,
  pictureOf: (product) => `Bild: ${product}`,
  badges: {
    inStock: '',
    preOrder: 'Vorbestellbar',
    backOrder: 'Nachbestellt',
    madeToOrder: 'Auf Bestellung',
    soldOut: 'Ausverkauft',
  },
  onDay: (day) => `am ${day}`,
  reduced: { before: 'Vorher', now: ', jetzt' },
  notice: {
    label: 'Was gerade passiert ist',
    close: 'Hinweis schließen',
    shelvesChanged: 'Diese Empfehlungen sind nicht mehr aktuell: neu laden',
    basketFirst: (product) => `Im Warenkorb: ${product}.`,
    basketHolds: (count, product) => `Im Warenkorb: ${count} × ${product}.`,
    basketRemoved: (product) => `Nicht mehr im Warenkorb: ${product}.`,
    personalised: 'Ab jetzt bestimmt dieser Besuch mit, was du siehst.',
    keptLonger: (end) => `An diesen Besuch erinnert sich der Shop jetzt ${dates.until(end)}.`,
    alike: 'Ähnliches zählt jetzt weniger.',
    weaker: (lowered) => `Schwächer: ${lowered}.`,
    noMore: (gone, left) => `Kein Interesse mehr: ${gone}.${left === '' ? '' : ` Übrig: ${left}.`}`,
    others: (count) => `${count} ${plural(count, 'weiteres', 'weitere')}`,
    lowered: (interest, from, to) => `${interest}, von ${from} auf ${to}`,
    begins: 'Ab jetzt zählt auch, was du dir ansiehst und was du suchst.',
    beginsInList: 'In dieser Liste zählt ab jetzt auch, was du dir ansiehst und was du suchst.',
    beginsAgain:
      'Du hattest die Personalisierung beendet; damit läuft sie wieder. Ab jetzt zählt, was du dir ansiehst und was du suchst.',
    ends: 'Was du dir ansiehst und was du suchst, zählt nicht mehr.',
    notPersonalised: 'Die Personalisierung ist aus.',
    counted: 'Dieser Besuch wird gezählt, nur in Gruppen.',
    notCounted: 'Dieser Besuch wird nicht mehr gezählt.',
    goneProduct: 'ein Produkt, das dieser Shop nicht mehr hat',
    goneInterest: 'ein Interesse, das dieser Shop nicht mehr kennt',
    turned: {
      down: (interest, from, to) => `Von ${from} auf ${to} gesenkt: ${interest}.`,
      up: (interest, from, to) => `Von ${from} auf ${to} angehoben: ${interest}.`,
      gone: (interest) =>
        `So weit gesenkt, dass es nicht mehr zählt: ${interest}. Es wird jetzt weder angezeigt noch verwendet.`,
      alone:
        'Ein anderes Interesse gibt es gerade nicht, darum können deine Empfehlungen aussehen wie zuvor.',
    },
    remove: (interest) => `Entfernt: ${interest}. Was dazu geführt hat, zählt nicht mehr.`,
    never: (interest) =>
      `Nie wieder: ${interest}. Nichts, was du tust, bringt es zurück, bis du es wieder zulässt.`,
    allowed: (interest) => `Wieder zugelassen: ${interest}. Es fängt neu an, mit dem, was du ab jetzt tust.`,
    counts: (interest) => `„${interest}“ steht bei dir unter „Nie wieder“, also wird daraus kein Interesse.`,
    phraseInList: (title, words) => `Hinzugefügt unter „${title}“: ${words}.`,
    phrase: (words) => `Zu deinen Interessen hinzugefügt: ${words}.`,
    imported: (count) => `Aus der Datei übernommen: ${count} ${plural(count, 'Interesse', 'Interessen')}.`,
    far: 'Der Shop hat nichts gefunden, was dem klar nahekommt; es ändert sich also nichts.',
    reset:
      'Die Interessen beginnen von vorn. Warenkorb, Gemerktes und Ausgeblendetes bleiben, ebenso jedes „Uninteressant“.',
    because: {
      taste: (product) =>
        `Notiert: ${product} ist nicht dein Geschmack. Ähnliches zählt deshalb schon weniger.`,
      dear: (product) =>
        `Notiert: ${product} ist dir zu teuer. Ähnliches, das so viel kostet, wird dir nicht mehr empfohlen; dein Geschmack bleibt, wie er war.`,
      owned: (product) =>
        `Notiert: ${product} hast du schon. Es wird dir nicht mehr empfohlen; Ähnliches bleibt.`,
      gift: (product) =>
        `Notiert: ${product} war für jemand anderen. Was du damit getan hast, zählt nur noch in der Liste „Für jemand anderen“, zu finden unter „Für wen du einkaufst“.`,
    },
    lanes: {
      gift: 'Du kaufst jetzt für jemand anderen ein. Deine eigenen Interessen bleiben, wie sie sind.',
      main: 'Zurück bei dir. Von dem, was du für andere getan hast, ist nichts in deinen Interessen.',
      opened: (name) => `Eine eigene Liste: ${name}.`,
      turned: (name) => `Geöffnet: ${name}.`,
      kept: (name) => `Als Liste behalten: ${name}.`,
      discarded:
        'Die Liste ist weggeworfen, samt Namen, Interessen und dem, was darin gemerkt war. Was im Warenkorb liegt oder ausgeblendet ist, bleibt dort.',
      discardedUndo: (end) =>
        `„Rückgängig“ holt sie zurück; das geht ${dates.until(end)}. Der Shop hat nichts von ihr behalten: Das Gelöschte steckt versiegelt nur in dieser Seite.`,
    },
    memory: {
      visit:
        'An diesen Besuch erinnert sich der Shop bis einen Tag nach dem letzten Eintrag, eine Woche, sobald etwas gemerkt oder in den Warenkorb gelegt wurde.',
      days: 'An diesen Besuch erinnert sich der Shop bis eine Woche nach dem letzten Eintrag.',
      weeks: 'An diesen Besuch erinnert sich der Shop bis 30 Tage nach dem letzten Eintrag.',
    },
    ifKept: 'Dein Klick bleibt nur gespeichert, wenn dein Browser das Cookie des Shops annimmt.',
    visitEnded:
      'Ein früherer Besuch mit diesem Browser ist von selbst zu Ende gegangen. Was gemerkt, ausgeblendet oder im Warenkorb war, ist weg, und seine Interessen sind es auch.',
    noCookie:
      'Dein Browser behält das Cookie dieses Shops nicht, deshalb lässt sich nichts speichern: kein Warenkorb, nichts Gemerktes oder Ausgeblendetes, keine Interessen. Ansehen und Suchen gehen trotzdem.',
    elsewhere:
      'Zwei Fenster haben im selben Moment einen Besuch begonnen, und dieser Browser hat den anderen behalten. Was du hier angeklickt hast, fehlt darin: Klick bitte noch einmal.',
    elsewhereBefore:
      'Zwei Fenster haben im selben Moment einen Besuch begonnen, und dieser Browser hat den anderen behalten: Was du hier vorher angeklickt hast, fehlt darin.',
    undone: {
      last: 'Zurückgenommen. Von diesem Besuch ist nichts mehr da.',
      begun: 'Zurückgenommen, samt der Personalisierung, die damit begann.',
      signal: (press, product) => `Zurückgenommen: „${press}“ bei ${product}.`,
      basket: (product) => `Zurückgenommen: ${product}. Der Warenkorb ist wie vorher.`,
      consent: 'Zurückgenommen: die Personalisierung.',
      withdrawal: 'Zurückgenommen: das Ende der Personalisierung. Was gelöscht war, ist wieder da.',
      weigh: {
        less: (interest) => `Zurückgenommen: weniger von „${interest}“.`,
        more: (interest) => `Zurückgenommen: mehr von „${interest}“.`,
      },
      set: (interest) => `Zurückgenommen: die Stärke von „${interest}“.`,
      remove: (interest) => `Zurückgenommen: das Entfernen von „${interest}“.`,
      never: (interest) => `Zurückgenommen: „Nie wieder“ bei „${interest}“.`,
      allowed: (interest) => `Zurückgenommen: dass „${interest}“ wieder zugelassen ist.`,
      phrase: (words) => `Zurückgenommen: das Interesse „${words}“.`,
      imported: 'Zurückgenommen: was aus der Datei kam.',
      turn: 'Zurückgenommen: Du bist wieder dort, wo du vorher warst.',
      discard: 'Zurückgenommen: Die Liste ist wieder da, wie sie war.',
      keep: 'Zurückgenommen: der Name der Liste.',
      because: (product) => `Zurückgenommen: was du zu ${product} gesagt hast.`,
      reset: 'Zurückgenommen: der Neubeginn.',
      memory: 'Zurückgenommen: die neue Dauer der Erinnerung.',
    },
    offline: 'Der Shop war nicht zu erreichen. Es wurde nichts geändert; versuch es gleich noch einmal.',
  },
  suggestionsFound: (n) => (n === 0 ? 'Keine Vorschläge' : `${n} ${plural(n, 'Vorschlag', 'Vorschläge')}`),
};
