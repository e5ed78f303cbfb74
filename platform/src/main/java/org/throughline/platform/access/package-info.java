/** Who may come in: accounts, logins, and the known user behind every request. */
@NullMarked
package org.throughline.platform.access;

import org.jspecify.annotations.NullMarked;
