package org.throughline.query.finding;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ThemeId;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.Writing;

/** The documents of findings, one each. */
class FindingDocuments implements Batch.Documents<KeptFinding> {

    private final MongoCollection<StoredFinding> findings;
    private final Freshness freshness;

    FindingDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.findings = views.getCollection(generation.collection("findings"), StoredFinding.class);
        this.freshness = freshness;
    }

    Optional<KeptFinding> find(FindingId finding) {
        return Optional.ofNullable(findings.find(eq("_id", finding)).first()).map(StoredFinding::kept);
    }

    /** How far the view has got with the finding; empty while it does not know it. */
    OptionalLong versionOf(FindingId finding) {
        var found = findings.find(eq("_id", finding)).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.version());
    }

    List<KeptFinding> all(Bson filter) {
        return findings.find(filter).map(StoredFinding::kept).into(new ArrayList<>());
    }

    List<FindingId> on(ThemeId theme) {
        return findings.withDocumentClass(Document.class)
                .find(eq("theme", theme.value()))
                .projection(include("_id"))
                .map(found -> new FindingId(found.getString("_id")))
                .into(new ArrayList<>());
    }

    Map<FindingId, ThemeId> themesOf(Collection<FindingId> ids) {
        var themes = new HashMap<FindingId, ThemeId>();
        for (var found : findings.withDocumentClass(Document.class)
                .find(in("_id", ids.stream().map(FindingId::value).toList()))
                .projection(include("theme")))
            themes.put(new FindingId(found.getString("_id")), new ThemeId(found.getString("theme")));
        return themes;
    }

    List<KeptFinding> decidedAt(MeetingId meeting) {
        return findings.find(eq("meetings", meeting.value()))
                .map(StoredFinding::kept)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Supplier<KeptFinding>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<KeptFinding>>();
        for (var finding : findings.find(in("_id", ids)))
            loaded.put(finding.id().value(), finding::kept);
        return loaded;
    }

    @Override
    public void write(List<KeptFinding> added, List<KeptFinding> changed) {
        Writing.insert(findings, added.stream().map(StoredFinding::of).toList(), StoredFinding::id);
        Writing.replace(findings, changed.stream().map(StoredFinding::of).toList(), StoredFinding::id);
        freshness.viewWritten();
    }

    @Override
    public void index() {
        findings.createIndex(Indexes.ascending("review"));
        findings.createIndex(Indexes.ascending("meetings"));
        findings.createIndex(Indexes.ascending("theme"));
        findings.createIndex(Indexes.ascending("themes"));
    }
}
