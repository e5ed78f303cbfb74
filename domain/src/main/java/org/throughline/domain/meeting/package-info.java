/** The state of a meeting. */
@NullMarked
package org.throughline.domain.meeting;

import org.jspecify.annotations.NullMarked;
