/** A calendar to subscribe to: due dates, checks, reviews of holds, meetings. */
@NullMarked
package org.throughline.query.calendar;

import org.jspecify.annotations.NullMarked;
