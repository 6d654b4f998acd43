package org.waymark.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.scheme.SchemeRooms;
import org.waymark.school.TestSchool;

/** The rooms of the record over a fresh database, with one invented school and the real catalogue. */
final class ResultsSchool implements AutoCloseable {

    static final Catalogue CATALOGUE = Catalogue.load();
    static final Edition KS2 = edition(Assessment.KS2, 2026);
    static final Edition PHONICS = edition(Assessment.PHONICS, 2026);
    static final Edition PHONICS_BEFORE = edition(Assessment.PHONICS, 2025);
    static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    final TestSchool school = new TestSchool(
            RealCatalogue.class,
            SchemeRooms.class,
            ResultStore.class,
            ChangeStore.class,
            Records.class,
            Entry.class,
            Undoing.class,
            Histories.class,
            SignOffs.class,
            Sheets.class,
            Overviews.class,
            Editions.class,
            Scripts.class);

    static class RealCatalogue {
        @Bean
        Catalogue catalogue() {
            return CATALOGUE;
        }

        @Bean
        Catalogues catalogues() {
            return () -> CATALOGUE;
        }
    }

    static Edition edition(Assessment assessment, int year) {
        return CATALOGUE.getEdition(assessment, new AcademicYear(year));
    }

    Entry entry() {
        return school.room(Entry.class);
    }

    Histories histories() {
        return school.room(Histories.class);
    }

    SignOffs signOffs() {
        return school.room(SignOffs.class);
    }

    Sheets sheets() {
        return school.room(Sheets.class);
    }

    Scope administrator() {
        return school.administrator();
    }

    /** A second person who may do everything but keep people. */
    Scope lead() {
        Scope one = administrator();
        return new Scope(
                3L, "Sam Other", one.schoolId(), one.laestab(), one.schoolName(), Role.ASSESSMENT_LEAD, Set.of());
    }

    Scope teacherOf(String... classes) {
        return school.as(
                Role.TEACHER, Arrays.stream(classes).map(school::classId).toArray(Long[]::new));
    }

    long pupil(String surname, String className) {
        return school.addPupil(surname, "Sky", YearGroup.YEAR_6, className);
    }

    /** So many pupils of Year 6 in one class. */
    List<Long> pupils(int count, String className) {
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(school.addPupil("Pupil" + i, "Sky", YearGroup.YEAR_6, className));
        }
        return ids;
    }

    /** Enrols a pupil in an earlier year too, in a class of that year. */
    void enrolEarlier(long pupil, int year, String yearGroup, String className) {
        long id = administrator().schoolId();
        housekeep("insert into class (school_id, year, name) values (" + id + ", " + year + ", '" + className
                + "') on conflict do nothing");
        housekeep("insert into enrolment (school_id, pupil_id, year, year_group, class_id) select " + id + ", " + pupil
                + ", " + year + ", '" + yearGroup + "', c.id from class c where c.school_id = " + id + " and c.year = "
                + year + " and c.name = '" + className + "'");
    }

    void housekeep(String sql) {
        school.room(ScopedTransactions.class)
                .housekeeping(() -> school.room(JdbcClient.class).sql(sql).update());
    }

    /** A number that a query answers, over every school. */
    long number(String sql) {
        return school.room(ScopedTransactions.class)
                .housekeeping(() -> school.room(JdbcClient.class)
                        .sql(sql)
                        .query((row, number) -> row.getLong(1))
                        .single());
    }

    SaveAnswer save(long pupil, String item, String text) {
        return save(administrator(), KS2, ChangeKind.CELL, new Input(pupil, item, text, null));
    }

    SaveAnswer save(Scope scope, long pupil, String item, String text, @Nullable Long base) {
        return save(scope, KS2, ChangeKind.CELL, new Input(pupil, item, text, base));
    }

    SaveAnswer save(Scope scope, Edition edition, ChangeKind kind, Input... inputs) {
        return save(scope, edition, kind, null, List.of(inputs));
    }

    SaveAnswer save(Scope scope, Edition edition, ChangeKind kind, @Nullable UUID request, List<Input> inputs) {
        return entry().save(scope, edition, new SaveRequest(request, kind, "Grid", DAY, inputs));
    }

    PupilState state(long pupil) {
        return state(KS2, pupil);
    }

    PupilState state(Edition edition, long pupil) {
        return sheets().listPupils(administrator(), edition, List.of(pupil)).getFirst();
    }

    @Nullable
    String value(long pupil, String item) {
        return state(pupil).value(item);
    }

    /** Everything recorded of a pupil, as {@code item=value} in the edition's order. */
    String record(long pupil) {
        PupilState state = state(pupil);
        return String.join(
                " ",
                KS2.items().stream()
                        .filter(item -> state.value(item.id()) != null)
                        .map(item -> item.id() + "=" + state.value(item.id()))
                        .toList());
    }

    /** Runs the works at once, each in a thread of its own, and answers what they answered. */
    static <T> List<T> together(List<Callable<T>> works) {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        } catch (ExecutionException fault) {
            throw new AssertionError(fault.getCause());
        }
    }

    @Override
    public void close() {
        school.close();
    }
}
