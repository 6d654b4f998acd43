package org.waymark.transfer.returns;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Scopes;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.Upn;
import org.waymark.operation.SchoolRegister;
import org.waymark.results.ChangeKind;
import org.waymark.results.Entry;
import org.waymark.results.Input;
import org.waymark.results.SaveRequest;
import org.waymark.school.Outcome;
import org.waymark.school.Placing;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.school.Pupils;
import org.waymark.school.Schools;

/** An invented school of its own in the tests' database; its files are made at one fixed moment. */
final class ReturnSchool {

    static final Instant NOW = Instant.parse("2026-06-20T09:30:15.250Z");

    private static final AtomicInteger NEXT = new AtomicInteger(9_990_100);

    final Scope scope;
    private final ApplicationContext rooms;
    private int pupils;

    ReturnSchool(ApplicationContext rooms) {
        this(rooms, String.valueOf(NEXT.incrementAndGet()));
    }

    ReturnSchool(ApplicationContext rooms, String laestab) {
        this.rooms = rooms;
        room(SchoolRegister.class).addSchool(laestab, laestab.substring(1), "Returns & Sons Primary " + laestab, null);
        this.scope = room(Scopes.class).getCommandLineScope(laestab);
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneId.of("Europe/London"));
    }

    /** The service as it is, but at one moment. */
    Returns returns() {
        return returnsAt(NOW);
    }

    Returns returnsAt(Instant at) {
        return new Returns(
                room(Compositions.class),
                room(ReturnChecks.class),
                room(ReturnStore.class),
                room(Schools.class),
                room(ScopedTransactions.class),
                clock(at));
    }

    Edition edition(Assessment assessment) {
        return edition(assessment, 2026);
    }

    Edition edition(Assessment assessment, int year) {
        return room(Catalogue.class).getEdition(assessment, new AcademicYear(year));
    }

    Scope as(Role role) {
        return new Scope(null, "Jo Other", scope.schoolId(), scope.laestab(), scope.schoolName(), role, Set.of());
    }

    /** A permanent UPN with the right letter. */
    static String upn(int number) {
        String digits = String.format(java.util.Locale.ROOT, "9996100%05d", 20_000 + number);
        return Upn.checkLetter(digits) + digits;
    }

    long add(String surname, YearGroup group) {
        return add(surname, group, 2026, pupil -> pupil);
    }

    /** Adds a pupil about whom nothing is to be found fault with, unless the change makes it so. */
    long add(String surname, YearGroup group, int year, UnaryOperator<PupilDetailsBuilder> change) {
        pupils++;
        AcademicYear of = new AcademicYear(year);
        PupilDetailsBuilder usual = new PupilDetailsBuilder(
                        surname, "Sky", group.usualBirths(of).firstDay().plusDays(20 + pupils))
                .upn(upn(pupils))
                .sex(pupils % 2 == 0 ? "F" : "M");
        Outcome<Long> added =
                room(Pupils.class).add(scope, change.apply(usual).build(), new Placing(of, group, group.code() + "A"));
        return switch (added) {
            case Outcome.Done<Long>(Long id, var ignored) -> id;
            case Outcome.Refused<Long>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** Enrols a pupil in one more year. */
    void enrol(long pupil, int year, String group) {
        sql("insert into enrolment (school_id, pupil_id, year, year_group) values (" + scope.schoolId() + ", " + pupil
                + ", " + year + ", '" + group + "')");
    }

    /** Enters results as {@code item=value}. */
    void enter(Assessment assessment, long pupil, String... values) {
        enter(assessment, 2026, pupil, values);
    }

    void enter(Assessment assessment, int year, long pupil, String... values) {
        List<Input> inputs = new ArrayList<>();
        for (String value : values) {
            String[] parts = value.split("=", 2);
            inputs.add(new Input(pupil, parts[0], parts[1], null));
        }
        room(Entry.class)
                .save(
                        scope,
                        edition(assessment, year),
                        new SaveRequest(null, ChangeKind.SCRIPT, "test", LocalDate.of(year, 6, 10), inputs));
    }

    /** Goals 1 to 17 at the same value. */
    void goals(long pupil, String value) {
        List<String> values = new ArrayList<>();
        for (int goal = 1; goal <= 17; goal++) {
            values.add(String.format(java.util.Locale.ROOT, "e%02d=%s", goal, value));
        }
        enter(Assessment.EYFSP, pupil, values.toArray(String[]::new));
    }

    /** Signs every class off. */
    void signOff(Assessment assessment) {
        sql("insert into sign_off (school_id, assessment, year, class_id, signed_by, signed_at) select c.school_id, '"
                + assessment.code() + "', 2026, c.id, 'Test', now() from class c where c.school_id = "
                + scope.schoolId());
    }

    /** Keeps a result word for word, as an import does. */
    void keep(long pupil, String year, Map<String, String> place, String result) {
        String imported = "insert into file_import (school_id, person, files, report) values (" + scope.schoolId()
                + ", 'Test', '[]', '') returning id";
        long id = room(ScopedTransactions.class)
                .write(
                        scope,
                        () -> room(JdbcClient.class)
                                .sql(imported)
                                .query(Long.class)
                                .single());
        sql(
                "insert into kept_result (school_id, pupil_id, stage, locale, year, subject, method, component, status, qualifier,"
                        + " result, why, began_with) values (" + scope.schoolId() + ", " + pupil + ", '"
                        + place.get("stage")
                        + "', 'ENG', '" + year + "', '" + place.get("subject") + "', '" + place.get("method") + "', '"
                        + place.get("component") + "', 'R', '" + place.get("qualifier") + "', '" + result
                        + "', 'unknown', " + id
                        + ")");
    }

    void sql(String sql) {
        room(ScopedTransactions.class)
                .write(scope, () -> room(JdbcClient.class).sql(sql).update());
    }

    List<ReturnFinding> check(Assessment assessment) {
        return room(ReturnChecks.class).list(scope, edition(assessment));
    }

    /** The ids of what is found about a pupil, or about none. */
    List<String> found(Assessment assessment, long pupil) {
        return check(assessment).stream()
                .filter(finding -> Optional.of(pupil).equals(Optional.ofNullable(finding.pupilId())))
                .map(ReturnFinding::rule)
                .toList();
    }

    /** The file, made although there may be errors. */
    MadeReturn.Done made(Assessment assessment, Purpose purpose) {
        return done(returns().make(scope, edition(assessment), purpose, true));
    }

    static MadeReturn.Done done(MadeReturn made) {
        return switch (made) {
            case MadeReturn.Done done -> done;
            case MadeReturn.Faulty faulty ->
                throw new AssertionError(faulty.findings().toString());
            case MadeReturn.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    static String text(MadeReturn.Done made) {
        return new String(made.bytes(), StandardCharsets.UTF_8);
    }
}
