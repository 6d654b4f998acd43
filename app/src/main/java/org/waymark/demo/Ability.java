package org.waymark.demo;

import org.waymark.catalogue.YearGroup;

/**
 * What drives all results of a pupil through the years, in standard deviations from the mean of all pupils.
 *
 * @param general over everything
 * @param ageInYear 0.5 for the oldest of a year group, -0.5 for the youngest
 * @param learnsEnglish whether English is not the first language
 */
record Ability(double general, double reading, double writing, double maths, double ageInYear, boolean learnsEnglish) {

    // A result is mostly the pupil and partly the day: 0.9² + 0.4² is about 1.
    private static final double PUPIL = 0.9;
    private static final double DAY = 0.4;

    double of(Domain domain) {
        return switch (domain) {
            case GENERAL -> general;
            case READING -> reading;
            case WRITING -> writing;
            case MATHS -> maths;
        };
    }

    /** How well the pupil does in an assessment of that year group, in standard deviations. */
    double on(Chance day, YearGroup yearGroup, Domain domain) {
        return PUPIL * of(domain)
                + DAY * day.normal()
                + ageInYear * birthEffect(yearGroup)
                + (learnsEnglish ? languageEffect(yearGroup, domain) : 0);
    }

    /** From oldest to youngest of a year group; it fades as pupils grow. */
    private static double birthEffect(YearGroup yearGroup) {
        return switch (yearGroup) {
            case NURSERY, RECEPTION -> 0.9;
            case YEAR_1 -> 0.7;
            case YEAR_2 -> 0.6;
            case YEAR_3, YEAR_4 -> 0.4;
            case YEAR_5, YEAR_6 -> 0.3;
        };
    }

    private static double languageEffect(YearGroup yearGroup, Domain domain) {
        double effect = switch (yearGroup) {
            case NURSERY, RECEPTION -> -0.3;
            case YEAR_1, YEAR_2 -> -0.1;
            case YEAR_3, YEAR_4, YEAR_5, YEAR_6 -> 0.0;
        };
        return domain == Domain.MATHS ? effect + 0.15 : effect;
    }
}
