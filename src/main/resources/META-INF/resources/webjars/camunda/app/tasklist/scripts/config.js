// Tasklist in Remit's clothes.

// Dates in forms are British, whatever language the browser has.
const Browser = Intl.DateTimeFormat;
const british = locales => (locales === undefined || locales === 'default' ? 'en-GB' : locales);
Intl.DateTimeFormat = function (locales, options) { return new Browser(british(locales), options); };
Intl.DateTimeFormat.prototype = Browser.prototype;
Intl.DateTimeFormat.supportedLocalesOf = Browser.supportedLocalesOf;

// One sign-in: Tasklist's own form is never shown.
const toSignIn = () => { if (location.hash.startsWith('#/login')) location.assign('/sign-in'); };
window.addEventListener('hashchange', toSignIn);
toSignIn();

export default {
  app: { name: 'Tasks', vendor: 'Remit' },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'D MMM YYYY, HH:mm',
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'D MMMM YYYY'
  },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  shortcuts: {}
};
