package org.throughline.query.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalInterval;
import org.throughline.query.bitemporal.BitemporalStates;

/**
 * Writes all states of one stream as a document, and reads them without folding an event.
 *
 * <p>The present state is at the top, in full. The list of states has the summary of each, and the days and moments
 * between which it held; of its parts only those that differ from the state listed before it. The order is that of days and
 * moments, so equal states make equal bytes however they came about.
 *
 * @param <S> the record that a state is stored as
 * @param <H> what the stream is about
 * @param <R> the summary of a state
 * @param <V> a state as it is held in memory
 */
final class DocumentCodec<S extends Record, H extends Record, R extends Record, V> implements Codec<StreamDocument<V>> {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String CORRECTED = "corrected";
    static final String MEETINGS = "meetings";
    private static final String KNOWN_SINCE = "knownSince";
    private static final String RESTATEMENT = "restatement";
    private static final String PARTS = "state";
    private static final String STATES = "states";
    private static final String HELD = "held";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String KNOWN_FROM = "knownFrom";
    private static final String KNOWN_TO = "knownTo";
    private static final String DIFFERENCES = "differs";

    private final StateShape<S, H, R, V> shape;
    private final RecordFields<S> parts;
    private final RecordFields<H> header;
    private final RecordFields<R> summary;
    private final boolean[] always;

    DocumentCodec(StateShape<S, H, R, V> shape) {
        this.shape = shape;
        this.parts = RecordFields.of(shape.stored(), ValueCodecs.REGISTRY);
        this.header = RecordFields.of(shape.header(), ValueCodecs.REGISTRY);
        this.summary = RecordFields.of(shape.summary(), ValueCodecs.REGISTRY);
        var names = parts.names();
        this.always = new boolean[names.size()];
        for (int place = 0; place < always.length; place++)
            always[place] = shape.partsOfEveryState().contains(names.get(place));
    }

    /** A state and every interval in which it held, in their order. */
    private record Held<V>(V state, List<BitemporalInterval<V>> intervals) {

        static final Comparator<BitemporalInterval<?>> ORDER = Comparator.<BitemporalInterval<?>>comparingLong(
                        BitemporalInterval::knownTo)
                .thenComparingLong(BitemporalInterval::from)
                .thenComparingLong(BitemporalInterval::knownFrom);

        BitemporalInterval<V> first() {
            return intervals.getFirst();
        }

        BitemporalInterval<V> last() {
            return intervals.getLast();
        }
    }

    @Override
    public void encode(BsonWriter writer, StreamDocument<V> document, EncoderContext context) {
        var states = document.states();
        var listed = listed(states);
        var present = listed.getFirst();
        var values = parts.values(shape.store(present.state()));
        writer.writeStartDocument();
        writer.writeString(ID, document.id());
        writer.writeInt64(VERSION, states.version());
        writer.writeString(KNOWN_SINCE, ValueCodecs.text(ValueCodecs.moment(states.knownSince())));
        if (states.restatement() != null) writer.writeInt64(RESTATEMENT, states.restatement());
        writer.writeBoolean(CORRECTED, document.corrected());
        writer.writeStartArray(MEETINGS);
        document.meetings().forEach(writer::writeString);
        writer.writeEndArray();
        header.write(writer, header.values(shape.head(present.state())));
        writeSummary(writer, present, values);
        writer.writeStartDocument(PARTS);
        for (int place = 0; place < values.length; place++) if (!always[place]) parts.write(writer, values, place);
        writer.writeEndDocument();
        writer.writeStartArray(STATES);
        for (var held : listed) {
            var before = values;
            if (held != present) values = parts.values(shape.store(held.state()));
            writeState(writer, held, values, before);
        }
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    @Override
    public StreamDocument<V> decode(BsonReader reader, DecoderContext context) {
        String id = "";
        long version = 0;
        long knownSince = 0;
        Long restatement = null;
        boolean corrected = false;
        var meetings = new ArrayList<String>();
        var intervals = new ArrayList<BitemporalInterval<V>>();
        var values = new @Nullable Object[always.length];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT)
            switch (reader.readName()) {
                case ID -> id = reader.readString();
                case VERSION -> version = reader.readInt64();
                case KNOWN_SINCE -> knownSince = nanos(reader.readString());
                case RESTATEMENT -> restatement = reader.readInt64();
                case CORRECTED -> corrected = reader.readBoolean();
                case MEETINGS -> readEach(reader, () -> meetings.add(reader.readString()));
                case PARTS -> parts.read(reader, values);
                case STATES -> readStates(reader, values, intervals);
                default -> reader.skipValue();
            }
        reader.readEndDocument();
        return new StreamDocument<>(
                id,
                BitemporalStates.restored(version, knownSince, restatement, intervals),
                corrected,
                List.copyOf(meetings));
    }

