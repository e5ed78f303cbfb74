/** How commands reach a running program and sign in to it. */
@NullMarked
package org.throughline.standalone.connection;

import org.jspecify.annotations.NullMarked;
