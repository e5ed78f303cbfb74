package org.throughline.web.impact;

import java.util.List;
import org.throughline.web.list.Register;
import org.throughline.web.list.Row;
import org.throughline.web.words.Link;

/**
 * The evidence of each action, under how far the plan has come.
 *
 * @param pages that hang below this one
 */
public record ImpactPage(Funnel funnel, List<Link> pages, Register register, List<Row> rows) {}
