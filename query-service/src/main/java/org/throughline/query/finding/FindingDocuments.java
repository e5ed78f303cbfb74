package org.throughline.query.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.Writing;

/** The documents of findings, one each. */
class FindingDocuments implements Batch.Documents<FindingLife> {

    private final MongoCollection<FindingLife> findings;
    private final Freshness freshness;

    FindingDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.findings = views.getCollection(generation.collection("findings"), FindingLife.class);
        this.freshness = freshness;
    }

    Optional<FindingLife> find(FindingId finding) {
        return Optional.ofNullable(findings.find(eq("_id", finding)).first());
    }

    List<FindingLife> raisedBy(LocalDate asOf, Bson filter) {
        return findings.find(and(lte("raisedOn", asOf), filter)).into(new ArrayList<>());
    }

    List<FindingId> on(ThemeId theme) {
        return findings.find(eq("theme", theme)).map(FindingLife::id).into(new ArrayList<>());
    }

    Map<FindingId, ThemeId> themesOf(Collection<FindingId> ids) {
        var themes = new HashMap<FindingId, ThemeId>();
        for (var finding : findings.find(in("_id", ids))) themes.put(finding.id(), finding.theme());
        return themes;
    }

    @Override
    public Map<String, Supplier<FindingLife>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<FindingLife>>();
        for (var finding : findings.find(in("_id", ids)))
            loaded.put(finding.id().value(), () -> finding);
        return loaded;
    }

    @Override
    public void write(List<FindingLife> added, List<FindingLife> changed) {
        Writing.insert(findings, added, FindingLife::id);
        Writing.replace(findings, changed, FindingLife::id);
        freshness.viewWritten();
    }

    @Override
    public void index() {
        findings.createIndex(Indexes.ascending("review"));
        findings.createIndex(Indexes.ascending("theme"));
    }
}
