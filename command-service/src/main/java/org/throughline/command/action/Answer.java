package org.throughline.command.action;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What verification makes of a claim. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public sealed interface Answer {

    /** The work is done. */
    record Accepted() implements Answer {}

    /** Some of it is. */
    record AcceptedInPart(String accepted, String outstanding) implements Answer {}

    /** It is not. */
    record Refused(String reason) implements Answer {}
}
