import type * as english from '../en/account.js';
import { listText } from '../intl.js';
import type { Translation } from '../wording.js';

export const account: Translation<typeof english.account> = {
  numbers: {
    link: 'Die Zahlen hinter dieser Reihe',
    title: (shelf) => `Die Zahlen hinter „${shelf}“`,
    lead: (when) =>
      `Alles, was diese Produkte in diese Reihe gebracht hat, so wie es am ${when} berechnet wurde.`,
    download: 'Als JSON herunterladen',
    downloadNote:
      'In der Datei steht dasselbe mit allen Nachkommastellen und dazu alles, woraus die Zahlen entstehen: was du getan hast, Interessen in deinen eigenen Worten und jede Suche als Richtung, nie als Wörter. Sie entsteht beim Herunterladen, und der Shop behält keine Kopie.',
    checkTitle: 'Rechne nach',
    check:
      'Wer den Code des Shops und seinen Katalog hat, kann jede Zahl ohne diesen Shop neu berechnen und erfährt, welche abweicht:',
    command: 'npm run verify -- account.json',
    productsTitle: 'Die Produkte, Platz für Platz',
    productsNote:
      'Die Teile eines Produkts ergeben zusammen seine Punktzahl. In der Reihe des Besuchs hat jedes Interesse eigene Plätze, und auch, was du dafür getan hast: Punktzahlen werden nur unter dem verglichen, was denselben Platz haben könnte.',
    placed: (place, product) => `${place}. ${product}`,
    part: 'Teil',
    value: 'Zählt',
    score: 'Punktzahl',
    signalsTitle: 'Was du getan hast',
    signalsNote: (orderHalfLife) =>
      `Jedes Gewicht halbiert sich mit der Zeit. Für die Reihenfolge zählt Angesehenes und Gesuchtes außerdem nach je ${orderHalfLife} weiteren Dingen, die du getan hast, nur noch halb so viel.`,
    noSignals: 'Nichts, was hier zählt.',
    signal: 'Was du getan hast',
    weight: 'Wiegt anfangs',
    halfLife: 'Halbiert sich alle',
    later: 'Danach getan',
    belongs: 'Gehört zu',
    interestsTitle: 'Was das über deine Interessen sagt',
    interestsNote:
      'Was die Signale eines Interesses jetzt wiegen, ohne das, was ihnen genommen wird, ergibt seine Summe, und seine Stärke ist 1 − exp(−Summe).',
    together: (strength) => `Alles zusammen hat eine Stärke von ${strength}.`,
    interest: (label, raw, strength) => `${label}: Summe ${raw}, Stärke ${strength}`,
    turnedDown: 'Abgelehnt',
    fresh: 'Wiegt darin anfangs',
    now: 'Wiegt jetzt',
    taken: 'Genommen von dem, was du abgelehnt hast',
    ranking: 'Zählt für die Reihenfolge',
    handTitle: 'Was du selbst eingestellt hast',
    handNone: 'Kein Interesse wurde eingestellt, verstärkt, abgeschwächt oder entfernt.',
    pageTitle: 'Die Seite',
    about: 'Auf ihr geht es um',
    search: 'eine Suche, gespeichert als Richtung',
    places: 'Plätze in dieser Reihe',
    soldSince: 'Ausverkauft, seit der Katalog gelesen wurde',
    scaleTitle: 'Wodurch die Teile geteilt wurden',
    scaleNote:
      'Jede Quelle wird durch ihren größten Wert unter allen Produkten geteilt, die hier hätten stehen können. Was der Besuch sagt, wird mit seiner Stärke multipliziert.',
    scale: {
      places: 'Plätze',
      strength: 'Stärke',
      taste: 'Ähnlichkeit',
      coInterest: 'Zusammen angesehen oder gekauft',
      words: 'Gemeinsame Wörter',
      page: 'Ähnlich der Seite',
    },
    drawn: (group, value, rank, of) =>
      `Die an diesem Tag für ${group} gezogene Zahl ist ${value}, ${rank === 1 ? 'die höchste' : `Nummer ${rank}`} von ${of}.`,
    drawTitle: (day, halfLife) =>
      `Am ${day} für den Platz für etwas Neues gezogen, aus veröffentlichten Zahlen, die sich alle ${halfLife} halbieren`,
    drawOf: (value, from) =>
      from
        ? `${value}, aus ${from.pressed} von ${from.looked} Besuchen, die auf „Interessant“ geklickt haben`
        : `${value}, aus keiner veröffentlichten Zahl`,
    constantsTitle: 'Zahlen, die für alle gleich sind',
    sourceWeights: {
      taste: 'Gewicht der Ähnlichkeit',
      coInterest: 'Gewicht dessen, was zusammen angesehen oder gekauft wurde',
      words: 'Gewicht der Wörter, die Namen gemeinsam haben',
      page: 'Gewicht der Ähnlichkeit zur Seite',
      popular: 'Gewicht guter Verkäufe',
      new: 'Gewicht der Neuheit',
    },
    constants: {
      orderHalfLife: 'Was du nach einem Blick tust, bis er für die Reihenfolge halb so viel zählt',
      forgottenBelow: 'Ein schwächeres Interesse wird nicht verwendet',
      likenessFloor: 'Ähnlichkeit, die zwei beliebige Produkte haben',
      tasteFloor: 'Ähnlichkeit üblicher Nachbarn',
    },
    versionsTitle: 'Berechnet mit',
    versions: {
      products: 'Produkte',
      content: 'Katalog, SHA-256',
      index: 'Form des Index',
      embedding: 'Sprachmodell',
      vectors: 'Vektoren, Prüfsumme',
      segments: 'Bereiche des Shops, Prüfsumme',
      pairings: 'Was wozu passt, Prüfsumme',
      coInterest: 'Was zusammen angesehen oder gekauft wurde, Prüfsumme',
      popularity: 'Was hier bestellt wurde, Prüfsumme',
    },
    none: 'keine',
  },
  removal: {
    link: 'Was wäre dann?',
    title: (label) => `Ohne ${label}`,
    lead: (shelf) =>
      `Wie sich die Reihe „${shelf}“ auf der Startseite ändern würde, wenn du es entfernst. Noch ist nichts entfernt.`,
    leaves: 'Würde verschwinden',
    comes: 'Würde dazukommen',
    stay: (count) => (count === 1 ? 'Ein Produkt bliebe.' : `${count} Produkte blieben.`),
    nothing: 'Dort stünden dieselben Produkte.',
    gone: 'Die Reihe gäbe es nicht mehr: Sonst füllt sie bei diesem Besuch nichts.',
    ownShelf: (label) => `Auch die Reihe, in der es nur um ${label} geht, gäbe es nicht mehr.`,
    again: (names) => `Unter „Schon einmal gekauft“ stünde nicht mehr: ${listText(names, 'de-DE')}.`,
    remove: 'Entfernen',
    keep: 'Behalten',
  },
};
