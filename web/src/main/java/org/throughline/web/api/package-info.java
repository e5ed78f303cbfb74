/** Asks the API within the process. */
@NullMarked
package org.throughline.web.api;

import org.jspecify.annotations.NullMarked;
