package org.throughline.command;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.throughline.board.Board;
import org.throughline.board.FoundingBoard;
import org.throughline.board.people.People;
import org.throughline.command.action.AtHand;
import org.throughline.domain.Asker;
import org.throughline.domain.policy.Policy;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.access.Role;
import org.throughline.events.directory.DirectoryEvent;

/** The people, committees and days the rules are told with. Today is 1 December 2016. All people are invented. */
public final class Given {

    public static final Clock DECEMBER_1 =
            Clock.fixed(Instant.parse("2016-12-01T09:00:00Z"), ZoneId.of("Europe/London"));
    public static final LocalDate TODAY = LocalDate.of(2016, 12, 1), TOMORROW = TODAY.plusDays(1);

    public static final ReviewId REVIEW = new ReviewId("scr-child-j");
    public static final FindingId FINDING = FindingId.of(REVIEW, 3);
    public static final ActionId ACTION = ActionId.of(FINDING, 2);

    public static final ActionId OTHER_ACTION = ActionId.of(FINDING, 3);

    public static final AgencyId CSC = new AgencyId("csc"),
            POLICE = new AgencyId("police"),
            NUTH = new AgencyId("nuth");
    public static final CommitteeId BOARD = new CommitteeId("board"),
            SEMG = new CommitteeId("semg"),
            CSC_SMT = new CommitteeId("csc-smt");
    public static final Asker SECRETARY = new Asker("secretary", Role.SECRETARY, null),
            CHAIR = new Asker("chair", Role.CHAIR, null),
            LEAD_OF_CSC = new Asker("lead-csc", Role.AGENCY_LEAD, CSC),
            LEAD_OF_POLICE = new Asker("lead-police", Role.AGENCY_LEAD, POLICE),
            LEAD_OF_NUTH = new Asker("lead-nuth", Role.AGENCY_LEAD, NUTH);
    public static final NamedPerson OMAR = new NamedPerson("Omar Example", "Service Manager", CSC),
            INES = new NamedPerson("Ines Example", "Designated Nurse", NUTH);

    public static final Source REPORT = new Source("Annual report 2016/17", "7.9.5", null, List.of());

    private static final FoundingBoard FOUNDING = new FoundingBoard(
            "Test board",
            ZoneId.of("Europe/London"),
            Map.of("csc", "Children's Social Care", "police", "Police", "nuth", "Hospitals"),
            Map.of(
                    "board", new FoundingBoard.Committee("The Board", null, true),
                    "semg", new FoundingBoard.Committee("Standards Effectiveness Management Group", null, false),
                    "csc-smt", new FoundingBoard.Committee("Senior management team", "csc", false)),
            Map.of("chronologies", "Chronologies"));

    private Given() {}

    public static Authority meeting(CommitteeId committee, LocalDate on) {
        return new Authority(committee, on, "7.2");
    }

    /** A decision of the overseeing committee, met and effective on that day, recorded by the secretary. */
    public static Decision decided(LocalDate on) {
        return new Decision(on, meeting(SEMG, on), null, SECRETARY);
    }

    /** The same, decided by another committee. */
    public static Decision decidedBy(CommitteeId committee, LocalDate on) {
        return new Decision(on, meeting(committee, on), null, SECRETARY);
    }

    /** What somebody says on their own account, effective on that day. */
    public static Decision said(Asker by, LocalDate on) {
        return new Decision(on, null, null, by);
    }

    public static Participant as(NamedPerson person) {
        return person.in(new PeopleInMemory());
    }

    public static Board board() {
        return Board.of(FOUNDING.zone(), founding());
    }

    public static List<DirectoryEvent> founding() {
        return FOUNDING.founding();
    }

    /** Besides the action told about, only {@link #OTHER_ACTION} was ever assigned. */
    public static AtHand atHand() {
        return new AtHand(board(), new PeopleInMemory(), _ -> Policy.DEFAULT, OTHER_ACTION::equals, _ -> false);
    }

    public static Matcher<RuleViolated> refusedBy(Rule rule) {
        return Matchers.matches(refusal -> refusal.rule() == rule);
    }

    /** Gives each name a readable id, so that expected events can be written down. */
    public static final class PeopleInMemory implements People {

        private final Map<PersonId, String> names = new HashMap<>();

        @Override
        public PersonId idOf(String name, AgencyId agency) {
            var id = new PersonId("p-"
                    + Normalizer.normalize(name, Normalizer.Form.NFC)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-"));
            names.put(id, name);
            return id;
        }

        @Override
        public Map<PersonId, String> namesOf(Collection<PersonId> people) {
            var known = new HashMap<>(names);
            known.keySet().retainAll(people);
            return known;
        }

        @Override
        public Collection<PersonId> named(String text) {
            return names.entrySet().stream()
                    .filter(named -> named.getValue().contains(text))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
