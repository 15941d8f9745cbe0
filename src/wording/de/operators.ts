import type { OperatorWords } from '../parts/operator-words.js';
import { plural } from './plural.js';

/** Pages for those who run the shop. */
export const operators: OperatorWords = {
  operators: {
    area: 'Betrieb',
    nav: 'Seiten für den Betrieb',
    releases: 'Berichte',
    shop: 'Zum Shop',
    end: 'Abmelden',
    footer: 'Gruppen, nie Menschen.',
    how: 'So funktioniert es, für Kundschaft erklärt',
    simulated: 'simuliert',
    simulatedBanner: 'Simuliert.',
    simulatedNote:
      'Diese Besuche sind erfunden, um zu zeigen, wie der Bericht aussieht. Gezählt wurde niemand.',
  },
  operatorLogin: {
    title: 'Anmeldung für den Betrieb',
    lead: 'Für alle, die den Shop betreiben. Der Code wurde einmal ausgegeben, beim ersten Start des Shops.',
    code: 'Betriebscode',
    codeNote: 'Sieben Vierergruppen. Striche und Großschreibung spielen keine Rolle.',
    enter: 'Anmelden',
    wrong: 'Das ist nicht der Code. Prüf jede Gruppe und versuch es noch einmal.',
    tooMany: (wait) => `Das waren fünf Versuche. Versuch es in ${wait} noch einmal.`,
    away: 'Anmeldungen lassen sich gerade nicht zählen, also wird niemand eingelassen. Versuch es noch einmal, wenn der Speicher des Shops wieder da ist.',
    lost: 'Verloren? Auf dem Rechner des Shops erzeugt dieser Befehl einen neuen und beendet alle Anmeldungen:',
    minutes: (count) => `${count} ${plural(count, 'Minute', 'Minuten')}`,
  },
  releases: {
    title: 'Berichte',
    lead: 'Ein Bericht pro Woche, einmal erstellt, wenn die Woche vorbei ist, und nie wieder. Wer ihn öffnet, liest dieselben Zahlen wie alle anderen.',
    list: 'Wochen',
    made: 'Erstellt am',
    weekName: (number, year) => `Kalenderwoche ${number}/${year}`,
    damaged: 'Seit der Erstellung verändert, deshalb nicht gezeigt',
    empty: 'Noch ist keine Woche veröffentlicht.',
    due: (day) =>
      `Der erste Bericht ist am ${day} fällig, wenn die Woche vorbei und ihr letzter Besuch gezählt ist.`,
    dueNext: (day) => `Der nächste ist am ${day} fällig.`,
    rulesTitle: 'Was die Zahlen sind und was nicht',
    who: 'Nur Besuche, die dem Zählen zugestimmt haben, sind enthalten; die Zahlen sind also kleiner als das, was im Shop los war. Ein Besuch zählt einmal am Tag; wer morgen wiederkommt, ist ein neuer Besuch.',
    withheld: (threshold) =>
      `Eine Zahl steht dort, wo mindestens ${threshold} Besuche dahinterstehen und mindestens ${threshold} der Besuche des Tages nicht. Alles andere bleibt verborgen, und gar nichts sieht genauso aus wie wenig.`,
    noTotals:
      'Ein Besuch kann sich mehrere Produktgruppen ansehen; die Gruppen ergeben deshalb zusammen nicht den ganzen Shop.',
    noFilters:
      'Filter gibt es nicht. Zwei Ausschnitte derselben Woche ließen sich voneinander abziehen, und was übrig bleibt, könnte ein Mensch sein.',
  },
  release: {
    back: 'Alle Berichte',
    lead: 'Worum es bei Besuchen ging, nach Produktgruppe und Tag.',
    contents: 'In diesem Bericht',
    visits: {
      title: 'Der ganze Shop',
      note: 'Jeder Besuch, der dem Zählen zugestimmt hat, einmal am Tag.',
      chart: 'Gezählte Besuche an jedem Tag der Woche',
    },
    measures: {
      sessions: {
        title: 'Besuche',
        note: 'Besuche, die mindestens ein Produkt der Gruppe geöffnet haben.',
      },
      views: {
        title: 'Angesehen',
        note: 'Geöffnete Produkte der Gruppe; ein Besuch zählt höchstens zehn am Tag. Verborgen auch dort, wo alles nach dem jeweils ersten eine kleine Gruppe verraten würde.',
      },
      interested: {
        title: 'Interessiert',
        note: 'Besuche, die bei einem Produkt der Gruppe „Interessiert mich“ gedrückt haben.',
      },
      baskets: {
        title: 'Warenkörbe',
        note: 'Besuche, die ein Produkt der Gruppe in den Warenkorb gelegt haben.',
      },
      hidden: {
        title: 'Ausgeblendet',
        note: 'Besuche, die ein Produkt der Gruppe dauerhaft ausgeblendet haben.',
      },
    },
    group: 'Gruppe',
    shape: 'Die Woche',
    day: 'Tag',
    count: 'Besuche',
    withheld: 'verborgen',
    withheldKey: 'Ein Strich oder ein Ring: verborgen.',
    scale: (most) =>
      `Balken: der Verlauf der Woche, jede Gruppe in eigenem Maßstab. Färbung: Anteil an ${most}, der höchsten Zahl hier.`,
    shapeFrom: (least, most, days) => {
      const on = `an ${days} ${plural(days, 'Tag', 'Tagen')}`;
      return least === most ? `${most} ${on}` : `von ${least} bis ${most} ${on}`;
    },
    tableName: (title) => `${title}: Gruppen nach Tagen`,
    allWithheld:
      'Jede Zahl dieser Messgröße ist verborgen: Keine Gruppe hatte an irgendeinem Tag genug Besuche.',
    wholeWeekWithheld: (labels) => `An allen Tagen verborgen: ${labels}.`,
    onDay: (day, said) => `${day}: ${said}`,
    aboutTitle: 'Über diesen Bericht',
    about: (made, rows) =>
      `Erstellt am ${made} aus ${rows} Zahlen, die verborgenen eingeschlossen. Er wird nicht noch einmal erstellt.`,
    whole: 'Von den Besuchen, die zugestimmt haben, fehlt nach allem, was bekannt ist, keiner.',
    uncounted: (most) =>
      `In diesen Zahlen fehlen höchstens ${most} Besuche, ganz oder teilweise: Ein Speicher war weg, oder ein Prozess ist abgestürzt.`,
    wholeUnknown: 'Bei der Erstellung wusste noch niemand, ob Besuche fehlen.',
    fingerprint: 'Prüfsumme der Datei (SHA-256)',
    damagedTitle: 'Dieser Bericht wurde verändert',
    damaged: (week) =>
      `Die Datei zu ${week} ist nicht die, die veröffentlicht wurde: Sie wurde beschädigt oder verändert. Keine ihrer Zahlen wird gezeigt, weil keiner zu trauen ist. Stell die Datei aus einer Sicherung wieder her; ein zweites Mal lässt sich ein Bericht nicht erstellen.`,
  },
};
