/** What keeps the service going: the directory, the policy, accounts, mail addresses, erasure, files, views and the clock. */
@NullMarked
package org.throughline.web.office;

import org.jspecify.annotations.NullMarked;
