package org.remit.register;

import java.util.List;

/**
 * One page of what was found, latest first.
 *
 * @param page from 1
 * @param pages how many there are; 1 where nothing was found
 * @param all how many decisions were found
 */
public record RegisterAnswer(List<RegisterLine> decisions, int page, int pages, int all) {}
