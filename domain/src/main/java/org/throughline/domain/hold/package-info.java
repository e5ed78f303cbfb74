/** A hold of an action or of a whole review. */
@NullMarked
package org.throughline.domain.hold;

import org.jspecify.annotations.NullMarked;
