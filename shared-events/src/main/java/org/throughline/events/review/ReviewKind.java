package org.throughline.events.review;

/** The kinds of review. */
public enum ReviewKind {
    SERIOUS_CASE_REVIEW,
    JOINT_SERIOUS_CASE_REVIEW,
    LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW,
    RAPID_REVIEW,
    LEARNING_REVIEW,
    SAFEGUARDING_ADULTS_REVIEW,
    DOMESTIC_HOMICIDE_REVIEW,
    MULTI_AGENCY_AUDIT,
    THEMATIC_AUDIT,
    SINGLE_AGENCY_AUDIT,
    SECTION_11_AUDIT,
    INSPECTION,
    RESEARCH,
    PRACTICE_EVENT;

    /** Whether the law requires such a review when its criteria are met. */
    public boolean statutory() {
        return switch (this) {
            case SERIOUS_CASE_REVIEW,
                    JOINT_SERIOUS_CASE_REVIEW,
                    LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW,
                    SAFEGUARDING_ADULTS_REVIEW,
                    DOMESTIC_HOMICIDE_REVIEW -> true;
            case RAPID_REVIEW,
                    LEARNING_REVIEW,
                    MULTI_AGENCY_AUDIT,
                    THEMATIC_AUDIT,
                    SINGLE_AGENCY_AUDIT,
                    SECTION_11_AUDIT,
                    INSPECTION,
                    RESEARCH,
                    PRACTICE_EVENT -> false;
        };
    }
}
