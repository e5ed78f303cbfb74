/** The pages of mail addresses, files, periods and erasure. */
@NullMarked
package org.throughline.web.keeping;

import org.jspecify.annotations.NullMarked;
