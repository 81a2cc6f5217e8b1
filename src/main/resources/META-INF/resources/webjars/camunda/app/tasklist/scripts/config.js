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

// In the evaluation Remit's clock runs ahead of the browser's: 'in 3 days' is told from Remit's. Before anything is
// shown, hence not in the background; a production run has no such clock, and answers 404.
const evaluation = (() => {
  const asked = new XMLHttpRequest();
  asked.open('GET', '/api/evaluation/clock', false);
  asked.send();
  if (asked.status !== 200) return null;
  const real = Date.now.bind(Date);
  const ahead = Date.parse(JSON.parse(asked.responseText).now) - real();
  Date.now = () => real() + ahead;
  return new Browser('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit',
    minute: '2-digit', timeZone: 'Europe/London' });
})();

// The way home, and which day it is, stand beside the name.
const beside = (name, tag, text, set) => {
  const element = Object.assign(document.createElement(tag), { className: name, textContent: text }, set);
  document.querySelector('[cam-widget-header] .navbar-brand').insertAdjacentElement('afterend', element);
  return element;
};
const header = new MutationObserver(() => {
  if (!document.querySelector('[cam-widget-header] .navbar-brand')) return;
  header.disconnect();
  if (evaluation) {
    const shown = beside('remit-today', 'span', '');
    const tell = () => { shown.textContent = `Evaluation: Remit works with ${evaluation.format(Date.now())}`; };
    tell();
    setInterval(tell, 30000);
  }
  beside('remit-home', 'a', 'Home', { href: '/' });
});
header.observe(document.documentElement, { childList: true, subtree: true });

// Whoever completes a task is told so; Tasklist itself only shows that it is gone. It is the server's answer that says
// it, by whichever button the form was sent.
const done = Object.assign(document.createElement('div'), { className: 'remit-done' });
done.setAttribute('role', 'status');
document.body.append(done);
const link = (href, textContent) => Object.assign(document.createElement('a'), { href, textContent });
const tellDone = task => {
  const reference = task.match(/[A-Z]{3}-\d{4}-\d{4}/);
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
  close.addEventListener('click', () => done.replaceChildren());
  done.replaceChildren(
    Object.assign(document.createElement('strong'), { textContent: 'Done, and on record' }),
    Object.assign(document.createElement('p'), { textContent: task }),
    ...(reference ? [link(`/decisions/${reference[0]}`, 'See what follows'), ' '] : []),
    link('/', 'What waits for me'), ' ', close);
};
const opened = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...more) {
  if (method.toUpperCase() === 'POST' && /\/task\/[^/]+\/(submit-form|complete)$/.test(String(url))) {
    const task = document.querySelector('h2.task')?.textContent.trim() ?? 'The task';
    this.addEventListener('load', () => { if (this.status < 300) tellDone(task); });
  }
  return opened.call(this, method, url, ...more);
};

// A day by which something is due is told as a day: its last minute is nobody's appointment.
new MutationObserver(() => {
  document.querySelectorAll('.tooltip-inner').forEach(tip => {
    if (tip.textContent.endsWith(', 23:59')) tip.textContent = tip.textContent.replace(', 23:59', '');
  });
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

// Where a field was marked in red the place of its mark is kept: a form that shrinks as the field is left would take the
// button from under the pointer, and the press be lost.
new MutationObserver(() => {
  document.querySelectorAll('.fjs-form-field > .fjs-form-field-error').forEach(mark => {
    const { marginTop, marginBottom } = getComputedStyle(mark);
    const height = mark.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom);
    if (height) mark.parentElement.style.setProperty('--remit-mark', `${height}px`);
  });
}).observe(document.documentElement, { childList: true, subtree: true });

// A task that is gone when it is opened, as by the browser's Back, is no refusal: nothing was tried.
new MutationObserver(() => {
  document.querySelectorAll('.page-notifications .alert-danger:not(.remit-gone)').forEach(alert => {
    const said = alert.querySelector('.message')?.textContent ?? '';
    if (said.includes('This task has been done already, or it is not yours to do')) alert.classList.add('remit-gone');
  });
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

// What was said of one answer is over when the next is given: what stands there then is the answer to that.
document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button || button.textContent.trim() !== 'Complete') return;
  done.replaceChildren();
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
