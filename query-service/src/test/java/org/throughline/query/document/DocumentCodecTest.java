package org.throughline.query.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.RandomEvents.BEGUN;
import static org.throughline.query.RandomEvents.DAYS;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.throughline.domain.board.Policy;
import org.throughline.query.RandomEvents;
import org.throughline.query.action.ActionShape;
import org.throughline.query.action.ActionView;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalStates;

/** The index in memory is loaded from documents, and is the one that folding the log gives. */
class DocumentCodecTest {

    private static final DocumentCodec<?, ?, ?, ActionView> CODEC =
            new DocumentCodec<>(new ActionShape((_, _) -> Policy.DEFAULT));

    @Property(tries = 150)
    void states_read_from_a_document_are_the_states_folded_from_the_log(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 14) int events) {
        var history = RandomEvents.history(seed, events);
        var folded = BitemporalStates.of(history, ActionView.FOLD);
        var read = read(written(folded));
        assertThat(read.version()).isEqualTo(folded.version());
        assertThat(read.knownSince()).isEqualTo(folded.knownSince());
        for (int day = -1; day <= DAYS; day++)
            for (var moment : RandomEvents.moments(history)) {
                var asOf = new AsOf(BEGUN.plusDays(day), moment);
                assertThat(read.at(asOf)).as("%s", asOf).isEqualTo(folded.at(asOf));
            }
    }

    @Property(tries = 150)
    void a_document_written_event_by_event_is_the_one_built_from_the_whole_stream(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int events) {
        var history = RandomEvents.history(seed, events);
        var states = BitemporalStates.begun(history.getFirst(), ActionView.FOLD);
        for (int count = 2; count <= history.size(); count++) {
            var soFar = history.subList(0, count);
            states = read(written(states)).then(soFar.getLast(), ActionView.FOLD, () -> soFar);
        }
        assertThat(written(states)).isEqualTo(written(BitemporalStates.of(history, ActionView.FOLD)));
    }

    private static byte[] written(BitemporalStates<ActionView> states) {
        var buffer = new BasicOutputBuffer();
        var document = new StreamDocument<>(RandomEvents.ACTION.value(), states, true, List.of("semg.2016-01-10"));
        CODEC.encode(
                new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
        return buffer.toByteArray();
    }

    private static BitemporalStates<ActionView> read(byte[] written) {
        var reader = new BsonBinaryReader(java.nio.ByteBuffer.wrap(written));
        return CODEC.decode(reader, DecoderContext.builder().build()).states();
    }
}
