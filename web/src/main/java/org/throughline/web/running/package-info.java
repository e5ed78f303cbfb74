/** The pages of views and the clock. */
@NullMarked
package org.throughline.web.running;

import org.jspecify.annotations.NullMarked;
