/**
 * How a review, a finding or an action stands once its events are followed: one fold for the rules of the side that decides and for the views of the
 * side that shows.
 */
@NullMarked
package org.throughline.events.standing;

import org.jspecify.annotations.NullMarked;
