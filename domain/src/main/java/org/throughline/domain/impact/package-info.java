/** Evidence strength, intervals and material fall. */
@NullMarked
package org.throughline.domain.impact;

import org.jspecify.annotations.NullMarked;
