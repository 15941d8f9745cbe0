import type { PageWords } from '../parts/page-words.js';
import { plural } from './plural.js';

const products = (count: number, said: string) => `${said} ${plural(count, 'Produkt', 'Produkte')}`;
const or = (what: readonly string[]) => what.join(' oder ');

/** Pages that sell: home, listings, search, product, How it works. */
export const pages: PageWords = {
  home: {
    title: 'Ein Shop, der dich vergisst',
    lead: 'Er empfiehlt nach dem, worum es bei diesem Besuch geht, sagt warum und lässt alles wieder verblassen.',
    size: {
      department: (products, parts) => `${products} Produkte in ${parts} Abteilungen.`,
      category: (products, parts) => `${products} Produkte aus ${parts} Kategorien.`,
    },
    browse: 'Abteilungen ansehen',
    window: 'Einige der Abteilungen',
    popularIn: (department: string) => `Beliebt in „${department}“`,
    nothingNearNote:
      'Wirklich Ähnliches zu diesem Besuch gibt es hier nicht. Das verkauft sich in derselben Abteilung.',
    around: 'Querbeet durch den Shop',
    everyCorner: { department: 'Aus jeder Abteilung', category: 'Von jedem etwas' },
    aroundNote: 'Jeden Tag eine andere Auswahl.',
    newIn: 'Neu',
    newInNote: 'Frisch in den Regalen.',
    departments: 'Abteilungen',
    departmentsNote: 'Oder fang dort an, wo du dich auskennst.',
  },
  departments: {
    title: 'Abteilungen',
    lead: (departments, count, said) =>
      `${said.departments} ${plural(departments, 'Abteilung', 'Abteilungen')}, ${products(count, said.products)}.`,
    products,
  },
  listing: {
    categories: 'Kategorien',
    all: (department) => `Alles aus „${department}“`,
    count: products,
    sort: 'Sortieren',
    sorts: {
      relevance: 'Beste Treffer',
      popular: 'Beliebt',
      newest: 'Neueste',
      name: 'Name',
      priceUp: 'Preis aufsteigend',
      priceDown: 'Preis absteigend',
    },
    sortedNote: (count, said) =>
      `In dieser Reihenfolge stehen nur die besten Treffer. ${said} ${plural(count, 'weiterer kommt', 'weitere kommen')} dem nahe.`,
    sortedAll: 'Alle ansehen, beste Treffer zuerst',
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
    empty: 'Hier passt nichts zu allem davon. Nimm einen Filter weg, dann füllt sich das Regal wieder.',
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
  search: {
    title: (query) => `Suche: ${query}`,
    emptyTitle: 'Suche',
    everything: 'Alles im Shop',
    heading: 'Treffer für',
    askHeading: 'Was suchst du?',
    ask: 'Ein Ding, ein Material, oder was du damit vorhast. Die Suche liest Englisch und deutsche Wörter für Waren.',
    askDemo:
      'Ein Ding, ein Material, oder was du damit vorhast: „something for a damp tent“ geht auch. Die Suche liest Englisch und deutsche Wörter für Waren.',
    nothingHeading: 'Gesucht wurde',
    nothing: 'So heißt hier nichts.',
    mentioned: 'So heißt hier nichts. Diese hier erwähnen es oder kommen dem nahe.',
    called: 'Genau das gibt es hier nicht. Bei diesen hier kommt das Wort vor, oder sie kommen dem nahe.',
    borne: 'Genau das gibt es hier nicht. Diese hier erwähnen es oder kommen dem nahe.',
    comeNear: 'So heißt hier nichts. Diese hier kommen dem nur vom Sinn her nahe.',
    otherwise: (word) => `„${word}“ heißt hier nichts. Diese hier heißen anders oder kommen dem nahe.`,
    byWordsAlone: 'Der Shop ist beschäftigt: nur nach Worten gesucht. Such noch einmal, dann findet er mehr.',
    notNoted: {
      person: 'Diese Suche wurde nicht notiert: Sie könnte von einem Menschen handeln.',
      letters: 'Diese Suche wurde nicht notiert: Der Shop liest nur lateinische Buchstaben.',
      present:
        'Aus dieser Suche wird kein Interesse: Ein Geschenk oder ein Anlass sagt nichts darüber, was jemand mag.',
      whom: 'Aus dieser Suche wird kein Interesse: Sie sagt, für wen etwas ist, und nicht, was gefällt.',
      wishes:
        'Aus dieser Suche wird kein Interesse: Sie nennt kein Ding, nur Filter wie eine Marke oder einen Preis.',
      unclear:
        'Aus dieser Suche wird kein Interesse: Ihre Treffer sagen nicht sicher, worum es geht. Ein Blick auf einen davon sagt mehr.',
    },
    missing: (words) => `Von ${or(words.map((word) => `„${word}“`))} ist hier nirgends die Rede.`,
    unsaid: (what) =>
      `Bei nichts hier steht, dass es frei von ${or(what)} ist. Wo es darauf ankommt, frag den Hersteller.`,
    unsaidOf: (thing, what) =>
      `Bei nichts, was hier „${thing}“ heißt, steht, dass es frei von ${or(what)} ist. Wo es darauf ankommt, frag den Hersteller.`,
    unsaidCalled: (what) =>
      `Bei nichts, was so heißt, steht, dass es frei von ${or(what)} ist. Wo es darauf ankommt, frag den Hersteller.`,
    marked: 'Was zu wem passt, weiß der Shop nicht. Diese sind als Geschenk gekennzeichnet.',
    present: {
      children: 'Was zu wem passt, weiß der Shop nicht. Diese sind für Kinder.',
      near: 'Was zu wem passt, weiß der Shop nicht. Diese kommen dem nahe, was du gesagt hast.',
    },
    aside: (words) =>
      `Nichts, was als Geschenk gekennzeichnet ist, passt zum Übrigen, also bleibt „${words}“ außer Acht. Diese passen zum Übrigen.`,
    onlyEnglish: (typed) =>
      `„${typed}“ versteht die Suche nicht. Sie kennt Englisch und viele deutsche Wörter für Waren: Versuch es mit einem anderen Wort.`,
    forNoChild: 'Bei keinem davon steht, dass es für Kinder ist.',
    older: {
      'left out': 'Was laut Beschreibung erst für ältere Kinder ist, fehlt hier.',
      all: 'Laut Beschreibung ist all das erst für ältere Kinder.',
    },
    olderCalled: (name: string) => `${name} ist laut Beschreibung erst für ältere Kinder und fehlt hier.`,
    players: {
      all: 'Spiele für eine andere Zahl von Spielern fehlen hier.',
      some: 'Spiele für eine andere Zahl von Spielern fehlen hier. Die letzten hier sagen nicht, für wie viele sie sind.',
      none: 'Von keinem hier heißt es, dass es für so viele Spieler ist.',
    },
    younger: {
      'left out': 'Was laut Beschreibung für viel jüngere Kinder ist, fehlt hier.',
      all: 'All das ist für viel jüngere Kinder.',
    },
    otherAges: 'Was laut Beschreibung für ältere oder für viel jüngere Kinder ist, fehlt hier.',
    partial: (count) =>
      `Nichts hier enthält alle diese Wörter. ${plural(count, 'Dieses enthält', 'Diese enthalten')} einige davon oder ${plural(count, 'kommt', 'kommen')} dem nahe.`,
    untold: {
      all: (words) =>
        `Bei nichts davon ist von ${or(words.map((word) => `„${word}“`))} die Rede. Diese kommen dem nahe.`,
      some: (words) =>
        `Nur bei einigen davon ist von ${words.map((word) => `„${word}“`).join(' und ')} die Rede. Die übrigen kommen dem nahe.`,
    },
    near: 'Nah dran',
    nearNote: (count) =>
      count === 1 ? 'Vielleicht hast du das gemeint.' : 'Vielleicht hast du eines davon gemeint.',
    noneJustThat: 'Genau das gibt es hier nicht, und der Shop hat nichts gefunden, was dem nahekommt.',
    nothingNear: 'So heißt hier nichts, und der Shop hat nichts gefunden, was dem nahekommt.',
    mended: (typed, meant) => `Statt „${typed}“ gesucht: „${meant}“.`,
    readAs: (words) =>
      `Auf Englisch gesucht: ${words.map(({ typed, meant }) => `${typed} („${meant}“)`).join(', ')}.`,
    asTyped: (typed) => `Stattdessen nach „${typed}“ suchen`,
    place: (name, products) => `Alles aus ${name}: ${products}`,
    wishes: {
      cheap: 'günstigste zuerst',
      dear: 'teuerste zuerst',
      newest: 'neueste zuerst',
      popular: 'beliebteste zuerst',
      reduced: 'reduziert',
    },
    without: {
      has: (what) => `ohne ${or(what)}`,
      is: (what) => `nicht ${or(what)}`,
      mentions: (what) => `erwähnt ${or(what)} nicht`,
      saidToBe: (what) => `nicht als ${or(what)} beschrieben`,
    },
    askMaker: (what) =>
      `Der Shop weiß nur, was in seinen Texten steht. Wo es darauf ankommt, frag den Hersteller nach ${or(what)}.`,
    askMakerAnyway:
      'Der Shop weiß nur, was in seinen Texten steht. Wo es darauf ankommt, frag den Hersteller.',
    turned: (range) => `Die Preise wurden vom kleineren zum größeren gelesen: ${range}.`,
    impossible: (least, most) =>
      `Nichts kostet mindestens ${least} und höchstens ${most}, also bleiben beide Preise außer Acht.`,
    unmet: {
      price: (least, most) => {
        if (least === '') return `Nichts davon kostet ${most} oder weniger.`;
        return most === ''
          ? `Nichts davon kostet ${least} oder mehr.`
          : `Nichts davon kostet zwischen ${least} und ${most}.`;
      },
      stock: 'Nichts davon ist vorrätig.',
      without: {
        has: (what) => `Alles, was so heißt, hat ${or(what)}. Diese kommen dem nahe.`,
        is: (what) => `Alles, was so heißt, ist ${or(what)}. Diese kommen dem nahe.`,
        mentions: (what) => `Alles, was so heißt, erwähnt ${or(what)}. Diese kommen dem nahe.`,
        saidToBe: (what) => `Alles, was so heißt, wird als ${or(what)} beschrieben. Diese kommen dem nahe.`,
      },
      brand: (brand) => `Nichts davon ist von ${brand}.`,
      place: (place) => `Nichts davon steht in ${place}.`,
      colour: (colour) => `Bei keinem davon steht, dass es ${colour} ist.`,
      cheap: 'Nichts davon ist günstig.',
      dear: 'Nichts davon ist teuer.',
      newest: 'Der Shop weiß nicht, was davon am neuesten ist.',
      popular: 'Der Shop weiß noch nicht, was davon sich am besten verkauft.',
      reduced: 'Nichts davon ist reduziert.',
      count: (said) => `Nach einer Anzahl kann der Shop nicht suchen: „${said}“ bleibt außer Acht.`,
      measure: (said) =>
        `Ein Maß, nach dem sich „${said}“ ordnen ließe, hat der Shop nicht: Es bleibt außer Acht. Vielleicht steht es in den Texten.`,
      unclear: (said) => `„${said}“ wurde nicht verstanden und bleibt außer Acht.`,
    },
    suggestions: 'Vorschläge',
    suggestionIn: (department) => `in „${department}“`,
    suggestionDepartment: 'Abteilung',
    suggestionBrand: 'Marke',
    suggestionCount: products,
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
    tags: 'Mehr davon',
    variants: 'Gibt es auch als',
    quantity: 'Anzahl',
    add: 'In den Warenkorb',
    inBasket: (count) => `${count} in deinem Warenkorb`,
  },
  howItWorks: {
    title: 'So funktioniert es',
    lead: 'Der Shop liest den Besuch, nicht den Menschen. Hier steht alles, womit er rechnet.',
    signalsTitle: 'Was zählt, und wie lange',
    signalsNote:
      'Alles, was du tust, hat ein Gewicht. Mit der Zeit ist es halb so groß, dann ein Viertel, dann ein Achtel.',
    signal: 'Was du tust',
    weight: 'Gewicht',
    halfLife: 'Halbiert sich alle',
    capped: (memory, longest) =>
      `So schnell geht es bei einem Besuch mit dem Gedächtnis „${memory}“: Jedes Signal braucht höchstens ${longest}, bis es nur noch halb so viel zählt. Ein längeres Gedächtnis wählst du unter „Deine Interessen“, dann verblasst langsamer, was du drückst und suchst; ein einzelner Blick nicht.`,
    uncapped: (memory) =>
      `So schnell geht es bei einem Besuch mit dem Gedächtnis „${memory}“: Jedes Signal verliert in seinem eigenen Tempo an Gewicht. Ein kürzeres Gedächtnis wählst du unter „Deine Interessen“, dann verblasst schneller, was du drückst und suchst.`,
    ends: (days) =>
      `Auf jeden Fall endet ein Besuch ${days} Tage nach einer Zustimmung, und der Shop fragt neu.`,
    memoryLink: 'Wählen, wie lange sich der Shop erinnert',
    forgottenBelow: (percent) =>
      `Ein Interesse, das schwächer ist als ${percent}, wird weder angezeigt noch verwendet. Was davon übrig ist, zählt wieder, sobald du etwas in dieser Richtung tust, und wird mit dem Ende des Besuchs gelöscht.`,
    countingTitle: 'Wer gezählt wird',
    counting: (views, least) => [
      'Niemand, bevor er zustimmt. Ein Besuch, der zustimmt, zählt für den eigenen Bericht des Shops: wie viele Besuche sich an einem Tag einen Bereich des Shops angesehen, sich dafür interessiert, dort etwas ausgeblendet oder in den Warenkorb gelegt haben, und wie viele in einer Woche gesucht, nichts gefunden oder etwas noch einmal bestellt haben.',
      `Den Besuch verlassen der Tag, was getan wurde, der Bereich des Shops und ob es an dem Tag oder in der Woche das erste Mal war; von dem, was noch einmal bestellt wird, auch, ob weniger als 1, 2, 4, 8 oder 16 Wochen vergangen waren oder mehr. Kein Produkt, keine Worte und nichts, was zurückführt. Ein Besuch zählt für jedes davon einmal am Tag, angesehene Produkte höchstens ${views} ×.`,
      `Eine Zahl wird nur gezeigt, wo mindestens ${least} Besuche dahinterstehen. Hörst du auf, verschwinden die Vermerke sofort aus diesem Besuch; was schon gezählt ist, lässt sich nicht mehr finden, um es abzuziehen.`,
    ],
    coInterest: (least) =>
      `Was sich viele Besuche zusammen angesehen haben, empfiehlt der Shop zusammen. Nur Paare aus mindestens ${least} Besuchen werden verwendet, und nichts darin unterscheidet einen Besuch vom anderen.`,
    usualTimes: (least, simulated) =>
      `„Schon einmal gekauft“ richtet sich danach, nach welcher Zeit ${simulated ? 'erfundene Besuche' : 'andere'} etwas aus einer Gruppe wieder kaufen. Nur Zahlen von mindestens ${least} Besuchen werden verwendet.`,
    coInterestSimulated: 'Hier hat ein Programm diese Besuche erfunden, zur Vorführung.',
    countingLink: 'Besuch mitzählen, oder damit aufhören',
    promisesTitle: 'Was der Shop verspricht',
    beginning: {
      ask: 'Auf deinem Gerät wird nichts abgelegt und nichts wird notiert, bevor du etwas möchtest, das es braucht.',
      on: 'Dieser Shop liest einen Besuch vom ersten Produkt oder der ersten Suche an, wie es das Recht hier erlaubt. Ein Klick beendet das und löscht es.',
    },
    promises: [
      'Kein Name, keine E-Mail, keine Anschrift und kein Fingerabdruck des Geräts wird gespeichert oder abgeleitet. Von deiner Netzadresse (IP) bleibt nur ein Code, um Anfragen zu zählen; sein Schlüssel wird jede Stunde ersetzt, mit nichts wird er verknüpft, und nach zwei Stunden ist er weg. Keine Seite nimmt Kontakt zu Dritten auf.',
      'Global Privacy Control und Do Not Track werden beachtet, und die Seite sagt es.',
      'Du kannst alles lesen, was über den Besuch gespeichert ist, und es löschen. Danach ist nichts mehr da.',
      'Was du suchst, wird als Richtung und mit höchstens drei Produkten seiner Seite behalten, die verraten, worum es ging, nie als Worte. Eine Suche, deren Treffer nicht verraten, worum es ging, ergibt kein Interesse.',
      'Jedes Interesse verblasst und sagt wann. Jede Empfehlung aus deinem Besuch sagt warum, auf ihrer Karte oder über ihrem Regal.',
      'Bei Regalen, die sich nach diesem Besuch richten, steht „Nicht aus meinem Besuch“: Ein Klick, und sie zeigen, was die Seite allein hergibt.',
      'Was du ausblendest, bleibt ausgeblendet, solange sich der Shop an den Besuch erinnert, und die Seite sagt bis wann; was du entfernst, zählt vom selben Moment an nicht mehr.',
      'Alles funktioniert mit einfachen Links und Formularen. Skripte machen es nur geschmeidiger.',
    ],
  },
};
