/** Why a request is not answered as asked, and the RFC 9457 problem that says so. */
@NullMarked
package org.throughline.platform.problem;

import org.jspecify.annotations.NullMarked;
