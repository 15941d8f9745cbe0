import type * as english from '../en/errors.js';
import type { Translation } from '../wording.js';

const byStatus: Translation<typeof english.errors>['error']['byStatus'] = {
  400: {
    title: 'Das kam nicht vollständig an',
    text: 'Das Formular war nicht so ausgefüllt, wie der Shop es erwartet. Geh zurück und versuch es noch einmal.',
  },
  403: {
    title: 'Nicht von hier',
    text: 'Nichts sagt, dass dieses Formular von einer Seite des Shops kam, also hat der Shop nichts getan. Klick noch einmal auf einer Seite des Shops. Endet auch das hier, lass deinen Browser dem Shop sagen, von welcher seiner Seiten ein Formular kommt (Origin oder Referer).',
  },
  404: {
    title: 'Gibt es hier nicht',
    text: 'Unter dieser Adresse ist nichts. Vielleicht gibt es die Sache nicht mehr, oder dem Link fehlt ein Buchstabe.',
  },
  405: {
    title: 'Nicht auf diesem Weg',
    text: 'Diese Adresse gibt es, aber nicht für das, was der Browser von ihr wollte.',
  },
  409: {
    title: 'Inzwischen hat sich etwas geändert',
    text: 'Die Seite war älter als der Shop. Öffne sie noch einmal, dann stimmt sie.',
  },
  410: {
    title: 'Nicht mehr hier',
    text: 'Das wurde vergessen, wie versprochen, und nichts wurde notiert. Was du jetzt anklickst, beginnt von vorn.',
  },
  413: {
    title: 'Zu viel auf einmal',
    text: 'Das Formular war größer als alles, wonach der Shop fragt.',
  },
  414: {
    title: 'Diese Adresse ist zu lang',
    text: 'Mach die Suche kürzer, dann sucht der Shop noch einmal.',
  },
  415: { title: 'Kein Formular', text: 'Der Shop liest nur einfache Formulare.' },
  422: {
    title: 'Nicht ganz',
    text: 'Eine der Angaben lässt sich nicht verwenden. Geh zurück und ändere sie.',
  },
  429: {
    title: 'Einen Moment',
    text: 'Das war viel in kurzer Zeit. Versuch es in einer Minute noch einmal.',
  },
  500: {
    title: 'Das ging bei uns schief',
    text: 'An dir liegt es nicht. Versuch es noch einmal; wenn es so bleibt, funktioniert der übrige Shop trotzdem.',
  },
  503: { title: 'Gleich wieder da', text: 'Ein Teil des Shops macht Pause. Der Rest funktioniert noch.' },
};

