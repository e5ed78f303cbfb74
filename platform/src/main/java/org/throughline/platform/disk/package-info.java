/** The disk under the log: uploads stop before it is full, decisions last, and readiness says so. */
@NullMarked
package org.throughline.platform.disk;

import org.jspecify.annotations.NullMarked;
