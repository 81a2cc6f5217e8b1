// Loaded as a module: browsers that know modules get GOV.UK Frontend's scripts, all others the plain pages.
import { initAll } from '/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// Beside a text that is there to be copied stands a button that copies it; without scripts it is marked and copied.
if (navigator.clipboard) {
  for (const field of document.querySelectorAll('[data-remit-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary govuk-!-margin-top-1 govuk-!-margin-bottom-0';
    const words = document.createElement('span');
    words.setAttribute('role', 'status');
    words.textContent = 'Copy';
    const what = document.createElement('span');
    what.className = 'govuk-visually-hidden';
    what.textContent = ' ' + field.labels[0].textContent;
    button.append(words, what);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value);
      words.textContent = 'Copied';
    });
    field.after(button);
  }
}
