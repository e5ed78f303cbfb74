/** The way between client and program: TLS, named proxies, the public address, and headers for browsers. */
@NullMarked
package org.throughline.platform.transport;

import org.jspecify.annotations.NullMarked;
