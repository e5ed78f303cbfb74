package org.throughline.query.start;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartLine;

/** Which MongoDB has the views, and where. */
@Component
@Order(StartLine.VIEWS)
class ViewsLine implements StartLine {

    /** The address of the embedded one, which is a name only. */
    private static final String IN_PROCESS = "in-process";

    private final MongoDatabase views;
    private final MongoConnectionDetails connection;

    ViewsLine(MongoDatabase views, MongoConnectionDetails connection) {
        this.views = views;
        this.connection = connection;
    }

    @Override
    public String text() {
        var hosts = String.join(",", connection.getConnectionString().getHosts());
        return hosts.equals(IN_PROCESS)
                ? "Views: in the memory of this process"
                : "Views: MongoDB %s at %s/%s".formatted(release(), hosts, views.getName());
    }

    private String release() {
        try {
            return views.runCommand(new Document("buildInfo", 1)).getString("version");
        } catch (MongoException away) {
            return "(which does not answer yet)";
        }
    }
}
