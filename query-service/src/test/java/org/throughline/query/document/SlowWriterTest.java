package org.throughline.query.document;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.board.Policy;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.RandomEvents;
import org.throughline.query.action.ActionShape;
import org.throughline.query.action.ActionView;
import org.throughline.query.bitemporal.BitemporalStates;
import org.throughline.query.document.DocumentBatch.Change;

/** Two processes write one view for a moment, and the slower one does not undo what the other has written. */
class SlowWriterTest {

    /** The parts of a state; as many as its version says. */
    public record Part(@BsonId String id, long version) {}

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final List<Recorded<ActionEvent>> history = RandomEvents.history(7, 6);
    private MongoClient client;
    private MongoDatabase views;
    private StreamDocuments<ActionView> fast;
    private StreamDocuments<ActionView> slow;

    @BeforeEach
    void two_processes() {
        client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
        views = client.getDatabase("views").withCodecRegistry(ValueCodecs.REGISTRY);
        fast = documents();
        slow = documents();
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_stream_that_was_read_earlier_does_not_replace_what_another_process_wrote_meanwhile() {
        fast.write(List.of(new Change<>(null, upTo(5))));

        slow.write(List.of(new Change<>(null, upTo(3))));

        assertThat(version("actions")).isEqualTo(4);
        assertThat(slow.shows(RandomEvents.ACTION.value(), 4)).isTrue();
        assertThat(version("parts")).as("what follows from the later state").isEqualTo(4);
    }

    @Test
    void a_batch_that_comes_late_does_not_replace_a_later_one() {
        fast.write(List.of(new Change<>(null, upTo(2))));
        fast.write(List.of(new Change<>(upTo(2), upTo(6))));

        slow.write(List.of(new Change<>(upTo(2), upTo(4))));

        assertThat(version("actions")).isEqualTo(5);
        assertThat(version("parts")).isEqualTo(5);
    }

    @Test
    void a_batch_that_is_written_twice_changes_nothing() {
        fast.write(List.of(new Change<>(null, upTo(2))));
        fast.write(List.of(new Change<>(upTo(2), upTo(4))));
        var before = stored();

        fast.write(List.of(new Change<>(null, upTo(2))));
        fast.write(List.of(new Change<>(upTo(2), upTo(4))));

        assertThat(stored()).isEqualTo(before);
    }

    private StreamDocuments<ActionView> documents() {
        var derivation = new Derivation<ActionView, Part>(
                "parts", "version", Part.class, Part::id, state -> List.of(new Part("part", state.version())));
        return new StreamDocuments<>(
                views,
                "actions",
                new ActionShape((_, _) -> Policy.DEFAULT),
                List.of(new DerivedDocuments<>(views, "parts", derivation)),
                () -> {});
    }

    private StreamDocument<ActionView> upTo(int events) {
        return new StreamDocument<>(
                RandomEvents.ACTION.value(),
                BitemporalStates.of(history.subList(0, events), ActionView.FOLD),
                false,
                List.of());
    }

    private @Nullable Long version(String collection) {
        var found = views.getCollection(collection).find().first();
        return found == null ? null : found.getLong("version");
    }

    private List<Document> stored() {
        return views.getCollection("actions")
                .find(eq("_id", RandomEvents.ACTION.value()))
                .into(new ArrayList<>());
    }
}
