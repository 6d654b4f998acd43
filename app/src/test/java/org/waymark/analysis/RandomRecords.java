package org.waymark.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;

/**
 * Invents the cohorts of a school at random, each of whatever the scales allow: marks, codes, both, neither, leavers with
 * and without results, pupils of other year groups. Writes them straight into the tables, all at once.
 */
final class RandomRecords {

    private static final LocalDate BIRTH = LocalDate.of(2010, 1, 15);

    private final Random random;
    private final long schoolId;
    private long nextPupil;

    private final List<Long> pupils = new ArrayList<>();
    private final List<@Nullable String> leavingDates = new ArrayList<>();
    private final List<Integer> enrolledYears = new ArrayList<>();
    private final List<String> yearGroups = new ArrayList<>();
    private final List<Long> resultPupils = new ArrayList<>();
    private final List<String> assessments = new ArrayList<>();
    private final List<Integer> resultYears = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Boolean> derived = new ArrayList<>();

    RandomRecords(Random random, Scope scope, long firstPupil) {
        this.random = random;
        this.schoolId = scope.schoolId();
        this.nextPupil = firstPupil;
    }

    /** Adds pupils who take an edition, most of them with results. */
    void add(Edition edition, int size) {
        for (int i = 0; i < size; i++) {
            int year = edition.year().endYear();
            boolean elsewhere = chance(4);
            YearGroup yearGroup = elsewhere ? YearGroup.YEAR_3 : any(List.copyOf(edition.yearGroups()));
            boolean leaver = chance(8);
            pupils.add(nextPupil);
            enrolledYears.add(year);
            yearGroups.add(yearGroup.code());
            leavingDates.add(leaver ? year + (chance(60) ? "-02-10" : "-07-01") : null);
            if (!leaver || chance(40)) {
                results(edition, yearGroup);
            }
            nextPupil++;
        }
    }

    private void results(Edition edition, YearGroup yearGroup) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        typed(edition, yearGroup).forEach((item, value) -> typed.put(item, new Typed(value, null)));
        Map<String, String> worked = Evaluator.evaluate(
                        edition, new PupilContext(yearGroup, BIRTH, edition.year()), typed)
                .derived();
        Map<String, String> all = new HashMap<>();
        typed.forEach((item, value) -> all.put(item, value.value()));
        all.putAll(worked);
        all.forEach((item, value) -> {
            resultPupils.add(nextPupil);
            assessments.add(edition.assessment().code());
            resultYears.add(edition.yearOf(edition.getItem(item), yearGroup).endYear());
            items.add(item);
            values.add(value);
            derived.add(worked.containsKey(item));
        });
    }

    private Map<String, String> typed(Edition edition, YearGroup yearGroup) {
        Map<String, String> typed = new HashMap<>();
        if (edition.assessment() == Assessment.EYFSP) {
            goals(edition, typed);
            return typed;
        }
        edition.tests().forEach(test -> test(test, typed));
        for (Item item : edition.itemsFor(yearGroup)) {
            switch (item.kind()) {
                case JUDGEMENT -> {
                    if (!chance(8)) {
                        typed.put(item.id(), code(item));
                    }
                }
                case SCORE -> {
                    if (!chance(8)) {
                        typed.put(item.id(), chance(15) ? code(item) : chance(20) ? "25" : mark(item));
                    }
                }
                case MARK -> {
                    if (edition.assessment() == Assessment.PHONICS) {
                        check(edition, item, typed);
                    }
                }
                case GOAL, TOTAL, SCALED, OUTCOME -> {}
            }
        }
        return typed;
    }

    private void goals(Edition edition, Map<String, String> typed) {
        int sort = random.nextInt(100);
        boolean able = chance(60);
        for (Item goal : edition.items()) {
            String value = able ? "2" : chance(75) ? "2" : chance(60) ? "1" : code(goal);
            typed.put(goal.id(), value.equals("A") && sort > 10 ? "1" : value);
        }
        if (sort < 5) {
            typed.replaceAll((item, value) -> "A");
        } else if (sort < 15) {
            typed.keySet().removeIf(item -> chance(10));
        }
    }

    private void check(Edition edition, Item mark, Map<String, String> typed) {
        int sort = random.nextInt(100);
        if (sort < 75) {
            typed.put(mark.id(), Integer.toString(22 + random.nextInt(19)));
        }
        if (sort >= 70 && sort < 90) {
            Item outcome = edition.getItem(mark.codesGoTo().orElseThrow());
            typed.put(outcome.id(), code(outcome));
        }
    }

    private void test(TestItems test, Map<String, String> typed) {
        int sort = random.nextInt(100);
        List<Item> papers = test.papers();
        if (sort < 70) {
            papers.forEach(paper -> typed.put(paper.id(), chance(5) ? "0" : mark(paper)));
        }
        if (sort >= 62 && sort < 66) {
            typed.put(test.scaled().id(), mark(test.scaled()));
        }
        if (sort >= 66 && sort < 70) {
            papers.forEach(paper -> typed.remove(paper.id()));
            typed.put(papers.getFirst().id(), "1");
        }
        if (sort >= 68 && sort < 85) {
            typed.put(test.outcome().id(), code(test.outcome()));
        }
        if (sort >= 83 && sort < 93) {
            typed.put(test.scaled().id(), chance(10) ? "N" : mark(test.scaled()));
        }
    }

    private String mark(Item item) {
        var marks = item.scale().marks().orElseThrow();
        int low = item.kind() == ItemKind.SCALED ? marks.min() : marks.max() / 3;
        return Integer.toString(low + random.nextInt(marks.max() - low + 1));
    }

    private String code(Item item) {
        return any(item.scale().codes().stream().filter(Code::typable).collect(Collectors.toList()))
                .value();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Writes everything; inside a transaction that may. Answers the key of the next pupil. */
    long write(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into pupil (school_id, id, surname, forename, date_of_birth, leaving_date)
                        overriding system value
                        select :school, w.id, 'Pupil', w.id::text, '2010-01-15', w.leaving::date
                        from unnest(:pupils::bigint[], :leaving::text[]) as w (id, leaving)
                        """)
                .param("school", schoolId)
                .param("pupils", pupils.toArray(Long[]::new))
                .param("leaving", leavingDates.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into enrolment (school_id, pupil_id, year, year_group)
                        select :school, w.* from unnest(:pupils::bigint[], :years::int[], :groups::text[]) as w
                        """)
                .param("school", schoolId)
                .param("pupils", pupils.toArray(Long[]::new))
                .param("years", enrolledYears.toArray(Integer[]::new))
                .param("groups", yearGroups.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                        select :school, w.*, 1, 1
                        from unnest(:pupils::bigint[], :assessments::text[], :years::int[], :items::text[],
                          :values::text[], :derived::boolean[]) as w
                        """)
                .param("school", schoolId)
                .param("pupils", resultPupils.toArray(Long[]::new))
                .param("assessments", assessments.toArray(String[]::new))
                .param("years", resultYears.toArray(Integer[]::new))
                .param("items", items.toArray(String[]::new))
                .param("values", values.toArray(String[]::new))
                .param("derived", derived.toArray(Boolean[]::new))
                .update();
        return nextPupil;
    }
}
