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
    personalised: (until: string) => `Recommendations come from this visit. It is forgotten ${until}.`,
    gpc: 'Your browser sends Global Privacy Control: personalisation is off, and stays off.',
    dnt: 'Your browser sends Do Not Track: personalisation is off, and stays off.',
    personalise: 'Personalise this visit',
    forget: 'Forget this visit',
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
