/** Random samples to test the record by, which anybody can draw again. */
@NullMarked
package org.throughline.query.sample;

import org.jspecify.annotations.NullMarked;
