/** Accounts, their roles and agencies, and sign-in. */
@NullMarked
package org.throughline.board.account;

import org.jspecify.annotations.NullMarked;
