package org.waymark.demo;

import org.waymark.catalogue.Edition;

/** Teacher judgements that both key stages share. */
final class KeyStage {

    private static final double PRE_KEY_STAGE = -1.95;
    private static final double STEP = 0.3;
    private static final double NOT_YET_IN_SUBJECTS = -3.3;

    private KeyStage() {}

    /**
     * GDS, EXS or WTS, or below these a pre-key-stage standard.
     *
     * @param higher the bar of GDS
     * @param expected the bar of EXS
     * @param standards the highest pre-key-stage standard of the key stage
     */
    static String judgement(Taker taker, double level, double higher, double expected, int standards) {
        if (level >= higher) {
            return "GDS";
        }
        if (level >= expected) {
            return "EXS";
        }
        return level >= PRE_KEY_STAGE ? "WTS" : below(taker, level, standards);
    }

    /** A pre-key-stage standard, or the engagement model. */
    static String below(Taker taker, double level, int standards) {
        if (taker.pupil().hasPlan() && level < NOT_YET_IN_SUBJECTS) {
            return "EM";
        }
        int down = (int) Math.floor(Math.max(0, PRE_KEY_STAGE - level) / STEP);
        return "PK" + Math.max(1, standards - down);
    }

    /** Whether the pupil works below the standard of the test. */
    static boolean isBelowTest(Taker taker, double level) {
        return level < -2.4 || taker.pupil().hasPlan() && level < -1.6;
    }

    /**
     * The scaled score of a level: 100 at the bar of the expected standard, and 110 at that of the higher.
     *
     * @param edition the edition whose national levels are taken
     */
    static double scaled(Levels levels, Edition edition, String measure, double level) {
        double expected = levels.bar(edition, measure + ".expected", 73);
        double higher = levels.bar(edition, measure + ".higher", 28);
        double scorePerDeviation = 10 / (higher - expected);
        // Rounded to whole scores later: half a score below 100 would be rounded up to it.
        return 99.5 + (level - expected) * scorePerDeviation;
    }
}
