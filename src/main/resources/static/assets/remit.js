// Loaded as a module: browsers that know modules get GOV.UK Frontend's scripts, all others the plain pages.
import { initAll } from '/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
