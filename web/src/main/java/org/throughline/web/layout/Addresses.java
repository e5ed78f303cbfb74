package org.throughline.web.layout;

/** Addresses of pages. A page has the address of what it shows in the API, without {@code /api}. */
public final class Addresses {

    private static final String API = "/api";

    private Addresses() {}

    /** The page that shows what an address of the API answers. */
    public static String ofPage(String api) {
        return api.startsWith(API + "/") ? api.substring(API.length()) : api;
    }

    /** The page of an action, a finding or a review, whose identifiers have two, one and no dots. */
    public static String ofThing(String id) {
        return switch ((int) id.chars().filter(letter -> letter == '.').count()) {
            case 0 -> "/reviews/" + id;
            case 1 -> "/findings/" + id;
            default -> "/actions/" + id;
        };
    }
}
