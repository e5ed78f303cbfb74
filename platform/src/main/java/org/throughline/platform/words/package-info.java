/** Words that people mistype. */
@NullMarked
package org.throughline.platform.words;

import org.jspecify.annotations.NullMarked;
