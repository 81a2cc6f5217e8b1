/** The command on a case that answers a finding after the questions at its beginning. */
package org.remit.commissioning.web;
