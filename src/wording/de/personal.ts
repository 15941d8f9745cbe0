import type { PersonalWords } from '../parts/personal-words.js';
import { dates } from './dates.js';

/** Words of everything the shop says about this visit. */
export const personal: PersonalWords = {
  shelves: {
    visit: 'Für diesen Besuch',
    visitNote: 'Nach dem, worum es bei diesem Besuch geht.',
    interest: (label) => label,
    interestNote: 'Nur aus diesem Interesse.',
    page: 'Ähnliches',
    pageKind: (category) => `Mehr aus ${category}`,
    basket: 'Ähnlich wie in deinem Warenkorb',
    goesWith: 'Passt dazu',
    goesWithBasket: 'Passt zu deinem Warenkorb',
    search: 'Nahe an dieser Suche',
    popular: 'Beliebt',
    popularNote: 'Was sich zuletzt am besten verkauft hat.',
  },
  why: {
    title: (product) => `Warum ${product}?`,
    lead: 'Die Zahlen, die es hierhergebracht haben, und sonst nichts.',
    placeOf: (position, of) => `Platz ${position} von ${of}`,
    shareTitle: 'Was dafür sprach',
    share: (percent) => (percent === 0 ? 'weniger als 1 %' : `${percent} %`),
    against: 'Was dagegen sprach',
    sources: {
      page: 'Es ähnelt dem, worum es auf der Seite geht',
      use: 'Es wird für dasselbe gebraucht wie das auf der Seite',
      company: 'So etwas passt zu dem, worum es auf der Seite geht',
      popular: 'Wie gut es sich zuletzt verkauft hat',
      new: 'Wie neu es im Shop ist',
    },
    slotOwn: (label) => `Dieses Regal gehört ${label} allein; nichts anderes hat es hierhergebracht.`,
    slotInterest: (label, places, of) =>
      `${label} hat ${places} der ${of} Plätze, nach seinem Anteil an deinen Interessen.`,
    slotSignal: (cause) =>
      `Alles, was du getan hast, hat darunter seine Plätze; dieser ist da, weil ${cause}.`,
    newPlace: 'Neu im Shop: Dieser Platz ist für etwas Neues reserviert.',
    slotNew:
      'Ein Platz in diesem Regal ist für etwas Neues reserviert, das zu diesem Besuch passt, damit der Shop dich überraschen kann. Die Anteile haben nur bestimmt, was es ist.',
    slotPopular: 'Etwas Näheres war nicht mehr da, also hat der Shop den Platz mit etwas Beliebtem gefüllt.',
    slotGoesWith:
      'Die Plätze in diesem Regal bekommt, was man zusammen mit dem auf der Seite benutzt, von jeder Art eins.',
    slotPage:
      'Einen Platz in diesem Regal bekommt nur, was der Seite nahe ist. Die Reihenfolge bestimmt dann, worum es bei diesem Besuch geht.',
    variety:
      'Etwas mit mehr Punkten hat hier Platz gemacht, weil es einem anderen Produkt im Regal zu ähnlich war.',
    without: {
      leaves: (label) => `Ohne ${label} stünde dieses Produkt nicht im Regal.`,
      gone: (label) => `Ohne ${label} gäbe es dieses Regal nicht.`,
      moves: (label, shelf, place) => `Ohne ${label} stünde es im Regal „${shelf}“, auf Platz ${place}.`,
      falls: (label, from, to) => `Ohne ${label} ginge es von Platz ${from} auf Platz ${to}.`,
      stays: (label, place) => `Ohne ${label} bliebe es auf Platz ${place}.`,
    },
    rankingNote:
      'In der Reihenfolge zählen Angesehenes und Suchen auch umso weniger, je mehr du danach getan hast: Die Balken bei den Interessen zeigen, was in Erinnerung ist, diese Anteile, was verwendet wurde.',
    scoreNote: (score) => `Zusammen ergeben alle Teile seine Punktzahl, ${score}.`,
    productTitle: 'Das Produkt',
    notUsedTitle: 'Was nicht verwendet wird',
    notUsed: [
      'Wer du bist: Der Shop hat keinen Namen, kein Konto, keine Adresse und kein Gerät, woran er dich erkennen könnte.',
      'Wo du bist, welchen Browser du benutzt und woher du kamst.',
      'Was andere getan haben, die dir ähneln.',
      'Woran du nur vorbeigescrollt bist: Sehen ist nicht Wollen.',
      'Wie viel der Shop an einem Produkt verdient.',
    ],
    controls: 'Daran etwas ändern',
    less: (label) => `Weniger von diesem Interesse: ${label}`,
    back: 'Zurück zum Shop',
  },
  saved: {
    title: 'Gemerkt und ausgeblendet',
    lead: 'Aufgehoben bei diesem Besuch und nirgends sonst, und mit ihm vergessen. Wann das ist, steht oben auf der Seite.',
    leadNothing:
      'Was du dir merkst oder ausblendest, wird bei diesem Besuch aufgehoben und nirgends sonst; sobald etwas da ist, steht oben auf der Seite, bis wann.',
    alsoHidden: 'in Regalen ausgeblendet',
    alsoSaved: 'gemerkt',
  },
  knowledge: {
    title: 'Was dieser Shop weiß',
    lead: 'Das gespeicherte Protokoll dieses Besuchs, vollständig, und daneben der Sitzungsdatensatz. Sonst ist von diesem Besuch nichts gespeichert.',
    partialLead:
      'Der Speicher dieses Besuchs antwortet gerade nicht. Hier steht, was sich lesen lässt; was dort liegt, ist nicht weg und erscheint hier, sobald er antwortet.',
    nothing: 'Nichts. Es gibt keine Sitzung, kein Cookie und kein Protokoll.',
    logTitle: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
    when: 'Wann',
    what: 'Was',
    stored: 'Wie gespeichert',
    marksNote:
      'Ein Eintrag enthält auch seine Nummer, seine zufällige Kennung, die Version seiner Form (v) und Merkmale: i geht zuerst, wenn das Protokoll voll ist, p mit dem Ende der Personalisierung, s mit dem Ende des Zählens.',
    head: 'Der Kopf des Protokolls',
    headNote:
      'Wie viele Einträge je notiert wurden, wie viele davon noch da sind, wo der Speicher es sagt, und wann alles endet, in Millisekunden seit 1970.',
    waiting: 'In der Warteschlange',
    waitingNote:
      'Der Speicher hat nicht geantwortet. Dies wartet auf einer Festplatte des Shops, wird ausgeführt, sobald er antwortet, und ist dann hier weg.',
    record: 'Der Sitzungsdatensatz',
    recordNote:
      'Worauf das Cookie zeigt: seine eigenen Einstellungen und sein Ende, das des Besuchs auf die volle Stunde aufgerundet, in Millisekunden seit 1970. Protokoll, Kopf und Datensatz liegen unter der zufälligen Kennung, die in deinem Cookie steht, und sonst liegt nichts darunter.',
    apart: 'Getrennt von jedem Besuch gespeichert',
    apartNotes: [
      'Eine Bestellung, dreißig Tage lang, unter einer Adresse, die ihre Seite und die Bezahlseite bekommen: was gekauft wurde, für wie viel und wann, und nichts darüber, wer oder welcher Besuch es gekauft hat. Das Protokoll jenes Besuchs nennt, was er bestellt hat, damit der Shop vom Besuch zur Bestellung findet, solange er sich an den Besuch erinnert.',
      'Zählungen, wenn du dem Zählen zustimmst: ein Tag, eine Gruppe von Produkten und was getan wurde, ohne etwas, das hierher zurückführt.',
      'Wie oft jede Netzadresse in der letzten Minute Seiten angefragt oder etwas gedrückt hat, oder sich in der letzten Viertelstunde als Betreiber anmelden wollte, damit niemand zu viel verlangt. Nicht die Adresse: ein Code davon, dessen Schlüssel jede Stunde ersetzt wird. Nach zwei Stunden ist das alles weg, und mit nichts wird es verknüpft.',
    ],
    ended: (when) =>
      `Der Besuch ist zu Ende. Sein Cookie ist noch ${dates.until(when)} auf diesem Gerät, und so lange behält der Shop den Datensatz, auf den es zeigt. Gelesen wird aus beiden nichts; was vom Protokoll noch hier liegt, wird binnen einer Minute nach dem Ende entfernt.`,
    ends: (when) => `Der Besuch endet ${dates.at(when)}, und sein Protokoll mit ihm.`,
    recordEnds: (when) => `Sitzungsdatensatz und Cookie enden ${dates.at(when)}.`,
    entry: {
      search: 'Eine Suche, als Richtung in 384 Zahlen; nicht ihre Worte.',
      untold:
        'Eine Suche, als Richtung in 384 Zahlen; nicht ihre Worte. Was sie fand, verrät nicht, worum es ging, also wird nichts daraus gemacht.',
      senses:
        'Eine Suche, als Richtung in 384 Zahlen, und je ein Produkt der Abteilungen, die das Gesuchte haben; nicht ihre Worte. Sie zählt erst, wenn du dir etwas aus einer dieser Abteilungen ansiehst, und dann für diese.',
      found:
        'Eine Suche, als Richtung in 384 Zahlen, und höchstens die ersten drei Produkte, die ihre Seite nach bester Übereinstimmung zeigte; nicht ihre Worte.',
      phrase: 'Ein Interesse, das du hinzugefügt hast, mit seinen Worten.',
      weigh: 'Du hast ein Interesse gesenkt.',
      set: 'Du hast ein Interesse eingestellt.',
      remove: 'Du hast ein Interesse entfernt.',
      undo: 'Du hast einen Eintrag zurückgenommen.',
      reset: 'Du hast von vorn begonnen.',
      memory: 'Du hast gewählt, wie lange sich der Shop erinnert.',
      language: 'Du hast die Sprache des Shops gewählt.',
      basket: 'Du hast den Warenkorb geändert.',
      foreign: 'Von einer anderen Version des Shops notiert; diese hier macht nichts daraus.',
      counted:
        'Dieser Besuch wurde gezählt, in einer Gruppe. Die Zählung kennt ihn nicht; dieser Vermerk verhindert, dass er zweimal zählt.',
    },
    begun: (press) => `Die Personalisierung begann mit „${press}“.`,
    begunByPress: 'Die Personalisierung begann mit einem Tastendruck.',
    consent: {
      personalise: {
        given: 'Du hast um Personalisierung gebeten.',
        withdrawn: 'Du hast die Personalisierung beendet.',
      },
      statistics: {
        given: 'Du hast zugestimmt, dass dieser Besuch gezählt wird.',
        withdrawn: 'Du hast beendet, dass dieser Besuch gezählt wird.',
      },
    },
    countingNote: 'Ob und wie dieser Besuch gezählt wird, steht unten auf jeder Seite.',
    countingLink: 'Dort nachsehen',
    forget: 'Besuch vergessen',
  },
  receipt: {
    title: 'Vergessen',
    lead: 'Dieser Besuch ist aus dem Shop verschwunden. Gelöscht wurde:',
    leadWaiting: 'Der Shop hat diesen Besuch losgelassen. Gelöscht wurde:',
    entries: (count) => (count === 1 ? '1 Eintrag des Protokolls' : `${count} Einträge des Protokolls`),
    entriesUncounted: 'das Protokoll des Besuchs, auf diesem Rechner',
    record: 'der Sitzungsdatensatz',
    cookie: 'das Cookie auf diesem Gerät',
    nothing: 'Es gab nichts zu löschen: keine Sitzung, kein Cookie, kein Protokoll.',
    left: (keys) =>
      `Was in den Speichern des Shops von diesem Besuch noch liegt: ${keys === 0 ? 'nichts' : keys}.`,
    waiting:
      'Ein Speicher des Shops antwortet gerade nicht. Was er von diesem Besuch hat, wird gelöscht, sobald er antwortet; wie viel das ist, lässt sich vorher nicht zählen.',
    erasure: {
      sealed:
        'Einträge liegen verschlossen in den Dateien des Shops, die jedes Besuchs unter einem eigenen Schlüssel. Dieser Schlüssel wurde überschrieben; was die Dateien von diesem Besuch noch enthalten, kann also niemand mehr lesen. Außerhalb des Schlosses standen nur die Zufallsnummer des Besuchs, seine Zeiten, seine Länge, wozu du zugestimmt hattest und ob etwas gemerkt war: Unbenutzte Teile der Dateien können sie zeigen, bis sie überschrieben werden; sie öffnen nichts und führen zu niemandem. Eine frühere Kopie, etwa eine Sicherung des Rechners, erreicht das nicht.',
      journal:
        'Der Speicher des Shops führt auch ein Journal auf seiner eigenen Festplatte. Was dieser Besuch geschrieben hat, bleibt dort lesbar für den, der diesen Rechner betreibt, bis der Speicher es das nächste Mal neu schreibt.',
    },
    number: (id) => `Quittung ${id}`,
    at: (when) => `Ausgestellt am ${when}. Der Shop behält keine Kopie.`,
    ordered: (days) =>
      `Was bei diesem Besuch bestellt wurde, lässt sich unter der Adresse seiner Bestellung noch lesen, ${days} Tage lang ab der Bestellung.`,
    home: 'Zurück zum Shop',
  },
};
