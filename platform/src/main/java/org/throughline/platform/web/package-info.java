/** How requests are read strictly and refused clearly, as RFC 9457 problems. */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
