/** The pages of accounts. */
@NullMarked
package org.throughline.web.users;

import org.jspecify.annotations.NullMarked;
