package org.throughline.query.action;

import org.throughline.domain.board.Policy;
import org.throughline.query.bitemporal.AsOf;

/**
 * All that a figure about actions, findings and reviews rests on, but for the names of people: two answers to the same question
 * are equal as long as this is.
 *
 * @param actions and {@code findings} and {@code reviews}: revisions of the views
 * @param readable what the asker may read
 */
public record ActionBasis(AsOf standpoint, long actions, long findings, long reviews, Policy policy, Object readable) {}
