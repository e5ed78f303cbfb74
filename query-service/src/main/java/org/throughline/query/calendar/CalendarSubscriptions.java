package org.throughline.query.calendar;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.board.Board;
import org.throughline.board.calendar.CalendarAddress;
import org.throughline.board.calendar.CalendarAddress.Shown;
import org.throughline.board.calendar.CalendarAddresses;
import org.throughline.board.calendar.IssuedCalendarAddress;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.review.Reviews;

/** Secret addresses of users: who sees, makes, rotates and revokes them. Each change is in the record of access. */
@Component
class CalendarSubscriptions {

    private static final int ADDRESSES_MAX = 20;

    private static final String UNKNOWN = "is not known";

    private final CalendarAddresses addresses;
    private final Board board;
    private final Reviews reviews;
    private final AsOfReader asOfs;
    private final AccessRecords records;
    private final TransactionTemplate transactions;

    CalendarSubscriptions(
            CalendarAddresses addresses,
            Board board,
            Reviews reviews,
            AsOfReader asOfs,
            AccessRecords records,
            PlatformTransactionManager transactions) {
        this.addresses = addresses;
        this.board = board;
        this.reviews = reviews;
        this.asOfs = asOfs;
        this.records = records;
        this.transactions = new TransactionTemplate(transactions);
    }

    List<CalendarAddress> of(String login) {
        return addresses.of(login);
    }

    IssuedCalendarAddress make(String login, Shown shown) {
        check(shown);
        return Objects.requireNonNull(transactions.execute(_ -> {
            int has = addresses.lockedOf(login).size();
            if (has >= ADDRESSES_MAX)
                throw Refused.conflict(
                        "USER_HAS_FEW_CALENDAR_ADDRESSES",
                        "you have %d addresses of calendars; revoke one that is not needed any more".formatted(has));
            var made = addresses.make(login, shown);
            record(AccessKind.CALENDAR_ADDRESS_MADE, login, made.address().id());
            return made;
        }));
    }

    /** Ends the secret that it has. */
    IssuedCalendarAddress rotate(String login, String address) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var rotated = addresses.rotate(login, address).orElseThrow(Refused::unknown);
            record(AccessKind.CALENDAR_ADDRESS_ROTATED, login, rotated.address().id());
            return rotated;
        }));
    }

    void revoke(String login, String address) {
        transactions.executeWithoutResult(_ -> {
            if (!addresses.revoke(login, address)) throw Refused.unknown();
            record(AccessKind.CALENDAR_ADDRESS_REVOKED, login, address);
        });
    }

    private void record(AccessKind kind, String login, String address) {
        records.add(AccessRecord.of(kind).about(login).saying("calendar address " + address));
    }

    private void check(Shown shown) {
        var agency = shown.agency();
        var committee = shown.committee();
        var review = shown.review();
        if (agency != null && !board.knows(agency)) throw new InvalidField("agency", UNKNOWN);
        if (committee != null && !board.knows(committee)) throw new InvalidField("committee", UNKNOWN);
        if (review != null && reviews.find(review, asOfs.standpoint(null, null)).isEmpty())
            throw new InvalidField("review", UNKNOWN);
    }
}
