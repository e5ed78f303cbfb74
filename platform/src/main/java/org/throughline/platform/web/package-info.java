/** Strict reading of requests, limits on them, and the headers of answers. */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
