/** Meetings: the register, one meeting and its minutes, and the recording of what a meeting decided, in agenda order. */
@NullMarked
package org.throughline.web.meeting;

import org.jspecify.annotations.NullMarked;
