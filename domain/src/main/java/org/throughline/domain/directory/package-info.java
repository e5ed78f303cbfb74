/** The state of the board's directory. */
@NullMarked
package org.throughline.domain.directory;

import org.jspecify.annotations.NullMarked;
