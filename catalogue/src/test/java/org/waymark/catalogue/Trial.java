package org.waymark.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Evaluates invented pupils, shortly. */
public final class Trial {
    public static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 14);

    private Trial() {}

    public static Edition edition(Assessment assessment, int year) {
        return CATALOGUE.getEdition(assessment, new AcademicYear(year));
    }

    /**
     * Evaluates a pupil with these results.
     *
     * @param itemsAndValues "item=value" each
     */
    public static Evaluation evaluate(Edition edition, YearGroup yearGroup, String... itemsAndValues) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (String itemAndValue : itemsAndValues) {
            int equals = itemAndValue.indexOf('=');
            typed.put(itemAndValue.substring(0, equals), new Typed(itemAndValue.substring(equals + 1), null));
        }
        return Evaluator.evaluate(edition, new PupilContext(yearGroup, BIRTH, edition.year()), typed);
    }

    public static Evaluation ks2(int year, String... itemsAndValues) {
        return evaluate(edition(Assessment.KS2, year), YearGroup.YEAR_6, itemsAndValues);
    }

    public static Evaluation ks1(int year, String... itemsAndValues) {
        return evaluate(edition(Assessment.KS1, year), YearGroup.YEAR_2, itemsAndValues);
    }

    public static Evaluation phonics(int year, YearGroup yearGroup, String... itemsAndValues) {
        return evaluate(edition(Assessment.PHONICS, year), yearGroup, itemsAndValues);
    }
}
