package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.school.TestSchool;

/**
 * The second way to every figure: a thousand cohorts made up at random, and SQL with its own knowledge of every code
 * ({@code ks2.sql} and the like), must agree with the catalogue's measures on numerator, denominator, who is left out by
 * code, and who is missing.
 */
class RandomCohortsTest {

    private static final long SEED = 20261122;
    private static final int SCHOOLS = 19;
    private static final List<Edition> EDITIONS = AnalysisRooms.CATALOGUE.listEditions();

    private static TestSchool school;
    private static final List<Scope> SCOPES = new ArrayList<>();
    private static Map<Place, Count> expected;

    /** Which figure: of a school, or of all together where there is none. */
    record Place(long schoolId, int year, String measure) {}

    /** What a figure is made of. */
    static final class Count {
        private long numerator;
        private int denominator;
        private final TreeMap<String, Integer> leftOut = new TreeMap<>();
        private int missing;

        void add(String verdict, int pupils) {
            switch (verdict.charAt(0)) {
                case '=' -> {
                    denominator += pupils;
                    numerator += (long) pupils * Integer.parseInt(verdict.substring(1));
                }
                case '-' -> leftOut.merge(verdict.substring(1), pupils, Integer::sum);
                case '?' -> missing += pupils;
                default -> throw new AssertionError(verdict);
            }
        }

        @Override
        public String toString() {
            return words(numerator, denominator, leftOut, missing);
        }
    }

    @BeforeAll
    static void invent() {
        school = new TestSchool(AnalysisRooms.class);
        Random random = new Random(SEED);
        JdbcClient jdbc = school.room(JdbcClient.class);
        ScopedTransactions transactions = school.room(ScopedTransactions.class);
        long pupil = 1_000_000;
        for (int i = 0; i < SCHOOLS; i++) {
            Scope scope = school.addSchool("999" + (3000 + i), "School " + i);
            SCOPES.add(scope);
            RandomRecords records = new RandomRecords(random, scope, pupil);
            for (Edition edition : EDITIONS) {
                records.add(edition, 5 + random.nextInt(random.nextInt(10) == 0 ? 36 : 8));
            }
            pupil = transactions.write(scope, () -> records.write(jdbc));
        }
        expected = transactions.housekeeping(() -> byHand(jdbc));
    }

    @AfterAll
    static void close() {
        school.close();
    }

    @Test
    void sqlOfItsOwnAgreesOnAThousandCohorts() {
        int cohorts = 0;
        int counted = 0;
        for (Scope scope : SCOPES) {
            for (Cohort cohort : school.room(Cohorts.class).list(scope, EDITIONS)) {
                cohorts++;
                int year = cohort.edition().year().endYear();
                for (Measure measure : cohort.edition().measures()) {
                    Figure figure = cohort.figure(measure);
                    assertThat(words(figure))
                            .as("%s of %s in %s", measure, scope.schoolName(), year)
                            .isEqualTo(expected(new Place(scope.schoolId(), year, measure.id())));
                    counted += figure.pupils();
                }
            }
        }
        assertThat(cohorts).isGreaterThanOrEqualTo(1000);
        assertThat(counted).isGreaterThan(50_000);
    }

    @Test
    void poolingSchoolsPoolsTheirPupils() {
        for (Cohort cohort : school.room(Cohorts.class).list(SCOPES, EDITIONS, Set.of())) {
            int year = cohort.edition().year().endYear();
            for (Measure measure : cohort.edition().measures()) {
                List<Figure> figures = SCOPES.stream()
                        .map(scope -> new Cohort(
                                        cohort.edition(),
                                        cohort.members().stream()
                                                .filter(member -> member.schoolId() == scope.schoolId())
                                                .toList())
                                .figure(measure))
                        .toList();
                assertThat(words(cohort.figure(measure)))
                        .as("%s of all schools in %s", measure, year)
                        .isEqualTo(expected(new Place(0, year, measure.id())))
                        .isEqualTo(words(Figure.pooled(figures)));
            }
        }
    }

    private static String expected(Place place) {
        return String.valueOf(expected.getOrDefault(place, new Count()));
    }

    private static Map<Place, Count> byHand(JdbcClient jdbc) {
        Map<Place, Count> counts = new HashMap<>();
        for (Assessment assessment : Assessment.statutory()) {
            jdbc.sql(text(assessment.code() + ".sql")).query(row -> {
                for (long of : List.of(row.getLong("school_id"), 0L)) {
                    counts.computeIfAbsent(
                                    new Place(of, row.getInt("year"), row.getString("measure")), place -> new Count())
                            .add(row.getString("verdict"), row.getInt("pupils"));
                }
            });
        }
        return counts;
    }

    private static String words(Figure figure) {
        return words(figure.numerator(), figure.denominator(), figure.leftOut(), figure.missing());
    }

    private static String words(long numerator, int denominator, Map<String, Integer> leftOut, int missing) {
        return numerator + " of " + denominator + ", left out " + leftOut + ", missing " + missing;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(RandomCohortsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
