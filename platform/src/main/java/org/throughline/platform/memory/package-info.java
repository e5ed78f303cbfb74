/** Enough memory, or a program that ends and says so. */
@NullMarked
package org.throughline.platform.memory;

import org.jspecify.annotations.NullMarked;
