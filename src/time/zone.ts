/** Time zone of the machine, IANA name: what times are said in unless SHOP_TIME_ZONE names another. */
export const SERVER_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
