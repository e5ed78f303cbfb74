/** Files that sources were read in, each kept once by the hash of its content. */
@NullMarked
package org.throughline.platform.attachment;

import org.jspecify.annotations.NullMarked;
