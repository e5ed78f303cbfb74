package org.throughline.query.platform;

import java.util.List;

/** The names of the views, which are also the names of the processing groups that keep them. */
public final class Views {

    public static final String ACTIONS = "action-view";
    public static final String FINDINGS = "finding-view";
    public static final String REVIEWS = "review-view";

    static final List<String> ALL = List.of(ACTIONS, FINDINGS, REVIEWS);

    private Views() {}
}
