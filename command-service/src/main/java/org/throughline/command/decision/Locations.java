package org.throughline.command.decision;

import org.jspecify.annotations.Nullable;
import org.throughline.command.Receipt;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.FindingId;
import org.throughline.events.Identifiers;
import org.throughline.events.MeetingId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.policy.PolicyEvent;

/** Where the API shows what was decided on. */
final class Locations {

    private Locations() {}

    static String of(Receipt receipt) {
        var stream = receipt.atLeast().substring(0, receipt.atLeast().indexOf('@'));
        if (stream.equals(DirectoryEvent.STREAM)) return "/api/directory";
        if (stream.equals(PolicyEvent.STREAM)) return "/api/policy";
        return under(Identifiers.read(stream)) + stream;
    }

    private static String under(@Nullable Object identifier) {
        return switch (identifier) {
            case ActionId _ -> "/api/actions/";
            case FindingId _ -> "/api/findings/";
            case MeetingId _ -> "/api/meetings/";
            case DigestId _ -> "/api/alerts/digests/";
            case null, default -> "/api/reviews/";
        };
    }
}
