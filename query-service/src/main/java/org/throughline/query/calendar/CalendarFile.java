package org.throughline.query.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.signin.Secrets;
import org.throughline.platform.transport.PublicAddress;
import org.throughline.query.bitemporal.AsOf;

/** Days ahead as a file for calendar programs. Its tag is a digest of its bytes, so who has these bytes is answered 304. */
@Component
class CalendarFile {

    static final String TYPE = "text/calendar";

    static final String SAME = "The calendar is the one that If-None-Match names";

    private static final MediaType CALENDAR = MediaType.parseMediaType(TYPE + ";charset=UTF-8");

    private final CalendarEntries entries;
    private final PublicAddress address;
    private final AccessRecords records;

    CalendarFile(CalendarEntries entries, PublicAddress address, AccessRecords records) {
        this.entries = entries;
        this.address = address;
        this.records = records;
    }

    /**
     * @param detail for the record of access
     */
    ResponseEntity<String> of(String name, CalendarFilter filter, AsOf standpoint, @Nullable String detail) {
        var days = entries.revised(filter, standpoint);
        records.addRead(AccessRecord.of(AccessKind.EXPORTED).saying(detail).withRows(days.size()));
        var text = ICalendarText.of(name, days, address.uri());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(Secrets.digest(text))
                .body(text);
    }
}
