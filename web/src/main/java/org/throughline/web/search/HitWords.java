package org.throughline.web.search;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.CommitteeId;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.search.SearchHit;
import org.throughline.query.search.SearchHit.Kind;
import org.throughline.web.question.Addresses;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** What was found, in words. */
@Component
public class HitWords {

    private final DirectoryNames names;

    HitWords(DirectoryNames names) {
        this.names = names;
    }

    /** "CH2 Make chronologies a standing item", or the meeting. */
    public String title(SearchHit hit) {
        if (hit.kind() == Kind.MEETING && hit.text() == null) return meeting(hit);
        return (hit.number() == null ? "" : hit.number() + " ") + (hit.text() == null ? "" : hit.text());
    }

    private String meeting(SearchHit hit) {
        return "Meeting of " + (hit.committee() == null ? "" : names.of(hit.committee()))
                + (hit.day() == null ? "" : ", " + Words.day(hit.day()));
    }

    /** The quiet line below: what it is, whose, in which state, and which day matters. */
    public String line(SearchHit hit) {
        return switch (hit.kind()) {
            case ACTION -> sentence("Action", hit.id(), owner(hit), inWords(hit.status()), due(hit));
            case FINDING ->
                sentence(
                        "Finding",
                        hit.id(),
                        inWords(hit.status()),
                        hit.day() == null ? "" : "raised " + Words.day(hit.day()));
            case REVIEW ->
                sentence(
                        "Review",
                        hit.id(),
                        committee(hit.committee()),
                        hit.day() == null ? "" : "began " + Words.day(hit.day()));
            case MEETING ->
                hit.text() == null
                        ? "Meeting"
                        : "On the agenda of the m" + meeting(hit).substring(1);
        };
    }

    public String address(SearchHit hit) {
        return Addresses.ofThing(hit.id());
    }

    private static String sentence(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String due(SearchHit hit) {
        if (hit.ended()) return "";
        return hit.day() == null ? "no due date" : "due " + Words.day(hit.day());
    }

    private String owner(SearchHit hit) {
        var agency = hit.leadAgency() == null ? "" : names.of(hit.leadAgency());
        ShownPerson owner = hit.owner();
        if (owner == null) return "no owner, " + agency;
        return (owner.name() == null ? owner.role() : owner.name() + ", " + owner.role()) + ", " + agency;
    }

    private String committee(@Nullable CommitteeId committee) {
        return committee == null ? "" : names.of(committee);
    }

    private static String inWords(@Nullable String status) {
        return status == null ? "" : status.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
