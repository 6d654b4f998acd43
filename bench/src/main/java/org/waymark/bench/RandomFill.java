package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** A school's results of five years, pasted sheet by sheet, the same in every run. */
final class RandomFill {

    private RandomFill() {}

    static void fiveYears(World world, School school) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(41);
        for (int year = Seed.FIRST_YEAR; year <= Seed.YEAR; year++) {
            for (String assessment : List.of("eyfsp", "phonics", "mtc", "ks2")) {
                world.fill(school, assessment, year, random);
            }
        }
    }
}
