/** The list of erasures that travels beside backups, and its application to a database that was restored from an older one. */
@NullMarked
package org.throughline.platform.erasure;

import org.jspecify.annotations.NullMarked;
