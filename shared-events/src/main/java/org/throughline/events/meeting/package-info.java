/** The events of meetings and their value types. */
@NullMarked
package org.throughline.events.meeting;

import org.jspecify.annotations.NullMarked;
