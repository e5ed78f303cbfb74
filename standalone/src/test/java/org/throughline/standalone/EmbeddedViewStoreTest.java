package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.InsertOneModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The embedded view store answers the program and has no door for anybody else. */
class EmbeddedViewStoreTest {

    private static final int LISTENING_COLUMN = 3;
    private static final int INODE_COLUMN = 9;
    private static final String LISTEN = "0A";

    @Test
    @EnabledOnOs(OS.LINUX)
    void no_socket_leads_to_it_so_no_other_process_of_any_user_can_connect() throws IOException {
        var before = listening();
        try (var store = new EmbeddedViewStore();
                var client = open(store)) {
            client.getDatabase("views").getCollection("reviews").insertOne(new Document("_id", "lcspr-example"));
            assertThat(names(client)).contains("views");
            assertThat(listening()).isEqualTo(before);
        }
    }

    @Test
    void stores_and_answers_what_is_larger_than_one_message_of_a_network() {
        try (var store = new EmbeddedViewStore();
                var client = open(store)) {
            var reviews = client.getDatabase("views").getCollection("reviews");
            var statement = "x".repeat(5_000_000);
            reviews.bulkWrite(IntStream.range(0, 2_500)
                    .mapToObj(i -> new InsertOneModel<>(new Document("_id", i).append("number", i)))
                    .toList());
            reviews.insertOne(new Document("_id", "long").append("statement", statement));
            assertThat(reviews.find(new Document("_id", "long")).first()).containsEntry("statement", statement);
            assertThat(reviews.countDocuments()).isEqualTo(2_501);
        }
    }

    @Test
    void serves_many_threads_at_once() throws Exception {
        try (var store = new EmbeddedViewStore();
                var client = open(store);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reviews = client.getDatabase("views").getCollection("reviews");
            var asked = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> {
                        reviews.insertOne(new Document("_id", i));
                        return reviews.find(new Document("_id", i)).first();
                    }))
                    .toList();
            for (int i = 0; i < asked.size(); i++)
                assertThat(asked.get(i).get()).containsEntry("_id", i);
        }
    }

    @Test
    void a_command_that_the_server_refuses_is_an_error_and_the_next_one_is_answered() {
        try (var store = new EmbeddedViewStore();
                var client = open(store)) {
            var views = client.getDatabase("views");
            assertThatThrownBy(() -> views.runCommand(new Document("noSuchCommand", 1)))
                    .isInstanceOf(MongoException.class);
            assertThat(views.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
        }
    }

    private static MongoClient open(EmbeddedViewStore store) {
        return store.client(
                List.of(settings -> settings.applyConnectionString(new ConnectionString("mongodb://views"))));
    }

    private static List<String> names(MongoClient client) {
        return client.listDatabaseNames().into(new ArrayList<>());
    }

    /** Inodes of the sockets on which this process listens. */
    private static Set<String> listening() throws IOException {
        Set<String> own;
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            own = descriptors.map(EmbeddedViewStoreTest::target).collect(Collectors.toSet());
        }
        try (var tcp = Stream.concat(Files.lines(Path.of("/proc/net/tcp")), Files.lines(Path.of("/proc/net/tcp6")))) {
            return tcp.map(line -> Arrays.asList(line.strip().split("\\s+")))
                    .filter(columns -> columns.get(LISTENING_COLUMN).equals(LISTEN))
                    .map(columns -> "socket:[" + columns.get(INODE_COLUMN) + "]")
                    .filter(own::contains)
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
