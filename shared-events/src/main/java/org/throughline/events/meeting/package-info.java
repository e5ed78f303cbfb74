/** What can happen to a committee's meeting, and the words for it. */
@NullMarked
package org.throughline.events.meeting;

import org.jspecify.annotations.NullMarked;
