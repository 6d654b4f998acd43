package org.waymark.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures abilities against those of all pupils, so that mean and spread are those that national levels assume. */
final class Standardised {

    private Standardised() {}

    /** The same pupils, each ability with mean 0 and standard deviation 1 over all of them. */
    static List<List<DemoPupil>> of(List<List<DemoPupil>> schools) {
        List<Ability> all =
                schools.stream().flatMap(List::stream).map(DemoPupil::ability).toList();
        Scale general = Scale.of(all, Ability::general);
        Scale reading = Scale.of(all, Ability::reading);
        Scale writing = Scale.of(all, Ability::writing);
        Scale maths = Scale.of(all, Ability::maths);
        return schools.stream()
                .map(school -> school.stream()
                        .map(pupil -> {
                            Ability raw = pupil.ability();
                            return pupil.with(new Ability(
                                    general.apply(raw.general()),
                                    reading.apply(raw.reading()),
                                    writing.apply(raw.writing()),
                                    maths.apply(raw.maths()),
                                    raw.ageInYear(),
                                    raw.learnsEnglish()));
                        })
                        .toList())
                .toList();
    }

    private record Scale(double mean, double deviation) {

        static Scale of(List<Ability> all, ToDoubleFunction<Ability> part) {
            double mean = all.stream().mapToDouble(part).average().orElse(0);
            double variance = all.stream()
                    .mapToDouble(ability -> Math.pow(part.applyAsDouble(ability) - mean, 2))
                    .average()
                    .orElse(1);
            return new Scale(mean, Math.sqrt(variance));
        }

        double apply(double value) {
            return (value - mean) / deviation;
        }
    }
}
