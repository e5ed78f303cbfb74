/** Which characters a text may have, and how a text is written where it leaves the program. */
@NullMarked
package org.throughline.platform.text;

import org.jspecify.annotations.NullMarked;
