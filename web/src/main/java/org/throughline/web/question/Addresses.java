package org.throughline.web.question;

import java.util.regex.Pattern;

/** Addresses of pages. A page has the address of what it shows in the API, without {@code /api}. */
public final class Addresses {

    private static final String API = "/api";

    private static final Pattern OF_MEETING = Pattern.compile("[^.]+\\.\\d{4}-\\d\\d-\\d\\d");

    private Addresses() {}

    /** Whether an identifier is of a meeting: its committee and its day. */
    public static boolean isOfMeeting(String id) {
        return OF_MEETING.matcher(id).matches();
    }

    /** The page that shows what an address of the API answers. */
    public static String ofPage(String api) {
        return api.startsWith(API + "/") ? api.substring(API.length()) : api;
    }

    /** The page of an action, a finding or a review, whose identifiers have two, one and no dots, or of a meeting. */
    public static String ofThing(String id) {
        if (isOfMeeting(id)) return "/meetings/" + id;
        return switch ((int) id.chars().filter(letter -> letter == '.').count()) {
            case 0 -> "/reviews/" + id;
            case 1 -> "/findings/" + id;
            default -> "/actions/" + id;
        };
    }
}
