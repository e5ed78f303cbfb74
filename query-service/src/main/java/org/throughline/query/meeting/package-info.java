/** Meetings: agenda, attendance, and the decisions under each minute. */
@NullMarked
package org.throughline.query.meeting;

import org.jspecify.annotations.NullMarked;
