/** Meetings as people look back on them: agenda, attendance, and what was decided under which minute. */
@NullMarked
package org.throughline.query.meeting;

import org.jspecify.annotations.NullMarked;
