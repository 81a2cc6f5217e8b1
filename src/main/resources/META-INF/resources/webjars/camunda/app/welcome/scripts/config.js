// One sign-in: this application's own form is never shown.
const toSignIn = () => { if (location.hash.startsWith('#/login')) location.assign('/sign-in'); };
window.addEventListener('hashchange', toSignIn);
toSignIn();

export default {
  app: { name: 'Welcome', vendor: 'Remit' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
