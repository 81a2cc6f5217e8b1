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

// A refusal is over when the task is answered anew: what stands there then is the answer to that.
document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button || button.textContent.trim() !== 'Complete') return;
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click());
}, true);

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
