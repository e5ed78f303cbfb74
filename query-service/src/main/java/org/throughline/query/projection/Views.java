package org.throughline.query.projection;

import java.util.List;

/** The status of every view. */
public record Views(List<ViewStatus> views) {}
