package org.waymark.transfer.tables;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.results.ChangeKind;
import org.waymark.results.Entry;
import org.waymark.results.Input;
import org.waymark.results.PupilState;
import org.waymark.results.SaveAnswer;
import org.waymark.results.SaveRequest;
import org.waymark.results.Sheets;
import org.waymark.school.Outcome;
import org.waymark.school.Placing;
import org.waymark.school.PupilDetails;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;
import org.waymark.testing.TestDatabase;

/** The rooms of tables over a fresh database with two invented schools; it is 13 July 2027. */
final class TablesRooms implements AutoCloseable {

    static final int YEAR = 2027;
    static final LocalDate DAY = LocalDate.of(2027, 5, 11);

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = database.components(Rooms.class);
    private final Scope ours;
    private final Scope theirs;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "org.waymark.access",
                "org.waymark.national",
                "org.waymark.school",
                "org.waymark.scheme",
                "org.waymark.results",
                "org.waymark.transfer.kept",
                "org.waymark.transfer.tables"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.web\\..*",
                                ".*\\.LiveUpdates",
                                ".*\\.DerivationWorker",
                                ".*\\.AccessConfiguration",
                                ".*Test.*",
                                ".*\\.TablesRooms.*",
                                ".*\\.ResultsSchool.*"
                            }))
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-07-13T08:00:00Z"), ZoneId.of("Europe/London"));
        }

        @Bean
        RandomGenerator random() {
            return new java.security.SecureRandom();
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.load();
        }

        @Bean
        tools.jackson.databind.json.JsonMapper json() {
            return new tools.jackson.databind.json.JsonMapper();
        }
    }

    TablesRooms() {
        housekeep(
                "insert into person (id, email, name) overriding system value values (1, 'ada@x.example', 'Ada Lead')");
        ours = addSchool("9991001", "Beacon Hill Primary");
        theirs = addSchool("9991002", "Ash Grove Primary");
    }

    private Scope addSchool(String laestab, String name) {
        long id = number("insert into school (laestab, name) values ('" + laestab + "', '" + name + "') returning id");
        return new Scope(1L, "Ada Lead", id, laestab, name, Role.ADMINISTRATOR, Set.of());
    }

    Scope ours() {
        return ours;
    }

    Scope theirs() {
        return theirs;
    }

    Scope as(Role role) {
        return new Scope(1L, "Jo Bloggs", ours.schoolId(), ours.laestab(), ours.schoolName(), role, Set.of());
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    NationalFiles files() {
        return room(NationalFiles.class);
    }

    Edition edition(Assessment assessment) {
        return edition(assessment, YEAR);
    }

    Edition edition(Assessment assessment, int year) {
        return room(Catalogues.class).latest().getEdition(assessment, new AcademicYear(year));
    }

    long add(Scope scope, String surname, String forename, YearGroup group, @Nullable String upn) {
        LocalDate birth = group.usualBirths(new AcademicYear(YEAR)).firstDay().plusDays(20);
        PupilDetails details =
                new PupilDetailsBuilder(surname, forename, birth).upn(upn).build();
        Outcome<Long> outcome = room(Pupils.class)
                .add(scope, details, new Placing(new AcademicYear(YEAR), group, group.code() + " Oak"));
        return switch (outcome) {
            case Outcome.Done<Long> done -> done.value();
            case Outcome.Refused<Long> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    SaveAnswer save(Scope scope, Assessment assessment, long pupil, String item, String text) {
        return room(Entry.class)
                .save(
                        scope,
                        edition(assessment),
                        new SaveRequest(
                                null, ChangeKind.CELL, "Grid", DAY, List.of(new Input(pupil, item, text, null))));
    }

    PupilState state(Scope scope, Assessment assessment, long pupil) {
        return room(Sheets.class)
                .listPupils(scope, edition(assessment), List.of(pupil))
                .getFirst();
    }

    @Nullable
    String value(Scope scope, Assessment assessment, long pupil, String item) {
        return state(scope, assessment, pupil).value(item);
    }

    long classId(Scope scope, String name) {
        return room(Rolls.class).listClasses(scope, YEAR).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A request for a table of Key Stage 2 reading. */
    static TableRequest reading(String csv) {
        return request("ks2", "reading", YEAR, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static TableRequest request(
            @Nullable String assessment, @Nullable String subject, @Nullable Integer year, byte[] bytes) {
        return new TableRequest(
                "table.csv",
                bytes,
                assessment == null ? null : Assessment.find(assessment).orElseThrow(),
                subject,
                year,
                Certainty.SECONDARY,
                "");
    }

    /** A table for marks 3 to 50, with 100 at this mark. */
    static String table(int rawFor100) {
        return "raw,scaled\n"
                + IntStream.rangeClosed(3, 50)
                        .mapToObj(raw -> raw + "," + Math.clamp(100L + raw - rawFor100, 80, 120))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    void housekeep(String sql) {
        room(ScopedTransactions.class)
                .housekeeping(() -> room(JdbcClient.class).sql(sql).update());
    }

    long number(String sql) {
        return room(ScopedTransactions.class)
                .housekeeping(() -> room(JdbcClient.class)
                        .sql(sql)
                        .query((row, number) -> row.getLong(1))
                        .single());
    }

    List<Map<String, @Nullable Object>> rows(String sql) {
        return room(ScopedTransactions.class)
                .housekeeping(() -> room(JdbcClient.class).sql(sql).query().listOfRows());
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
