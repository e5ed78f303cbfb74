package org.throughline.platform.backup;

import java.util.List;
import java.util.Map;

/**
 * What a check of a backup or of a log found.
 *
 * @param what what was checked
 * @param whole whether nothing is wrong
 * @param streams how many reviews, findings, meetings and other things the events are about
 * @param lastIndex the place of the last event in the log
 * @param rows how many rows each table has
 * @param erasures how many erasures the list has
 * @param problems what is wrong; empty if whole
 * @param warnings what a person should know, though nothing is wrong
 * @param notProved what the check cannot show
 */
record Verified(
        String what,
        boolean whole,
        long events,
        int streams,
        long lastIndex,
        Map<String, Long> rows,
        int erasures,
        List<String> problems,
        List<String> warnings,
        List<String> notProved) {}
