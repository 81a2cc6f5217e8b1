/** The frame of every page, the sign-in page, and the evaluation run's clock. */
package org.remit.engine.pages;
