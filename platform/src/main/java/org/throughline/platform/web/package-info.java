/** Strict reading of requests, limits, and RFC 9457 problems as responses. */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
