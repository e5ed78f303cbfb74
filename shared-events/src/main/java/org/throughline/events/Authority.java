package org.throughline.events;

import java.time.LocalDate;

/** The authority of a decision: the committee, the date of its meeting and the minute reference. */
public record Authority(CommitteeId committee, LocalDate meetingDate, String minute) {}
