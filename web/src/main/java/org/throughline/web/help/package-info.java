/** Help: what the words mean, how to use the pages, and how accessible they are. It needs no sign-in. */
@NullMarked
package org.throughline.web.help;

import org.jspecify.annotations.NullMarked;
