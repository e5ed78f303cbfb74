/** The pages, driven in a real browser against the whole program. */
@NullMarked
package org.throughline.standalone.pages;

import org.jspecify.annotations.NullMarked;
