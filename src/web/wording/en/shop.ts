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
    interestsWaiting: 'What this visit has been about so far, and when each of it will be forgotten.',
  },
  visitBar: {
    label: 'This visit',
    plain: 'Nothing about you is noted. Recommendations come from what is on the page.',
    kept: (until: string) =>
      `Your basket and saved things are kept, and forgotten ${until}. Nothing else is noted.`,
    counted: (until: string) =>
      `This visit is counted in groups, and no product it looks at is noted. It is forgotten ${until}.`,
    personalised: (until: string) => `Recommendations come from this visit. It is forgotten ${until}.`,
    gpc: 'Your browser sends Global Privacy Control: personalisation is off, and stays off.',
    dnt: 'Your browser sends Do Not Track: personalisation is off, and stays off.',
    partial:
      'The shop cannot read the earlier parts of this visit right now. Nothing is lost: what you add now is kept and joins them.',
    ready: 'This shop reads the visit as you go. Nothing is noted yet; the first thing you open will be.',
    personalise: 'Personalise this visit',
    stop: 'Stop personalising',
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
    refused: 'Your browser asks not to be counted, and the shop honours that.',
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
