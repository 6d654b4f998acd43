package org.waymark.analysis.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Sessions;
import org.waymark.school.web.SignedInSchool;
import org.waymark.testing.WaymarkTest;

/** The pages of several schools as a person meets them. */
@WaymarkTest
class TrustPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    Sessions sessions;

    @Test
    void aPersonOfOneSchoolSeesItAndEngland() throws Exception {
        SignedInSchool school = new SignedInSchool(jdbc, transactions, sessions, port);
        enterOneResult(school);
        String lead = school.signIn(Role.ASSESSMENT_LEAD);

        String page = get(lead, "/figures?year=2026&assessment=ks2").body();

        assertThat(page)
                .contains("Schools side by side", "Beacon Hill Primary", "100% (1)", "England")
                .contains("Writing greater depth", "the figure is not an average")
                .doesNotContain("Rank<");
        assertThat(get(lead, "/figures?year=2026&assessment=ks2&sort=ks2.writing.expected")
                        .body())
                .contains("Rank<");
        HttpResponse<String> csv = get(lead, "/figures?year=2026&assessment=ks2&as=csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("schools-2026.csv");
        assertThat(csv.body()).contains("Beacon Hill Primary");
        String measure =
                get(lead, "/figures/measures/ks2.writing.expected?year=2026").body();
        assertThat(measure).contains("Schools over the years", "Schools by group", "<svg");
    }

    @Test
    void nobodyIsAskedForAnOptionalAssessmentThatIsNotHeld() throws Exception {
        SignedInSchool holding = new SignedInSchool(jdbc, transactions, sessions, port);
        SignedInSchool without = new SignedInSchool(jdbc, transactions, sessions, port);
        enrol(holding, "EXS");
        enrol(without, null);
        String lead = holding.signIn(Role.ASSESSMENT_LEAD);
        transactions.housekeeping(() -> jdbc.sql("""
                        insert into membership (school_id, person_id, role)
                        select (select id from school where laestab = :other), m.person_id, 'reader'
                        from membership m join school s on s.id = m.school_id where s.laestab = :laestab
                        """)
                .param("other", laestab(without))
                .param("laestab", laestab(holding))
                .update());

        String page = get(lead, "/figures?year=2026&assessment=ks1").body();

        assertThat(page).contains("100% (1)").doesNotContain("KS1: 1 of 1", "not yet", "still to enter");
    }

    @Test
    void aReaderWithoutNamesSeesNothingOfOnePupil() throws Exception {
        SignedInSchool school = new SignedInSchool(jdbc, transactions, sessions, port);
        enterOneResult(school);
        String governor = school.signIn(Role.READER_WITHOUT_NAMES);

        for (String path : new String[] {
            "/figures?year=2026&assessment=ks2",
            "/figures?year=2026&assessment=ks2&as=csv",
            "/figures/measures/ks2.writing.expected?year=2026"
        }) {
            assertThat(get(governor, path).body()).contains("hidden").doesNotContain("100% (1)");
        }
    }

    @Test
    void aTeacherIsToldWhyTheSchoolIsNotThere() throws Exception {
        SignedInSchool school = new SignedInSchool(jdbc, transactions, sessions, port);
        String teacher = school.signIn(Role.TEACHER);

        assertThat(get(teacher, "/figures").body())
                .contains("you are a teacher there", "Beacon Hill Primary")
                .doesNotContain("<table");
        assertThat(get(teacher, "/figures?year=2026&assessment=juggling").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String session, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Cookie", "waymark_session=" + session)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String laestab(SignedInSchool school) {
        return school.address().substring(school.address().lastIndexOf('/') + 1);
    }

    /** A pupil of Year 2, with a judgement in all of Key Stage 1 or with none. */
    private void enrol(SignedInSchool school, @Nullable String judgement) {
        int unused = transactions.housekeeping(() -> jdbc.sql("""
                        with p as (insert into pupil (school_id, surname, forename, date_of_birth)
                                   select id, 'Nott', 'Sky', '2018-10-03' from school where laestab = :laestab
                                   returning school_id, id),
                        e as (insert into enrolment (school_id, pupil_id, year, year_group)
                              select school_id, id, 2026, '2' from p)
                        insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                        select school_id, id, 'ks1', 2026, item, :judgement, false, 0, 0
                        from p, unnest(array['reading.ta', 'writing.ta', 'maths.ta', 'science.ta']) as i (item)
                        where :judgement::text is not null
                        """)
                .param("laestab", laestab(school))
                .param("judgement", judgement)
                .update());
    }

    private void enterOneResult(SignedInSchool school) {
        String laestab = school.address().substring(school.address().lastIndexOf('/') + 1);
        int rows = transactions.housekeeping(
                () -> jdbc.sql("""
                        with s as (select id from school where laestab = :laestab),
                        p as (insert into pupil (school_id, surname, forename, date_of_birth)
                              select id, 'Nott', 'Sky', '2014-10-03' from s returning school_id, id),
                        e as (insert into enrolment (school_id, pupil_id, year, year_group)
                              select school_id, id, 2026, '6' from p)
                        insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                        select school_id, id, 'ks2', 2026, 'writing.ta', 'EXS', false, 0, 0 from p
                        """).param("laestab", laestab).update());
        assertThat(rows).isEqualTo(1);
    }
}
