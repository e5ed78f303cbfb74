package org.throughline.query.drift;

/** What the five numbers can be grouped by. An action on findings of several themes counts for each of them. */
enum By {
    agency,
    committee,
    review,
    theme
}
