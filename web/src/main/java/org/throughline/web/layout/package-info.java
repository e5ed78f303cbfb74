/** What every page has: its head, menu, user, standpoint and stylesheet, and how things are said. */
@NullMarked
package org.throughline.web.layout;

import org.jspecify.annotations.NullMarked;
