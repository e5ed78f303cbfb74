/** What the board's own words add to the description of the API. */
@org.jspecify.annotations.NullMarked
package org.throughline.board.openapi;
