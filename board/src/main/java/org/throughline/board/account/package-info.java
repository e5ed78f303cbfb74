/** Accounts with their roles and agencies, and what each role may ask for. */
@NullMarked
package org.throughline.board.account;

import org.jspecify.annotations.NullMarked;
