/** Event store, web, sign-in, backup and files. Nothing here knows the domain. */
@NullMarked
package org.throughline.platform;

import org.jspecify.annotations.NullMarked;
