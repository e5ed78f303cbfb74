/** Who signed off what, at which meeting, under which minute, on whose verification. */
@NullMarked
package org.throughline.query.signoff;

import org.jspecify.annotations.NullMarked;
