package org.waymark.demo;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.TestItems;

/** The marks of one test, paper by paper, as a school enters them. */
final class TestMarks {

    private static final double PAPERS_VARY = 0.05;

    private final TestItems test;
    private final ScoreCurve curve;
    private final boolean typesScaled;

    TestMarks(Catalogue catalogue, Edition edition, TestItems test) {
        this.test = test;
        this.curve = ScoreCurve.of(catalogue, edition, test);
        this.typesScaled = edition.conversion(test.subject().code()) instanceof Conversion.Thresholds;
    }

    /** Raw marks that come near to a scaled score; with the score itself where Waymark has no table to work it out. */
    List<Mark> make(Taker taker, double target, Chance chance) {
        int raw = curve.raw(target, chance);
        List<Mark> marks = new ArrayList<>();
        int[] papers = split(raw, chance);
        for (int i = 0; i < papers.length; i++) {
            marks.add(taker.mark(test.papers().get(i).id(), Integer.toString(papers[i])));
        }
        if (typesScaled) {
            marks.add(taker.mark(test.scaled().id(), Integer.toString(curve.scaled(raw))));
        }
        return marks;
    }

    private int[] split(int raw, Chance chance) {
        int[] most = test.papers().stream()
                .map(Item::scale)
                .mapToInt(scale -> scale.marks().map(MarkRange::max).orElseThrow())
                .toArray();
        int all = java.util.Arrays.stream(most).sum();
        int[] papers = new int[most.length];
        int left = raw;
        for (int i = 0; i < most.length; i++) {
            double share = (double) raw / all + PAPERS_VARY * chance.normal();
            papers[i] = Math.clamp(Math.round(most[i] * share), 0, most[i]);
            left -= papers[i];
        }
        while (left != 0) {
            int step = Integer.signum(left);
            int paper = chance.between(0, most.length - 1);
            if (papers[paper] + step >= 0 && papers[paper] + step <= most[paper]) {
                papers[paper] += step;
                left -= step;
            }
        }
        return papers;
    }
}