/** Said under the title of the status, by what was wrong. */
const byKey: Translation<typeof english.errors>['error']['byKey'] = {
  addressTooLong: 'Mach die Suche kürzer, dann sucht der Shop noch einmal.',
  addressUnreadable:
    'In der Adresse steht etwas, was in keine Adresse gehört. Prüf den Link, oder fang auf der Startseite an.',
  fieldMissing: 'Im Formular fehlt ein Feld. Geh zurück und schick es noch einmal ab.',
  fileTooLarge:
    'Eine Datei mit Interessen hat höchstens acht Kilobyte, diese hat mehr. Geh zurück und wähl die Datei, die ein Shop dir gegeben hat; es wurde nichts übernommen.',
  foreignPress:
    'Nichts sagt, dass dieses Formular von einer Seite des Shops kam, also hat der Shop nichts getan. Klick noch einmal auf einer Seite des Shops. Endet auch das hier, lass deinen Browser dem Shop sagen, von welcher seiner Seiten ein Formular kommt (Origin oder Referer).',
  formUnreadable: 'Das Formular kam nicht ganz an. Geh zurück und schick es noch einmal.',
  formTooLarge: 'Das Formular war größer als alles, wonach der Shop fragt.',
  logAway:
    'Der Shop kann diesen Besuch gerade nicht lesen. Nichts ist verloren und nichts wurde geändert; versuch es gleich noch einmal.',
  noCookie:
    'Dein Browser behält das Cookie dieses Shops nicht, deshalb wurde nichts gespeichert, und es lässt sich nichts speichern: kein Warenkorb, nichts Gemerktes oder Ausgeblendetes, keine Interessen. Ansehen und Suchen gehen trotzdem.',
  noRoom:
    'Der Shop kann gerade nichts aufschreiben. Was schon notiert war, ist noch da, und du kannst dich weiter umsehen. Versuch es in ein paar Minuten noch einmal.',
  noSuchDepartment:
    'Diese Abteilung gibt es hier nicht. Die Liste aller Abteilungen ist einen Klick entfernt.',
  noSuchInterest: 'Dieses Interesse ist nicht mehr da.',
  noSuchLanguage: 'Diese Sprache spricht der Shop nicht. Die, die er spricht, stehen unten auf jeder Seite.',
  noSuchMemory:
    'Der Shop kennt drei Längen des Gedächtnisses: einen Besuch, eine Woche, einen Monat. Geh zurück und wähl eine davon.',
  noSuchOrder:
    'Unter dieser Adresse lässt sich keine Bestellung lesen. Der Shop vergisst eine Bestellung nach dreißig Tagen oder wenn sie storniert wird, oder dem Link fehlt ein Buchstabe.',
  noSuchPicture: 'Dieses Bild gibt es nicht.',
  receiptChanged:
    'Das ist keine Quittung, wie dieser Shop sie ausgestellt hat. Die richtige steht auf der Seite, die das Vergessen beantwortet hat.',
  noSuchPress: 'Diesen Knopf kennt der Shop nicht. Öffne die Seite neu und klick noch einmal.',
  noSuchProduct:
    'Dieses Produkt gibt es hier nicht. Vielleicht ist es nicht mehr im Sortiment, oder dem Link fehlt ein Buchstabe.',
  noSuchRelease: 'Diesen Bericht gibt es nicht. In der Liste steht jede veröffentlichte Woche.',
  notAForm: 'Der Shop liest nur einfache Formulare.',
  notFound:
    'Unter dieser Adresse ist nichts. Vielleicht gibt es die Sache nicht mehr, oder dem Link fehlt ein Buchstabe.',
  notOnShelf: 'Dieses Produkt steht nicht in dieser Reihe.',
  ordersAway:
    'Bestellungen lassen sich gerade nicht lesen. Keine ist verloren; versuch es gleich noch einmal.',
  shelfGone:
    'Diese Reihe lässt sich hier nicht nachrechnen: Ihr Besuch ist zu Ende oder wurde vergessen, oder es ist der Besuch eines anderen Browsers.',
  visitChanged: 'Der Besuch hat sich inzwischen geändert. Es wurde nichts zurückgeholt; klick noch einmal.',
  visitForgotten:
    'Dieser Besuch wurde inzwischen vergessen, und nichts wurde notiert. Was du jetzt anklickst, beginnt von vorn.',
  wrongMethod: 'Diese Adresse gibt es, aber nicht für das, was der Browser von ihr wollte.',
};

const busy: Translation<typeof english.errors>['busy'] = {
  network: {
    title: 'Einen Moment',
    text: 'Aus deinem Netz kam viel in kurzer Zeit. Warte eine Minute und öffne die Seite noch einmal. Was in deinem Warenkorb liegt, bleibt dort.',
  },
  visit: {
    title: 'Einen Moment',
    text: 'Dieser Besuch hat den Shop auf Trab gehalten, und andere warten. Warte ein paar Sekunden und öffne die Seite noch einmal. Was in deinem Warenkorb liegt, bleibt dort.',
  },
  networkTime: {
    title: 'Einen Moment',
    text: 'Aus deinem Netz wurde der Shop auf Trab gehalten, und andere warten. Warte ein paar Sekunden und öffne die Seite noch einmal.',
  },
  overload: {
    title: 'Der Shop ist gerade voll',
    text: 'Es sehen sich mehr Leute um, als wir auf einmal bedienen können. Warte ein paar Sekunden und öffne die Seite noch einmal. Was in deinem Warenkorb liegt, bleibt dort.',
  },
};

export const errors: Translation<typeof english.errors> = {
  busy,
  error: {
    byStatus,
    byKey,
    noRoom: 'Das hat nicht geklappt',
    home: 'Zum Shop',
    departments: 'Alle Abteilungen',
  },
};
