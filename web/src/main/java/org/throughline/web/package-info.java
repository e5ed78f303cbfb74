/**
 * Pages for people. A page asks and decides through the API, within the process and as the user who is signed in, so that
 * whatever a page can do a program can do, and permission and reach are checked in one place.
 */
@NullMarked
package org.throughline.web;

import org.jspecify.annotations.NullMarked;
