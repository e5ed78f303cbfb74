package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.query.QueryService.JULY;
import static org.throughline.query.QueryService.JUNE;
import static org.throughline.query.QueryService.SEPTEMBER;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;
import org.throughline.query.QueryService.Running;

/** What another program finds of the board's directory in MongoDB. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DirectoryDocumentsTest {

    private static final ThemeId CHRONOLOGIES = new ThemeId("chronologies"), HANDOVER = new ThemeId("handover");

    @Autowired
    Running service;

    @Autowired
    MongoDatabase views;

    @Test
    void themes_agencies_and_committees_are_documents_with_their_names_and_days() {
        service.isReady();
        record(new AgencyEntered(JUNE, null, null, new AgencyId("csc"), "Children's Social Care"));
        record(new CommitteeEstablished(
                JUNE, null, null, new CommitteeId("csc-forum"), "Practice forum", new AgencyId("csc"), false));
        record(new ThemeAdded(JUNE, null, null, CHRONOLOGIES, "Chronology"));
        record(new ThemeAdded(JUNE, null, null, HANDOVER, "Handover"));
        record(new ThemeRenamed(JULY, null, null, CHRONOLOGIES, "Chronologies"));
        record(new ThemeRetired(SEPTEMBER, null, null, HANDOVER, "merged"));

        await().untilAsserted(() -> assertThat(found("themes"))
                .containsExactly(
                        Map.entry("chronologies", "Chronologies 2016-06-01 null"),
                        Map.entry("handover", "Handover 2016-06-01 2016-09-30")));
        assertThat(found("agencies")).containsExactly(Map.entry("csc", "Children's Social Care 2016-06-01 null"));
        assertThat(found("committees")).containsExactly(Map.entry("csc-forum", "Practice forum 2016-06-01 null"));
        assertThat(documents("committees").first()).containsEntry("forumOf", "csc");
        assertThat(documents("directory").first().getList("states", Document.class))
                .as("a state for each day on which the directory changed")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private void record(DirectoryEvent event) {
        service.record(DirectoryEvent.STREAM, event);
    }

    private Map<String, String> found(String collection) {
        var found = new TreeMap<String, String>();
        for (var each : documents(collection))
            found.put(
                    each.getString("_id"),
                    "%s %s %s".formatted(each.getString("name"), each.getString("from"), each.getString("to")));
        return found;
    }

    private FindIterable<Document> documents(String collection) {
        return views.getCollection(collection + "." + service.version("directory"))
                .find();
    }
}
