import type * as english from '../en/operators.js';
import type { Translation } from '../wording.js';
import { plural } from './plural.js';

export const operators: Translation<typeof english.operators> = {
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
    nowhere: 'Diese Seite gibt es nicht',
    nowhereText:
      'Unter dieser Adresse gibt es nichts für den Betrieb. Vielleicht fehlt im Link ein Buchstabe.',
  },
  orderList: {
    title: 'Bestellungen',
    lead: 'Alles, was bestellt wurde, ob der Besuch gezählt wird oder nicht. Eine Bestellung enthält, was gekauft wurde, und nichts davon, von wem; zu einem Besuch führt sie nicht.',
    weeks: 'Wochen',
    csv: 'Alle Bestellungen als Tabelle (CSV)',
    empty: 'In dieser Woche wurde nichts bestellt.',
    sold: 'Was verkauft wurde',
    soldNote:
      'Bestellungen, Stücke und Geld der Woche, nach Abteilung. Eine Bestellung kann zu mehreren gehören.',
    department: 'Abteilung',
    gone: 'Nicht mehr im Shop',
    pieces: 'Stücke',
    total: 'Summe',
    each: 'Jede Bestellung',
    eachNote:
      'Mit der Nummer, die auf der Seite der Kundschaft steht; an wen sie geht, weiß der Zahlungsdienst. Eine Bestellung erscheint eine Minute nach ihrem Eingang und wird nach dreißig Tagen vergessen.',
    cancelNote:
      'Eine Bestellung behält ihre Stücke, bezahlt oder nicht, bis sie storniert wird (npm run cancel-order, auf dem Rechner des Shops): Dann sind sie wieder im Bestand, und die Bestellung ist weg.',
    number: 'Nummer',
    placed: 'Eingegangen',
    what: 'Was',
    ahead: {
      'pre-order': (day) => (day === '' ? 'vorbestellt' : `vorbestellt, lieferbar ab ${day}`),
      'back-order': (day) => (day === '' ? 'nachbestellt' : `nachbestellt, Nachschub am ${day}`),
      'made-to-order': (day) =>
        day === '' ? 'auf Bestellung gefertigt' : `auf Bestellung gefertigt, ab ${day}`,
    },
    cut: (listed, all) =>
      `Die neuesten ${listed} von ${all} Bestellungen. In der Tabelle (CSV) stehen sie alle.`,
  },
  operatorLogin: {
    title: 'Anmeldung für den Betrieb',
    lead: 'Für alle, die den Shop betreiben. Der Code wurde einmal ausgegeben, als er entstand: beim ersten Start des Shops oder danach.',
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
    lead: 'Ein Bericht wird einmal erstellt, wenn seine Woche vorbei ist, und danach nie wieder. Wer ihn öffnet, liest dieselben Zahlen wie alle anderen.',
    list: 'Wochen',
    made: 'Erstellt am',
    weekName: (number, year) => `Kalenderwoche ${number}/${year}`,
    damaged: 'Seit der Erstellung verändert, deshalb nicht gezeigt',
    empty: 'Noch ist keine Woche veröffentlicht.',
    due: (day) =>
      `Der erste Bericht ist am ${day} fällig, wenn die Woche vorbei und ihr letzter Besuch gezählt ist.`,
    dueNext: (day) => `Der nächste ist am ${day} fällig.`,
    nobodyCounts:
      'Gerade zählt niemand: Besuche warten darauf, gezählt zu werden, und keine Woche wird veröffentlicht, bis das Zählprogramm wieder läuft (npm run worker, auf dem Rechner des Shops).',
    rulesTitle: 'Was die Zahlen sind und was nicht',
    who: 'Nur Besuche, die dem Zählen zugestimmt haben, sind enthalten; die Zahlen sind also kleiner als das, was im Shop los war.',
    withheld: (threshold) =>
      `Eine Zahl steht dort, wo mindestens ${threshold} Besuche dahinterstehen und mindestens ${threshold} von dem übrig bleiben, wovon sie ein Teil ist. Jede andere Zahl wird weggelassen, auch wo sie 0 wäre: Eine leere Stelle sagt nicht, ob wenige Besuche kamen oder keine.`,
    noFilters:
      'Filter gibt es nicht. Wer dieselbe Woche auf zwei Arten filtern kann, könnte ein Ergebnis vom anderen abziehen, und was übrig bleibt, wäre vielleicht ein einzelner Mensch.',
    ledger: {
      title: 'Was ein Besuch zu den Berichten beiträgt',
      note: 'Eine Regel für alle Berichte: keine Zahl von weniger Besuchen als dieser, und keine, aus der sich mit einem anderen Bericht eine solche ausrechnen lässt. Die Zahlen sind genau: Keine wird zufällig verändert. Kleinere werden stattdessen weggelassen.',
      report: 'Bericht',
      cut: 'Zusammengezählt nach',
      threshold: 'Besuche hinter einer Zahl',
      mostTitle: 'Ein Besuch trägt höchstens bei',
      most: (most, cut) => `${most} ${cut === 'day' ? 'am Tag' : 'in der Woche'} zu jeder Zahl`,
      mostOf: (most, cut, measures) =>
        `${most} ${cut === 'day' ? 'am Tag' : 'in der Woche'} zu jeder Zahl von ${measures}, 1 zu jeder anderen`,
      published: 'Veröffentlicht',
      cuts: { day: 'Tag', week: 'Woche' },
    },
  },
  release: {
    back: 'Alle Berichte',
    contents: 'In diesem Bericht',
    group: 'Gruppe',
    shape: 'Die Woche',
    share: 'Neben den anderen',
    wholeWeek: 'Woche',
    when: 'Was',
    count: 'Besuche',
    wholeShop: 'Der ganze Shop',
    chartName: (title) => `${title}, als Diagramm`,
    csv: 'Alle Zahlen als Tabelle (CSV)',
    named: (report, week) => `${report}, ${week}`,
    withheld: 'verborgen',
    scaleOfWeek: (most) => `Balken und Färbung: Anteil an ${most}, der höchsten Zahl hier.`,
    withheldKey: 'Ein Strich oder ein Ring: verborgen.',
    scale: (most) =>
      `Balken: der Verlauf der Woche, jede Gruppe in eigenem Maßstab. Färbung: Anteil an ${most}, der höchsten Zahl hier.`,
    shapeFrom: (least, most, days) => {
      const on = `an ${days} ${plural(days, 'Tag', 'Tagen')}`;
      return least === most ? `${most} ${on}` : `von ${least} bis ${most} ${on}`;
    },
    tableName: (title) => `${title}: nach Gruppen`,
    allWithheld:
      'Jede Zahl dieser Messgröße ist verborgen: Keine Gruppe hatte an irgendeinem Tag genug Besuche.',
    allWithheldInWeek:
      'Jede Zahl dieser Messgröße ist verborgen: Keine Gruppe hatte in der Woche genug Besuche.',
    groupsWithheld: (labels) => `Verborgen: ${labels}.`,
    wholeWeekWithheld: (labels) => `An allen Tagen verborgen: ${labels}.`,
    onDay: (day, said) => `${day}: ${said}`,
    mostlyWithheld: (standing, all, { cut, first, ofGroups }) => {
      const when = cut === 'day' ? 'am Tag' : 'in der Woche';
      return [
        `Größtenteils verborgen: ${standing} von ${all} Zahlen stehen da, denn es wurden zu wenige Besuche gezählt.`,
        ...(first
          ? [
              `Eine Zahl des ganzen Shops braucht ${when} mindestens ${first} Besuche, die dem Zählen zugestimmt haben.`,
            ]
          : []),
        ...(ofGroups
          ? [
              `Damit jede der ${ofGroups.groups} Gruppen eine hat, müssten ${when} mindestens ${ofGroups.needed} Besuche, die dem Zählen zugestimmt haben, ${ofGroups.deed}, und zwar in allen Gruppen gleich viele; das tut nicht jeder Besuch, es braucht also mehr Besuche als das.`,
            ]
          : []),
      ].join(' ');
    },
    columnsTitle: 'Was die Spalten und Kürzel der Tabelle (CSV) bedeuten',
    columns: {
      report: 'Der Bericht, als Kürzel.',
      from: 'Der Tag, zu dem die Zahl gehört, oder der Montag ihrer Woche, UTC.',
      cut: 'Ob nach Tagen (day) oder Wochen (week) zusammengezählt wird.',
      group: 'Die Gruppe von Produkten, als Kürzel; leer beim ganzen Shop.',
      label: 'Wie die Gruppe heißt; leer beim ganzen Shop.',
      measure: 'Was gezählt wird, mit einem der Kürzel unten.',
      value: 'Die Zahl; leer, wo sie verborgen ist.',
      simulated: 'yes: Die Besuche sind erfunden. no: Sie wurden gezählt.',
    },
    aboutTitle: 'Über diesen Bericht',
    about: (made, rows) =>
      `Erstellt am ${made} aus ${rows} Zahlen, die verborgenen eingeschlossen. Er wird nicht noch einmal erstellt. Seine Tage beginnen um Mitternacht UTC, wo auch immer der Shop ist.`,
    whole: 'Von den Besuchen, die zugestimmt haben, fehlt nach allem, was bekannt ist, keiner.',
    uncounted: (most) =>
      `In diesen Zahlen fehlen höchstens ${most} Besuche, ganz oder teilweise: Ein Speicher war weg, oder ein Prozess ist abgestürzt.`,
    fingerprint: 'Prüfsumme der Datei (SHA-256): Eine andere heißt, dass die Datei verändert wurde',
    damagedTitle: 'Dieser Bericht wurde verändert',
    damaged: (week) =>
      `Die Datei zu ${week} ist nicht die, die veröffentlicht wurde: Sie wurde beschädigt oder verändert. Keine ihrer Zahlen wird gezeigt, weil keiner zu trauen ist. Stell die Datei aus einer Sicherung wieder her; ein zweites Mal lässt sich ein Bericht nicht erstellen.`,
  },
};
