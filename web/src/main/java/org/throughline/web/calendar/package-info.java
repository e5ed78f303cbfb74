/** The days ahead, as a list and as a calendar to take along. */
@NullMarked
package org.throughline.web.calendar;

import org.jspecify.annotations.NullMarked;
