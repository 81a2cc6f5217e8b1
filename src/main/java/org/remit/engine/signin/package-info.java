/** One sign-in for pages, API, Tasklist, Cockpit and the engine's REST API, and the people who may use it. */
package org.remit.engine.signin;
