/** The frame of every page, the sign-in page, and the evaluation run's clock. */
@NamedInterface("pages")
package org.remit.engine.pages;

import org.springframework.modulith.NamedInterface;
