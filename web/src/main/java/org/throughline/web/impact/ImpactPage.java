package org.throughline.web.impact;

import java.util.List;
import org.throughline.web.layout.Link;
import org.throughline.web.layout.Register;
import org.throughline.web.layout.Row;

/**
 * The evidence of each action, under how far the plan has come.
 *
 * @param pages that hang below this one
 */
public record ImpactPage(Funnel funnel, List<Link> pages, Register register, List<Row> rows) {}
