/** Meetings: agenda, attendance, and the decisions taken at one, in agenda order. */
@NullMarked
package org.throughline.command.meeting;

import org.jspecify.annotations.NullMarked;
