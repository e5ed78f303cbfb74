package org.throughline.platform.signin;

/** From where each login has signed in rightly. */
interface KnownPlaces {

    boolean isKnown(String login, Place place);

    /** The login has signed in rightly from there. */
    void add(String login, Place place);
}
