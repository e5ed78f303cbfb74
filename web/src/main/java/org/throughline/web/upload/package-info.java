/** Forms that bring a file. */
@NullMarked
package org.throughline.web.upload;

import org.jspecify.annotations.NullMarked;
