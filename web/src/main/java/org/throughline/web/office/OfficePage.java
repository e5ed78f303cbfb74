package org.throughline.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Pages;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.words.Link;

/**
 * A page of lists and facts.
 *
 * @param parent the page above it; null below the office's first page
 * @param lead what the page is about, one paragraph each
 * @param standpoint null where the page shows now alone
 * @param may what the user may record here
 * @param mayNot what cannot be recorded now, each with the reason
 * @param related other pages of the subject
 */
public record OfficePage(
        String title,
        @Nullable Link parent,
        List<String> lead,
        @Nullable StandpointBar standpoint,
        List<Fact> facts,
        List<Part> parts,
        List<Link> may,
        List<Fact> mayNot,
        List<Link> related) {

    public record Fact(String name, String value) {}

    /**
     * A list.
     *
     * @param empty what is said in place of a table without rows
     * @param pages null where the list has one page
     */
    public record Part(Table table, String empty, @Nullable Pages pages) {

        public static Part of(Table table) {
            return new Part(table, "There is none.", null);
        }

        public static Part of(Table table, String empty) {
            return new Part(table, empty, null);
        }

        public static Part of(Table table, Pages pages) {
            return new Part(table, "There is none.", pages);
        }
    }

    public static Draft titled(String title, String... lead) {
        return new Draft(title, List.of(lead));
    }

    /** A page in the making. */
    public static final class Draft {

        private final String title;
        private final List<String> lead;
        private @Nullable Link parent;
        private @Nullable StandpointBar standpoint;
        private List<Fact> facts = List.of();
        private List<Part> parts = List.of();
        private List<Link> may = List.of();
        private List<Fact> mayNot = List.of();
        private List<Link> related = List.of();

        private Draft(String title, List<String> lead) {
            this.title = title;
            this.lead = lead;
        }

        public Draft below(String name, String address) {
            parent = new Link(name, address);
            return this;
        }

        public Draft on(StandpointBar bar) {
            standpoint = bar;
            return this;
        }

        public Draft facts(List<Fact> all) {
            facts = all;
            return this;
        }

        public Draft parts(List<Part> all) {
            parts = all;
            return this;
        }

        public Draft part(Part only) {
            return parts(List.of(only));
        }

        public Draft may(List<Link> all) {
            may = all;
            return this;
        }

        public Draft mayNot(List<Fact> all) {
            mayNot = all;
            return this;
        }

        public Draft related(List<Link> all) {
            related = all;
            return this;
        }

        public OfficePage page() {
            return new OfficePage(title, parent, lead, standpoint, facts, parts, may, mayNot, related);
        }
    }
}