    @Override
    @SuppressWarnings("unchecked") // of any state
    public Class<StreamDocument<V>> getEncoderClass() {
        return (Class<StreamDocument<V>>) (Class<?>) StreamDocument.class;
    }

    /** The present state first, then by the moment and the day until which each held, the latest first. */
    private static <V> List<Held<V>> listed(BitemporalStates<V> states) {
        var listed = new ArrayList<Held<V>>();
        states.intervals().forEach(interval -> {
            for (var held : listed)
                if (held.state() == interval.state() || held.state().equals(interval.state())) {
                    held.intervals().add(interval);
                    return;
                }
            var intervals = new ArrayList<BitemporalInterval<V>>(2);
            intervals.add(interval);
            listed.add(new Held<>(interval.state(), intervals));
        });
        for (var held : listed) held.intervals().sort(Held.ORDER);
        listed.sort(Comparator.<Held<V>, BitemporalInterval<?>>comparing(Held::last, Held.ORDER)
                .reversed());
        return listed;
    }

    private void writeState(BsonWriter writer, Held<V> held, @Nullable Object[] values, @Nullable Object[] before) {
        writer.writeStartDocument();
        writer.writeStartArray(HELD);
        for (var interval : held.intervals()) writeInterval(writer, interval);
        writer.writeEndArray();
        writeSummary(writer, held, values);
        boolean differs = false;
        for (int place = 0; place < values.length; place++) {
            if (always[place] || values[place] == before[place] || Objects.equals(values[place], before[place]))
                continue;
            if (!differs) writer.writeStartDocument(DIFFERENCES);
            differs = true;
            parts.writeOrNull(writer, values, place);
        }
        if (differs) writer.writeEndDocument();
        writer.writeEndDocument();
    }

    private void writeSummary(BsonWriter writer, Held<V> held, @Nullable Object[] values) {
        var from = LocalDate.ofEpochDay(held.first().from());
        var knownFrom = ValueCodecs.moment(held.first().knownFrom());
        summary.write(writer, summary.values(shape.summarize(held.state(), from, knownFrom)));
        for (int place = 0; place < values.length; place++) if (always[place]) parts.write(writer, values, place);
    }

    private static void writeInterval(BsonWriter writer, BitemporalInterval<?> interval) {
        writer.writeStartDocument();
        writer.writeString(FROM, LocalDate.ofEpochDay(interval.from()).toString());
        if (interval.to() != BitemporalInterval.OPEN)
            writer.writeString(TO, LocalDate.ofEpochDay(interval.to()).toString());
        writer.writeString(KNOWN_FROM, ValueCodecs.text(ValueCodecs.moment(interval.knownFrom())));
        if (interval.knownTo() != BitemporalInterval.OPEN)
            writer.writeString(KNOWN_TO, ValueCodecs.text(ValueCodecs.moment(interval.knownTo())));
        writer.writeEndDocument();
    }

    /** Each state is read into the values of the one listed before it. */
    private void readStates(BsonReader reader, @Nullable Object[] values, List<BitemporalInterval<V>> intervals) {
        var last = new ArrayList<V>(1);
        readEach(reader, () -> {
            var held = new ArrayList<BitemporalInterval<?>>(2);
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                var name = reader.readName();
                switch (name) {
                    case HELD -> readEach(reader, () -> held.add(readInterval(reader)));
                    case DIFFERENCES -> parts.read(reader, values);
                    default -> {
                        if (shape.partsOfEveryState().contains(name)) parts.read(reader, name, values);
                        else reader.skipValue();
                    }
                }
            }
            reader.readEndDocument();
            var state = shape.restore(parts.instance(values), last.isEmpty() ? null : last.removeLast());
            last.add(state);
            for (var interval : held)
                intervals.add(new BitemporalInterval<>(
                        interval.from(), interval.to(), interval.knownFrom(), interval.knownTo(), state));
        });
    }

    private static BitemporalInterval<?> readInterval(BsonReader reader) {
        long from = 0;
        long to = BitemporalInterval.OPEN;
        long knownFrom = 0;
        long knownTo = BitemporalInterval.OPEN;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT)
            switch (reader.readName()) {
                case FROM -> from = ValueCodecs.day(reader.readString()).toEpochDay();
                case TO -> to = ValueCodecs.day(reader.readString()).toEpochDay();
                case KNOWN_FROM -> knownFrom = nanos(reader.readString());
                case KNOWN_TO -> knownTo = nanos(reader.readString());
                default -> reader.skipValue();
            }
        reader.readEndDocument();
        return new BitemporalInterval<>(from, to, knownFrom, knownTo, "");
    }

    private static void readEach(BsonReader reader, Runnable element) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) element.run();
        reader.readEndArray();
    }

    private static long nanos(String moment) {
        return AsOf.nanos(Instant.parse(moment));
    }
}
