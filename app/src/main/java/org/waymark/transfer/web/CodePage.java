package org.waymark.transfer.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.transfer.incoming.ColumnMeaning;
import org.waymark.transfer.kept.CodeMeaning;
import org.waymark.transfer.kept.KeptCode;

/**
 * What the page of codes shows.
 *
 * @param rows the codes under which results are kept
 * @param said what the school has said of codes
 * @param items every item, for the words
 * @param placed how many kept results could be put where they belong, by what was said
 */
public record CodePage(List<Row> rows, List<CodeMeaning> said, ItemChoices items, long placed) {

    private static final int FIRST = 2013;
    private static final int LAST = 2027;

    /**
     * A code.
     *
     * @param code the code with its results
     * @param samples the first few different marks and codes
     * @param placed how many of its results could be put where they belong
     * @param chosen what was last said of it, as a form sends it; empty if nothing was
     * @param choices what it may be, the likely first
     */
    public record Row(KeptCode code, List<String> samples, long placed, String chosen, ItemChoices choices) {

        /** The code as a form sends it. */
        public String value() {
            return String.join("/", code.parts());
        }

        /** The code within the page. */
        public String id() {
            return CodePage.id(code.parts());
        }

        /** Whether nobody has said yet what some of its results are. */
        public boolean open() {
            return placed < code.results().size();
        }
    }

    /** A name that may stand in an address and in a page. */
    static String id(List<String> parts) {
        return String.join("-", parts).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
    }

    /** The years that may be chosen, newest first. */
    public List<AcademicYear> years() {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> new AcademicYear(LAST + FIRST - year))
                .toList();
    }

    /** Whether results of Key Stage 2 tests are among them, whose codes no public source confirms. */
    public boolean hasKeyStage2Tests() {
        return rows.stream()
                .map(row -> row.code().parts())
                .anyMatch(parts -> parts.getFirst().equals("KS2")
                        && parts.get(2).equals("TT")
                        && !parts.get(3).equals("MTC"));
    }

    /** The item of a meaning in words. */
    public String label(CodeMeaning meaning) {
        return items.label(new ColumnMeaning.OfResult(meaning.assessment(), meaning.item()).code());
    }

    /** The years of a meaning in words. */
    public static String years(CodeMeaning meaning) {
        Integer from = meaning.fromYear();
        Integer to = meaning.toYear();
        if (from == null && to == null) {
            return "every year";
        }
        if (from != null && from.equals(to)) {
            return label(from);
        }
        return from == null
                ? "up to " + label(to)
                : to == null ? "from " + label(from) : label(from) + " to " + label(to);
    }

    private static String label(@Nullable Integer year) {
        return year == null ? "" : new AcademicYear(year).label();
    }
}
