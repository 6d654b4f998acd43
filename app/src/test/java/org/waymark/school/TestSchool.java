package org.waymark.school;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.ReferenceCode;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.testing.TestDatabase;

/** The rooms of the school over a fresh database, with one invented school; it is 3 March 2026. */
public final class TestSchool implements AutoCloseable {

    /** The academic year of the tests. */
    public static final AcademicYear YEAR = new AcademicYear(2026);

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context;
    private final Scope administrator;

    /** @param more further components over the same database */
    public TestSchool(Class<?>... more) {
        Class<?>[] rooms = {
            Beans.class,
            ScopedTransactions.class,
            RollStore.class,
            Rolls.class,
            KnownCodes.class,
            PupilChecks.class,
            PupilStore.class,
            EnrolmentStore.class,
            ClassStore.class,
            SchoolStore.class,
            Pupils.class,
            Register.class,
            Classes.class,
            Schools.class,
            Years.class,
            ContactStore.class,
            Contacts.class,
            AttendanceStore.class,
            Attendances.class
        };
        Class<?>[] all = new Class<?>[rooms.length + more.length];
        System.arraycopy(rooms, 0, all, 0, rooms.length);
        System.arraycopy(more, 0, all, rooms.length, more.length);
        this.context = database.components(all);
        // The people behind the scopes: histories name them.
        room(ScopedTransactions.class)
                .housekeeping(() -> database.jdbc().sql("""
                        insert into person (id, email, name) overriding system value values
                          (1, 'ada@beacon.example', 'Ada Lead'), (2, 'jo@beacon.example', 'Jo Bloggs'),
                          (3, 'sam@beacon.example', 'Sam Other')
                        """).update());
        this.administrator = addSchool("9991001", "Beacon Hill Primary");
    }

    // No @Configuration: the whole application, scanned by other tests, must not find these.
    static class Beans {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-03T09:00:00Z"), ZoneId.of("Europe/London"));
        }

        @Bean
        Catalogues catalogues() {
            return this::catalogue;
        }

        @Bean
        Catalogue catalogue() {
            return new Catalogue(
                    List.of(),
                    new Catalogue.ReferenceLists(
                            List.of(
                                    new ReferenceCode("WBRI", "White British"),
                                    new ReferenceCode("ABAN", "Bangladeshi")),
                            List.of(
                                    new ReferenceCode("ENG", "English"),
                                    new ReferenceCode("OTH", "Other than English")),
                            List.of(
                                    new ReferenceCode("N", "No special educational need"),
                                    new ReferenceCode("K", "SEN support"),
                                    new ReferenceCode("E", "Education, health and care plan")),
                            List.of(new ReferenceCode("F", "Female"), new ReferenceCode("M", "Male"))));
        }
    }

    /** A few codes of each list. */
    public static KnownCodes codes() {
        return new KnownCodes(new Beans().catalogue());
    }

    /** An administrator of the school. */
    public Scope administrator() {
        return administrator;
    }

    /** Another person of the same school. */
    public Scope as(Role role, Long... classIds) {
        return new Scope(
                2L,
                "Jo Bloggs",
                administrator.schoolId(),
                administrator.laestab(),
                administrator.schoolName(),
                role,
                Set.of(classIds));
    }

    /** Another school and its administrator. */
    public Scope addSchool(String laestab, String name) {
        long id = room(ScopedTransactions.class)
                .housekeeping(() -> database.jdbc()
                        .sql("insert into school (laestab, name) values (:laestab, :name) returning id")
                        .param("laestab", laestab)
                        .param("name", name)
                        .query((row, number) -> row.getLong("id"))
                        .single());
        return new Scope(1L, "Ada Lead", id, laestab, name, Role.ADMINISTRATOR, Set.of());
    }

    /** A service of the rooms. */
    public <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /** Adds a pupil born in the usual year for the group, and answers the key. */
    public long addPupil(String surname, String forename, YearGroup group, String className) {
        LocalDate birth = group.usualBirths(YEAR).firstDay().plusDays(20);
        return add(administrator, new PupilDetailsBuilder(surname, forename, birth).build(), group, className);
    }

    /** Adds a pupil and answers the key. */
    public long add(Scope scope, PupilDetails details, YearGroup group, String className) {
        Outcome<Long> outcome = room(Pupils.class)
                .add(scope, details, new Placing(YEAR, group, className.isEmpty() ? null : className));
        return switch (outcome) {
            case Outcome.Done<Long>(Long id, List<Problem> ignored) -> id;
            case Outcome.Refused<Long>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** The key of a class of the year. */
    public long classId(String name) {
        return room(Rolls.class).listClasses(administrator, YEAR.endYear()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
