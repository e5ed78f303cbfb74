/** The practice areas that findings come back to. */
@NullMarked
package org.throughline.query.theme;

import org.jspecify.annotations.NullMarked;
