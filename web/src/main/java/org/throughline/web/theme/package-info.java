/** Themes: what recurs across reviews. */
@NullMarked
package org.throughline.web.theme;

import org.jspecify.annotations.NullMarked;
