/** Fair shares of what the program can do at once, and deadlines for clients that send or read slowly. */
@NullMarked
package org.throughline.platform.limits;

import org.jspecify.annotations.NullMarked;
