package org.throughline.command;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.board.FoundingBoard;
import org.throughline.board.people.People;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.AgreementOfAction;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.action.evidence.RecordImpactEvidence.ReadingBody;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.body.StatedDateBody;
import org.throughline.command.directory.DecideOnDirectory;
import org.throughline.command.directory.DirectoryCommand;
import org.throughline.command.finding.AcceptanceOfFinding;
import org.throughline.command.finding.DecideOnFinding;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.meeting.AgendaItemBody;
import org.throughline.command.meeting.DecideOnMeeting;
import org.throughline.command.meeting.MeetingCommand;
import org.throughline.command.meeting.RecordAttendance.AttendanceBody;
import org.throughline.command.policy.DecideOnPolicy;
import org.throughline.command.policy.PolicyCommand;
import org.throughline.command.review.DecideOnReview;
import org.throughline.command.review.RaiseFinding.FigureBody;
import org.throughline.command.review.RegisterReview.KeyDateBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.command.review.disclosure.PublicationBody;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.board.Policy;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Position;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.Priority;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.Reading;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;

/** The people, committees and days the rules are told with. Today is 1 December 2016. All people are invented. */
public final class Given {

    public static final Clock DECEMBER_1 =
            Clock.fixed(Instant.parse("2016-12-01T09:00:00Z"), ZoneId.of("Europe/London"));
    public static final LocalDate TODAY = LocalDate.of(2016, 12, 1), TOMORROW = TODAY.plusDays(1);

    public static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

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

    public static final Source REPORT = new Source("Annual report 2016/17", "7.9.5", null, List.of(), null);

    /** An action is tested without its finding, and a finding without its review. */
    public static final AgreementOfAction NO_FINDING = (_, _) -> {};

    public static final AcceptanceOfFinding NO_REVIEW = (_, _) -> {};

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
    public static Asking decided(LocalDate on) {
        return decidedBy(SEMG, on);
    }

    /** The same, decided by another committee. */
    public static Asking decidedBy(CommitteeId committee, LocalDate on) {
        return asking(on, meeting(committee, on), null, SECRETARY);
    }

    /** A decision without a committee, effective on that day. */
    public static Asking said(Asker by, LocalDate on) {
        return asking(on, null, null, by);
    }

    public static Asking asking(LocalDate day, @Nullable Authority authority, @Nullable Source source, Asker asker) {
        return new Asking(
                day,
                authority == null
                        ? null
                        : new AuthorityBody(authority.committee(), authority.meetingDate(), authority.minute()),
                source == null
                        ? null
                        : new SourceBody(
                                source.document(),
                                source.paragraph(),
                                source.sha256(),
                                source.assumed(),
                                stated(source.statedOn())),
                asker);
    }

