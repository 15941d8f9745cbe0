import type * as english from '../en/pages.js';
import type { Translation } from '../wording.js';
import { plural } from './plural.js';

const products = (count: number, said: string) => `${said} ${plural(count, 'Produkt', 'Produkte')}`;

export const pages: Translation<typeof english.pages> = {
  home: {
    title: 'Ein Shop, der dich vergisst',
    welcome: (shop) => `Willkommen bei ${shop}`,
    lead: 'Er empfiehlt nach dem, worum es bei diesem Besuch geht, sagt warum und lässt alles wieder verblassen.',
    size: {
      department: (products, parts) => `${products} Produkte in ${parts} Abteilungen.`,
      category: (products, parts) => `${products} Produkte aus ${parts} Kategorien.`,
    },
    browse: 'Abteilungen ansehen',
    window: 'Einige der Abteilungen',
    popularIn: (department) => `Beliebt in „${department}“`,
    nothingNearNote: 'Was sich in diesem Teil des Shops verkauft.',
    around: 'Querbeet durch den Shop',
    everyCorner: { department: 'Aus jeder Abteilung', category: 'Von jedem etwas' },
    aroundNote: 'Jeden Tag eine andere Auswahl.',
    seasonNote: (from, until) =>
      `Vom Shop ausgesucht für die Zeit vom ${from} bis zum ${until}, für alle gleich.`,
    newIn: 'Neu',
    newInNote: 'Frisch im Sortiment.',
    departments: 'Abteilungen',
    departmentsNote: 'Oder fang dort an, wo du dich auskennst.',
  },
  departments: {
    title: 'Abteilungen',
    lead: (departments, count, said) =>
      `${said.departments} ${plural(departments, 'Abteilung', 'Abteilungen')}, ${products(count, said.products)}.`,
    products,
    foreign: (language) => `Produkte, Abteilungen und Interessen stehen hier auf ${language}.`,
    other: 'Weiteres',
    everything: 'Alles',
  },
  listing: {
    categories: 'Kategorien',
    all: (department) => `Alles aus „${department}“`,
    count: products,
    countWithNear: (count, near) => `${count}, ${near} nah dran`,
    countNear: (count, said) => `${products(count, said)} nah dran`,
    near: 'Auch nah dran',
    sort: 'Sortieren',
    sorts: {
      relevance: 'Beste Treffer',
      popular: 'Beliebt',
      newest: 'Neueste',
      name: 'Name',
      priceUp: 'Preis aufsteigend',
      priceDown: 'Preis absteigend',
    },
    filters: 'Filter',
    filtersOn: (count) => `Filter (${count} aktiv)`,
    price: 'Preis',
    priceFrom: 'Von',
    priceTo: 'Bis',
    brand: 'Marke',
    stock: 'Verfügbarkeit',
    inStock: 'Nur Vorrätiges',
    apply: 'Produkte anzeigen',
    clear: 'Alle löschen',
    remove: (what) => `Filter entfernen: ${what}`,
    active: 'Aktive Filter',
    from: (price) => `ab ${price}`,
    to: (price) => `bis ${price}`,
    empty: 'Hier passt nichts zu allem davon. Nimm einen Filter weg, dann füllt sich die Seite wieder.',
    contradicts: (least, most) =>
      `Nichts kostet mindestens ${least} und höchstens ${most}: Die beiden Preise widersprechen sich.`,
    noPrice: (typed, example) =>
      `„${typed}“ ist kein Preis und bleibt außer Acht: Gib eine Zahl an, etwa ${example}.`,
    hidden: (count, said) => `${said} ${plural(count, 'Produkt', 'Produkte')} hast du ausgeblendet.`,
    hiddenLink: 'Ausgeblendetes ansehen',
    pages: 'Seiten',
    previous: 'Zurück',
    next: 'Weiter',
    page: (page, of) => `Seite ${page} von ${of}`,
  },
  product: {
    fewLeft: (count) => `Nur noch ${count} da`,
    stock: {
      inStock: () => 'Vorrätig',
      preOrder: (when) =>
        when === '' ? 'Vorbestellbar: noch nicht erschienen.' : `Vorbestellbar: erscheint ${when}.`,
      backOrder: (when) =>
        `Nachbestellt: gerade nicht da. ${when === '' ? 'Kommt, sobald es wieder welche gibt.' : `Nachschub kommt ${when}.`}`,
      madeToOrder: () => 'Auf Bestellung: wird erst dann gefertigt.',
      soldOut: () => 'Zurzeit ausverkauft',
    },
    materials: 'Material',
    numbers: (count) => plural(count, 'Artikelnummer', 'Artikelnummern'),
    condition: 'Zustand',
    conditions: { used: 'Gebraucht', refurbished: 'Generalüberholt', damaged: 'Beschädigt' },
    tags: 'Mehr davon',
    variants: 'Gibt es auch als',
    saleEnds: (until) => `Reduziert ${until}.`,
    quantity: 'Anzahl',
    add: 'In den Warenkorb',
    inBasket: (count) => `${count} in deinem Warenkorb`,
  },
  howItWorks: {
    title: 'So funktioniert es',
    lead: 'Dem Shop geht es um den Besuch, nicht um den Menschen. Hier steht alles, womit er rechnet.',
    shortTitle: 'In dreißig Sekunden',
    short: (begins) => [
      `Notiert wird, was du ansiehst, suchst und anklickst, ${begins === 'ask' ? 'sobald du es möchtest' : 'vom ersten Blick an'}.`,
      'Daraus werden Interessen, und die wählen und ordnen, was du siehst. Jede Empfehlung sagt, warum.',
      'Es verblasst: Ein Interesse wird mit der Zeit schwächer und sagt, an welchem Tag es vergessen ist.',
      'Nie verwendet wird, wer oder wo du bist, wer dir ähnelt und was ein Produkt einbringt.',
      'In deiner Hand: ein Interesse verstärken, abschwächen oder entfernen, einen Klick zurücknehmen, alles beenden oder den Besuch vergessen: Das löscht alles davon, mit Quittung.',
    ],
    signalsTitle: 'Was zählt, und wie lange',
    signalsNote:
      'Alles, was du tust, hat ein Gewicht. Mit der Zeit ist es halb so groß, dann ein Viertel, dann ein Achtel. Wie viel Prozent ein Interesse hat, ergibt sich aus all seinen Gewichten zusammen und sinkt anfangs langsamer als sie.',
    signal: 'Was du tust',
    weight: 'Gewicht',
    halfLife: 'Halbiert sich alle',
    capped: (memory, longest) =>
      `So schnell geht es bei einem Besuch mit dem Gedächtnis „${memory}“: Jedes Signal braucht höchstens ${longest}, bis es nur noch halb so viel zählt. Ein längeres Gedächtnis wählst du unter „Deine Interessen“, dann verblassen Klicks und Suchen langsamer; ein einzelner Blick nicht.`,
    uncapped: (memory) =>
      `So schnell geht es bei einem Besuch mit dem Gedächtnis „${memory}“: Jedes Signal verliert in seinem eigenen Tempo an Gewicht. Ein kürzeres Gedächtnis wählst du unter „Deine Interessen“, dann verblassen Klicks und Suchen schneller.`,
    ends: (days) =>
      `Auf jeden Fall endet ein Besuch ${days} Tage nach einer Zustimmung, und der Shop fragt neu.`,
    memoryLink: 'Wählen, wie lange sich der Shop erinnert',
    forgottenBelow: (percent) =>
      `Ein Interesse, das schwächer ist als ${percent}, wird weder angezeigt noch verwendet. Was davon übrig ist, zählt wieder, sobald du etwas in dieser Richtung tust, und wird mit dem Ende des Besuchs gelöscht.`,
    sourcesTitle: 'Was die Reihenfolge bestimmt',
    sourcesNote:
      'Was für ein Produkt spricht, wird durch den höchsten Wert geteilt, den es irgendeinem gibt, gewichtet und zusammengezählt. Was aus deinem Besuch kommt, zählt so viel, wie der Besuch stark ist.',
    source: 'Was dafür spricht',
    sources: {
      taste: 'Es ähnelt etwas aus deinem Besuch',
      coInterest: 'Viele Besuche haben es zusammen mit etwas aus deinem Besuch angesehen oder gekauft',
      words: 'Sein Name hat Wörter mit etwas aus deinem Besuch gemeinsam, dem es ähnelt',
      page: 'Es ähnelt dem, worum es auf der Seite geht',
      popular: 'Es verkauft sich gut',
      new: 'Es ist neu im Shop',
    },
    countingTitle: 'Wer gezählt wird',
    counting: (views, least) => [
      'Niemand, bevor er zustimmt. Ein Besuch, der zustimmt, zählt für den eigenen Bericht des Shops: wie viele Besuche sich an einem Tag einen Bereich des Shops angesehen, sich dafür interessiert, dort etwas ausgeblendet oder in den Warenkorb gelegt haben, und wie viele in einer Woche gesucht, nichts gefunden oder etwas noch einmal bestellt haben.',
      `Aus dem Besuch gehen nur vier Angaben hinaus: der Tag, was getan wurde, der Bereich des Shops, und ob es das erste Mal an diesem Tag oder in dieser Woche war. Wird etwas noch einmal bestellt, kommt hinzu, ob seit der letzten Bestellung weniger als 1, 2, 4, 8 oder 16 Wochen vergangen sind oder mehr. Kein Produkt, keine Worte und nichts, was zurückführt. Ein Besuch zählt für jedes davon einmal am Tag, angesehene Produkte höchstens ${views}-mal.`,
      `Eine Zahl wird nur gezeigt, wo mindestens ${least} Besuche dahinterstehen. Hörst du auf, verschwinden die Vermerke sofort aus diesem Besuch; was schon gezählt ist, lässt sich nicht mehr finden, um es abzuziehen.`,
    ],
    coInterest: (least) =>
      `Was viele Besuche zusammen angesehen oder gekauft haben, empfiehlt der Shop zusammen. Nur Paare aus mindestens ${least} Besuchen werden verwendet, und nichts darin unterscheidet einen Besuch vom anderen. Was zu neu ist, um darin vorzukommen, zählt für seine Ähnlichkeit mit deinem Besuch und für die Wörter seines Namens bis zu doppelt.`,
    usualTimes: (least, simulated) =>
      `„Schon einmal gekauft“ richtet sich danach, nach welcher Zeit ${simulated ? 'erfundene Besuche' : 'andere'} etwas aus einer Gruppe wieder kaufen. Nur Zahlen von mindestens ${least} Besuchen werden verwendet.`,
    groupDraws: (least, simulated) =>
      `Den Platz für etwas Neues bekommt eine Gruppe von Produkten, die jeden Tag neu gezogen wird, für alle dieselbe: Je mehr von ${simulated ? 'den erfundenen Besuchen' : 'denen'}, die eine Gruppe ansehen, auf „Interessant“ klicken, desto eher wird sie gezogen. Nur veröffentlichte Zahlen von mindestens ${least} Besuchen werden verwendet.`,
    coInterestSimulated: 'Hier hat ein Programm diese Besuche erfunden, zur Vorführung.',
    coInterestOrders:
      'Einen Tag nach einer Bestellung zählt der Shop, welche Produkte darin zusammen waren: als Zahlen eines Monats, ohne wann darin, von wem und für wie viel.',
    ordered: 'Es wurde hier in den letzten Monaten oft bestellt, oder es verkauft sich laut Katalog gut',
    popularityOrders: (least) =>
      `Einen Tag nach einer Bestellung zählt der Shop, was darin war, jedes Produkt einmal, wie viele Stück es auch sind: als Zahlen eines Monats, ohne wann darin, von wem und für wie viel. Einmal in der Woche sagen sie neu, was beliebt ist, und neuere Bestellungen zählen mehr; nur Produkte aus mindestens ${least} Bestellungen kommen darin vor.`,
    countingLink: 'Besuch mitzählen, oder damit aufhören',
    promisesTitle: 'Was der Shop verspricht',
    beginning: {
      ask: 'Auf deinem Gerät wird nichts abgelegt und nichts wird notiert, bevor du etwas möchtest, das es braucht.',
      on: 'Dieser Shop notiert vom ersten Produkt oder der ersten Suche an, was bei einem Besuch geschieht, wie es das Recht hier erlaubt. Ein Klick beendet das und löscht es.',
    },
    promises: [
      'Kein Name, keine E-Mail, keine Anschrift und kein Fingerabdruck des Geräts wird gespeichert oder abgeleitet. Von deiner Netzadresse (IP) bleibt nur ein Code, um Anfragen zu zählen; sein Schlüssel wird jede Stunde ersetzt, mit nichts wird er verknüpft, und nach zwei Stunden ist er weg. Keine Seite nimmt Kontakt zu Dritten auf.',
      'Global Privacy Control und Do Not Track werden beachtet, und die Seite sagt es.',
      'Du kannst alles lesen, was über den Besuch gespeichert ist, und es löschen. Danach ist nichts mehr da.',
      'Was du suchst, wird als Richtung und mit höchstens sechs Produkten seiner Seite behalten, die verraten, worum es ging, nie als Worte. Eine Suche, deren Treffer nicht verraten, worum es ging, ergibt kein Interesse.',
      'Jedes Interesse verblasst und sagt wann. Jede Empfehlung aus deinem Besuch sagt warum, auf ihrer Karte oder über ihrer Reihe.',
      'Bei Reihen, die sich nach diesem Besuch richten, steht „Nicht aus meinem Besuch“: Ein Klick, und sie zeigen, was die Seite allein hergibt.',
      'Was du ausblendest, bleibt ausgeblendet, solange sich der Shop an den Besuch erinnert, und die Seite sagt bis wann; was du entfernst, zählt vom selben Moment an nicht mehr.',
      'Alles funktioniert mit einfachen Links und Formularen. Skripte machen es nur geschmeidiger.',
    ],
  },
};
