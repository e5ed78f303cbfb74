/** The start of a program: what it checks first, what it says when it is ready, and the sentence in which it ends when it fails. */
@NullMarked
package org.throughline.platform.start;

import org.jspecify.annotations.NullMarked;