    /** What a command says beside its matter, and who asks for it. */
    public record Asking(
            LocalDate day,
            @Nullable AuthorityBody authority,
            @Nullable SourceBody source,
            Asker asker) {

        public DecideOnAction on(ActionId action, Function<Asking, ActionCommand> command) {
            return new DecideOnAction(action, command.apply(this), request());
        }

        public DecideOnFinding on(FindingId finding, Function<Asking, FindingCommand> command) {
            return new DecideOnFinding(finding, command.apply(this), request());
        }

        public DecideOnReview on(ReviewId review, Function<Asking, ReviewCommand> command) {
            return new DecideOnReview(review, command.apply(this), request());
        }

        public DecideOnMeeting on(MeetingId meeting, Function<Asking, MeetingCommand> command) {
            return new DecideOnMeeting(meeting, command.apply(this), request());
        }

        public DecideOnDirectory inDirectory(String entry, Function<Asking, DirectoryCommand> command) {
            return new DecideOnDirectory(entry, command.apply(this), request());
        }

        public DecideOnPolicy onPolicy(Function<Asking, PolicyCommand> command) {
            return new DecideOnPolicy(command.apply(this), request());
        }

        private RequestContext request() {
            return new RequestContext(asker, null, null, "test");
        }
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

    /** A review that no asker may read. */
    public static final ReviewId HIDDEN = new ReviewId("hidden");

    /** Besides the aggregate under test, only its finding and {@link #OTHER_ACTION} exist. */
    public static DecisionContext context() {
        return context(streams(FINDING, OTHER_ACTION));
    }

    public static DecisionContext context(RecordedStreams streams) {
        return new DecisionContext(
                DECEMBER_1,
                board(),
                new PeopleInMemory(),
                _ -> Policy.DEFAULT,
                streams,
                (_, stream, _) -> !stream.equals(HIDDEN.value()),
                _ -> List.of());
    }

    /** Findings and actions that have existed since {@link #LONG_AGO}. */
    public static RecordedStreams streams(Object... existing) {
        return new StreamsInMemory(Arrays.stream(existing)
                .collect(Collectors.toMap(Object::toString, id -> List.of(begun(id, LONG_AGO)))));
    }

    /** The first event of a finding or an action. */
    public static BoardEvent begun(Object id, LocalDate day) {
        return switch (id) {
            case FindingId finding ->
                new FindingRaised(
                        finding,
                        day,
                        null,
                        null,
                        FindingKind.AREA_TO_STRENGTHEN,
                        new ThemeId("chronologies"),
                        "Chronologies are poor",
                        null,
                        List.of());
            case ActionId action ->
                new ActionAssigned(
                        action,
                        day,
                        meeting(SEMG, day),
                        null,
                        List.of(),
                        "Train",
                        "Trained",
                        null,
                        null,
                        Priority.MEDIUM,
                        as(OMAR),
                        List.of(),
                        SEMG,
                        TODAY,
                        null,
                        null);
            default -> throw new IllegalArgumentException("no first event of " + id);
        };
    }

    /** Streams with their events, in the order of recording. */
    public record StreamsInMemory(Map<String, List<? extends BoardEvent>> streams) implements RecordedStreams {

        @Override
        public boolean exists(String stream) {
            return streams.containsKey(stream);
        }

        @Override
        public <E extends BoardEvent> List<Recorded<E>> read(String stream, Class<E> family) {
            var events = streams.getOrDefault(stream, List.of());
            return IntStream.range(0, events.size())
                    .mapToObj(version -> new Recorded<>(family.cast(events.get(version)), version, Instant.EPOCH))
                    .toList();
        }
    }

    public static PositionBody stated(Position position) {
        return new PositionBody(position.agency(), position.position());
    }

    public static PublicationBody stated(Publication publication) {
        return new PublicationBody(publication.state(), publication.publishedOn(), publication.reason());
    }

    public static ReadingBody stated(Reading reading) {
        return new ReadingBody(reading.value(), reading.numerator(), reading.denominator());
    }

    public static @Nullable StatedDateBody stated(@Nullable StatedDate date) {
        return StatedDateBody.ofNullable(date);
    }

    public static List<PositionBody> positions(List<Position> positions) {
        return positions.stream().map(Given::stated).toList();
    }

    public static List<KeyDateBody> keyDates(List<KeyDate> dates) {
        return dates.stream()
                .map(date -> new KeyDateBody(date.what(), date.date(), stated(date.asWritten())))
                .toList();
    }

    public static List<FigureBody> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new FigureBody(figure.measure(), figure.numerator(), figure.denominator()))
                .toList();
    }

    public static List<AgendaItemBody> agenda(List<AgendaItem> agenda) {
        return agenda.stream()
                .map(item -> new AgendaItemBody(item.minute(), item.title(), item.about()))
                .toList();
    }

    public static List<AttendanceBody> attended(List<Attendance> attendance) {
        return attendance.stream()
                .map(each -> new AttendanceBody(each.role(), each.agency(), each.presence()))
                .toList();
    }

    public static Matcher<RuleViolated> refusedBy(Rule rule) {
        return Matchers.matches(refusal -> refusal.rule() == rule);
    }

    /** The refusal's rule and the sentence that it answers with. */
    public static Matcher<RuleViolated> refusedBy(Rule rule, String found) {
        return Matchers.matches(
                refusal -> refusal.rule() == rule && refusal.found().equals(found));
    }

    /** Gives each name a readable id, so that expected events can be written down. */
    public static final class PeopleInMemory implements People {

        private final Map<PersonId, String> names = new HashMap<>();

        @Override
        public Namesakes namesakes(String name, String role, AgencyId agency) {
            return Namesakes.NONE;
        }

        @Override
        public PersonId add(String name, String role, AgencyId agency) {
            var id = new PersonId("p-"
                    + Normalizer.normalize(name, Normalizer.Form.NFC)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-"));
            names.put(id, name);
            return id;
        }

        @Override
        public PersonId known(PersonId person, String role, AgencyId agency) {
            return person;
        }

        @Override
        public void merge(PersonId merged, PersonId into) {
            names.remove(merged);
        }

        @Override
        public PersonId split(PersonId from) {
            return new PersonId(from.value() + "-2");
        }

        @Override
        public People unchanged() {
            return this;
        }

        @Override
        public Map<PersonId, String> namesOf(Collection<PersonId> people) {
            var known = new HashMap<>(names);
            known.keySet().retainAll(people);
            return known;
        }

        @Override
        public boolean onRecord(PersonId person) {
            return names.containsKey(person) && !isOfSource(person);
        }

        @Override
        public PersonId ofSource(String words) {
            var id = new PersonId("w-" + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
            names.put(id, words);
            return id;
        }

        @Override
        public boolean isOfSource(PersonId words) {
            return words.value().matches("p-[0-9]+") // that of a sample
                    || words.value().startsWith("w-") && names.containsKey(words);
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
