/** The frame of every page: header, visit bar, footer. */
export const shop = {
  skipToContent: 'Skip to the products',
  header: {
    site: 'Shop',
    searchLabel: 'Search the shop',
    searchPlaceholder: (products: string) => `Search ${products} products`,
    searchSubmit: 'Search',
    departments: 'Departments',
    saved: 'Saved',
    basket: 'Basket',
    interests: 'Your interests',
    openInterests: 'Open your interests',
    interestsWaiting: 'What this visit has been about so far, and when each of it will have faded.',
  },
  visitBar: {
    label: 'This visit',
    /** By what the visit is at this moment; each is given when it ends. */
    states: {
      plain: (_until: string) => 'Nothing about you is noted. Recommendations come from what is on the page.',
      kept: (until: string) =>
        `What you saved, hid, bought or put in the basket is kept, and forgotten ${until}. Nothing else is noted.`,
      ended: (until: string) =>
        `Nothing is noted. That personalisation was ended is all that is left of this visit, and is forgotten ${until}.`,
      counted: (until: string) =>
        `This visit is counted in groups, and no product it looks at is noted. It is forgotten ${until}.`,
      countedAndKept: (until: string) =>
        `This visit is counted in groups, and no product it looks at is noted. What you saved, hid, bought or put in the basket is kept. All of it is forgotten ${until}.`,
      personalised: (until: string) => `Recommendations come from this visit. It is forgotten ${until}.`,
      bare: (until: string) =>
        `This visit has no interest just now, so nothing here comes from it. It is forgotten ${until}.`,
      far: (until: string) =>
        `Nothing in the shop is near this visit’s interests now, so nothing here comes from them. It is forgotten ${until}.`,
      gpc: (_until: string) =>
        'Your browser sends Global Privacy Control: personalisation is off, and stays off while it does.',
      dnt: (_until: string) =>
        'Your browser sends Do Not Track: personalisation is off, and stays off while it does.',
      partial: (_until: string) =>
        'The shop cannot read the earlier parts of this visit right now. Nothing is lost: what you add now is kept and joins them.',
      ready: (_until: string) =>
        'This shop reads the visit as you go. Nothing is noted yet; the first product or search you open will be.',
    },
    /** The same in one line for a phone; the whole sentence opens under it. */
    brief: {
      plain: (_until: string) => 'Nothing about you is noted.',
      kept: (until: string) => `What you kept is forgotten ${until}.`,
      ended: (until: string) => `Ended. Forgotten ${until}.`,
      counted: (until: string) => `Counted in groups. Forgotten ${until}.`,
      countedAndKept: (until: string) => `Counted and kept. Forgotten ${until}.`,
      personalised: (until: string) => `Personalised. Forgotten ${until}.`,
      bare: (until: string) => `No interest yet. Forgotten ${until}.`,
      far: (until: string) => `Nothing here is near. Forgotten ${until}.`,
      gpc: (_until: string) => 'Personalisation is off, as your browser asks.',
      dnt: (_until: string) => 'Personalisation is off, as your browser asks.',
      partial: (_until: string) => 'A part of this visit cannot be read now.',
      ready: (_until: string) => 'Nothing is noted yet.',
    },
    /** Beside what is said to a browser that objects. */
    keptToo: (until: string) =>
      `What you saved, hid, bought or put in the basket is kept, and forgotten ${until}.`,
    personalise: 'Personalise this visit',
    stop: 'Stop personalising',
    stopNote:
      'Stopping erases looks, searches, interests and what you called not relevant; basket, saved and hidden things stay.',
    /** What begins it besides the button: said before it is pressed. */
    beginNote: 'Interested, Not relevant and Hide begin personalisation too.',
    beginAgainNote: 'Interested and Not relevant would begin it again.',
    forget: 'Forget this visit',
  },
  /** At the foot of every page: who is counted. */
  statistics: {
    label: 'Statistics',
    off: (least: number) =>
      `This visit is not counted. It may be, if you like: by day and part of the shop, in groups of at least ${least} visits, never by itself.`,
    on: (least: number) =>
      `This visit is counted: by day and part of the shop, in groups of at least ${least} visits, never by itself.`,
    tomorrow:
      'You agreed to be counted again. What was stopped stays stopped for the day: counting goes on tomorrow.',
    gpc: 'Your browser sends Global Privacy Control: this visit is not counted.',
    dnt: 'Your browser sends Do Not Track: this visit is not counted.',
    count: 'Count this visit',
    stop: 'Stop counting',
  },
  footer: {
    label: 'About the shop',
    promise: 'Recommends from what this visit is about, never from who is visiting.',
    howItWorks: 'How it works',
    knowledge: 'What this shop knows',
    interests: 'Your interests',
    saved: 'Saved and hidden',
    departments: 'All departments',
    demo: 'A demonstration shop: nothing here is really for sale.',
  },
  breadcrumb: { label: 'You are here', home: 'Home' },
};
