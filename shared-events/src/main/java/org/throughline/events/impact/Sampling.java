package org.throughline.events.impact;

/** How the measured cases were chosen. A census measures all of them. */
public enum Sampling {
    CENSUS,
    RANDOM,
    STRATIFIED,
    SELECTED
}
