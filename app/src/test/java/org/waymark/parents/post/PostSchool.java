package org.waymark.parents.post;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.TestSchool;

/** A school with families, released reports and a mail server that is none; it is 3 July 2026, 10:00 in England. */
final class PostSchool implements AutoCloseable {

    private static final int YEAR = TestSchool.YEAR.endYear();

    private final TestSchool school = new TestSchool(Rooms.class);

    PostSchool() {
        run("""
                insert into mail_server (school_id, host, port, encryption, user_name, from_address, from_name, reply_to,
                  public_address, link_days, per_minute, changed_by, changed_at)
                values (%d, 'localhost', 25, 'none', '', 'office@beacon.example', 'Beacon Hill', '', 'https://w.example', 30,
                  100, 'A', now())
                """.formatted(scope().schoolId()));
    }

    // No @Configuration: the whole application, scanned by other tests, must not find these.
    @ComponentScan(
            basePackages = {
                "org.waymark.parents.record",
                "org.waymark.parents.post",
                "org.waymark.parents.paper",
                "org.waymark.parents.wording"
            },
            lazyInit = true)
    @ComponentScan(
            basePackages = {"org.waymark.access", "org.waymark.school"},
            useDefaultFilters = false,
            lazyInit = true,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.waymark\\.(access\\.(AccessStore|Scopes|Secrets)|school\\.Contact(s|Store))"))
    static class Rooms {
        @Bean
        @Primary
        Clock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        Post fakePost() {
            return new FakePost();
        }

        @Bean
        RandomGenerator randomGenerator() {
            return new SecureRandom();
        }
    }

    TestSchool school() {
        return school;
    }

    Scope scope() {
        return school.administrator();
    }

    <T> T room(Class<T> type) {
        return school.room(type);
    }

    MovableClock clock() {
        return (MovableClock) room(Clock.class);
    }

    FakePost post() {
        return (FakePost) room(Post.class);
    }

    /** A pupil of 6A, born on 21 September 2014. */
    long pupil(String surname, String forename) {
        return school.addPupil(surname, forename, YearGroup.YEAR_6, "6A");
    }

    /** A contact with parental responsibility and nothing else said. */
    long contact(long pupil, int place, String surname, String email) {
        return contact(pupil, place, surname, email, Map.of());
    }

    /** A contact with other columns than usual, as SQL. */
    long contact(long pupil, int place, String surname, String email, Map<String, String> more) {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        more.forEach((column, value) -> {
            columns.append(", ").append(column);
            values.append(", ").append(value);
        });
        String responsible = more.containsKey("parental_responsibility") ? "" : "parental_responsibility, ";
        return id("insert into contact (school_id, pupil_id, place, title, surname, email, " + responsible
                + "origin, changed_by" + columns + ") values (" + scope().schoolId() + ", " + pupil + ", " + place
                + ", 'Mx', '" + surname + "', '" + email + "', " + (responsible.isEmpty() ? "" : "true, ")
                + "'hand', 'A'" + values + ") returning id");
    }

    /** A released version in English and perhaps further languages. */
    long release(long pupil, int version, String... languages) {
        long report =
                id("insert into parent_report (school_id, pupil_id, year, version, year_group, class_name, changed,"
                        + " missing, reason, released_by, released_at) values (" + scope().schoolId() + ", " + pupil
                        + ", " + YEAR
                        + ", " + version + ", '6', '6A', '[]', '[]', '', 'A', now()) returning id");
        List<String> all = new java.util.ArrayList<>(List.of(languages));
        all.add("en-GB");
        for (String language : all) {
            run("insert into parent_report_text (school_id, report_id, language, content, look) values ("
                    + scope().schoolId() + ", " + report + ", '" + language + "', '{}', '{}')");
        }
        return report;
    }

    Sending.Chosen everybody() {
        return new Sending.Chosen(YEAR, Set.of(), null);
    }

    Plan plan() {
        return room(Sending.class).plan(scope(), everybody());
    }

    /** Sends the plan as it is. */
    Sending.Sent send() {
        return room(Sending.class).send(scope(), everybody(), plan().fingerprint());
    }

    /** The letters of a pupil, oldest first. */
    List<Letter> letters(long pupil) {
        return room(Letters.class).list(scope(), YEAR, List.of(pupil));
    }

    Letter letter(long pupil) {
        return letters(pupil).getLast();
    }

    boolean step() {
        return room(PostWork.class).step();
    }

    /** Steps until nothing is left to do now. */
    void work() {
        boolean more = true;
        while (more) {
            more = step();
        }
    }

    void run(String sql) {
        Object unused = room(ScopedTransactions.class)
                .housekeeping(() -> room(JdbcClient.class).sql(sql).update());
    }

    long id(String sql) {
        return room(ScopedTransactions.class)
                .housekeeping(
                        () -> room(JdbcClient.class).sql(sql).query(Long.class).single());
    }

    @Override
    public void close() {
        school.close();
    }
}
