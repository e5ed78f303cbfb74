package org.throughline.events;

import java.time.LocalDate;

/** Who decided, when and where it is written: a committee, the date it met, and the minute. */
public record Authority(CommitteeId committee, LocalDate meetingDate, String minute) {}
