/** The words of pages: names in place of identifiers, days, counts, sentences. */
@NullMarked
package org.throughline.web.words;

import org.jspecify.annotations.NullMarked;
