package org.throughline.platform.web;

import org.springframework.http.ResponseEntity;

/** Answers of one thing at a version, which {@link AnswerTags} makes a part of the ETag. */
public final class VersionedAnswer {

    /** Never sent: {@link AnswerTags} takes it out. */
    static final String VERSION = "Throughline-Version";

    private VersionedAnswer() {}

    /** @param version the number of the last event of the thing that is shown */
    public static <T> ResponseEntity<T> of(long version, T body) {
        return ResponseEntity.ok().header(VERSION, Long.toString(version)).body(body);
    }
}
