package org.throughline.board.permission;

/** How far an operation reaches. */
public enum Reach {
    OWN_ACCOUNT("your own account"),
    OWN_AGENCY("what you may read; an agency lead acts for their own agency only"),
    READABLE(
            "what you may read: every review that is not restricted, and a restricted one if you are among its readers"),
    EVERYTHING("everything; it is the same for every role"),
    ADMINISTRATION("what the program needs to run; nothing of what a review, a finding or an action says");

    private final String meaning;

    Reach(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it is about what reviews, findings, actions and meetings say. */
    public boolean isContent() {
        return this == OWN_AGENCY || this == READABLE;
    }
}
