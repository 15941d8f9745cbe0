import type * as english from '../en/search.js';
import type { Translation } from '../wording.js';
import { plural } from './plural.js';

const products = (count: number, said: string) => `${said} ${plural(count, 'Produkt', 'Produkte')}`;
const quoted = (word: string) => `„${word}“`;
const or = (what: readonly string[]) => what.join(' oder ');

export const search: Translation<typeof english.search> = {
  search: {
    title: (query) => `Suche: ${query}`,
    emptyTitle: 'Suche',
    everything: 'Alles im Shop',
    heading: 'Du hast gesucht',
    askHeading: 'Was suchst du?',
    ask: 'Ein Ding, ein Material, oder was du damit vorhast. Die Suche versteht Englisch und viele deutsche Wörter.',
    askDemo:
      'Ein Ding, ein Material, oder was du damit vorhast: „was Warmes fürs Zelten“ geht auch. Die Suche versteht Englisch und viele deutsche Wörter.',
    nothing: 'So heißt kein Produkt.',
    noneIsIt: 'Das hier kommt dem am nächsten; genau so heißt kein Produkt.',
    borne: (words) => `„${words}“ steht bei diesen im Namen oder unter den Stichwörtern.`,
    otherwise: (word) => `Kein Produkt heißt „${word}“. Was hier steht, heißt anders oder kommt dem nahe.`,
    byWordsAlone:
      'Nur nach den Wörtern gesucht: Zu lesen, was sie bedeuten, hat zu lange gedauert. Such noch einmal, dann findet der Shop mehr.',
    notNoted: {
      person: 'Diese Suche wurde nicht notiert: Sie könnte von einem Menschen handeln.',
      away: 'Diese Suche wurde nicht notiert: Der Shop konnte sie gerade nicht lesen.',
      letters: 'Diese Suche wurde nicht notiert: Der Shop liest nur lateinische Buchstaben.',
      present:
        'Aus dieser Suche wird kein Interesse: Ein Geschenk oder ein Anlass sagt nichts darüber, was jemand mag.',
      whom: 'Aus dieser Suche wird kein Interesse: Sie sagt, für wen etwas ist, und nicht, was gefällt.',
      wishes:
        'Aus dieser Suche wird kein Interesse: Sie nennt kein Ding, nur Filter wie eine Marke oder einen Preis.',
      unclear: 'Aus dieser Suche allein wird kein Interesse, aus dem, was du hier öffnest, schon.',
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
    forChildren: {
      none: 'Bei keinem davon steht, dass es für Kinder ist.',
      called: 'Was hier so heißt, ist für Kinder.',
    },
    older: {
      'left out': 'Was laut Beschreibung erst für ältere Kinder ist, steht nicht in der Liste.',
      all: 'Laut Beschreibung ist all das erst für ältere Kinder.',
    },
    players: {
      all: 'Spiele für eine andere Zahl von Spielern stehen nicht in der Liste.',
      some: 'Spiele für eine andere Zahl von Spielern stehen nicht in der Liste. Die letzten hier sagen nicht, für wie viele sie sind.',
      none: 'Von keinem hier heißt es, dass es für so viele Spieler ist.',
    },
    younger: {
      'left out': 'Manches, was laut Beschreibung für viel jüngere Kinder ist, steht nicht in der Liste.',
      all: 'All das ist für viel jüngere Kinder.',
    },
    otherAges:
      'Was laut Beschreibung für ältere Kinder ist, steht nicht in der Liste, und manches für viel jüngere auch nicht.',
    untold: (words) =>
      `Bei nichts davon ist von ${or(words.map((word) => `„${word}“`))} die Rede. Diese kommen dem nahe.`,
    unlike: (quality) => `Keines davon wird als „${quality}“ beschrieben.`,
    near: 'Nah dran',
    nearNote: (count) =>
      count === 1 ? 'Vielleicht hast du das gemeint.' : 'Vielleicht hast du eines davon gemeint.',
    noneJustThat: 'Genau so heißt kein Produkt, und der Shop hat nichts gefunden, was dem nahekommt.',
    nothingNear: 'So heißt kein Produkt, und der Shop hat nichts gefunden, was dem nahekommt.',
    notCalled: (typed) => `Kein Produkt heißt „${typed}“.`,
    mended: (typed, meant) => `Statt „${typed}“ gesucht: „${meant}“.`,
    readAs: (words) =>
      `Auf Englisch gesucht: ${words.map(({ typed, meant }) => `${typed} („${meant}“)`).join(', ')}.`,
    readByLast: (typed, part) => `Von „${typed}“ kennt die Suche nur „${part}“.`,
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
      saidToBe: (what) => `nicht als ${or(what.map(quoted))} beschrieben`,
    },
    askMaker: (what) =>
      `Der Shop weiß nur, was in seinen Texten steht. Wo es darauf ankommt, frag den Hersteller nach ${or(what)}.`,
    askMakerAnyway:
      'Der Shop weiß nur, was in seinen Texten steht. Wo es darauf ankommt, frag den Hersteller.',
    turned: (range) => `Die Preise wurden vom kleineren zum größeren gelesen: ${range}.`,
    otherCurrency: (said, own) =>
      `Die Preise hier sind in ${own}: Die Zahl wurde als ${own} gelesen und nicht aus ${said} umgerechnet.`,
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
        saidToBe: (what) =>
          `Alles, was so heißt, wird als ${or(what.map(quoted))} beschrieben. Diese kommen dem nahe.`,
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
};
