/** What is ahead, as a calendar that programs subscribe to: due dates, checks, reviews of holds, meetings. */
@NullMarked
package org.throughline.query.calendar;

import org.jspecify.annotations.NullMarked;
