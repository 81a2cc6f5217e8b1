/** The commands on a case that come in by themselves: changed facts, and withdrawal. */
package org.remit.proposal.web;
