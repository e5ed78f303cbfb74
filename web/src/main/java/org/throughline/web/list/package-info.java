/** Registers, tables and sections, which most pages are made of. */
@NullMarked
package org.throughline.web.list;

import org.jspecify.annotations.NullMarked;
