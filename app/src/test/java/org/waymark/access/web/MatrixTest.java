package org.waymark.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.access.Accounts;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Sessions;
import org.waymark.access.SignedIn;
import org.waymark.testing.WaymarkTest;

/**
 * Every address as everyone. An address that is not in the table fails, so that none can be forgotten; whatever an
 * answer says is searched for pupils whom the asker must not see.
 */
@WaymarkTest
class MatrixTest {

    /**
     * The administrator, lead, teacher of 6A, reader and governor (reader without names) are of the school in the
     * address; the stranger is the administrator of another one. The pupil and the class in an address are of 6B.
     */
    private static final String EXPECTED = """
            METHOD address                                                                       nobody admin lead teacher reader governor stranger
            GET /                                                                                302    302   302  302     302    302      302
            GET /account                                                                         302    200   200  200     200    200      200
            POST /account/password                                                               302    422   422  422     422    422      422
            POST /account/sign-out-everywhere                                                    302    302   302  302     302    302      302
            POST /account/tokens                                                                 302    200   200  200     200    200      200
            POST /account/tokens/{token}/revoke                                                  302    302   302  302     302    302      302
            GET /api/v1/openapi.json                                                             401    200   200  200     200    200      200
            GET /api/v1/schools                                                                  401    200   200  200     200    200      200
            GET /api/v1/schools/{laestab}/assessments/{assessment}/{year}/findings               401    200   200  200     200    200      404
            PUT /api/v1/schools/{laestab}/assessments/{assessment}/{year}/pupils/{upn}/results   401    200   200  404     403    404      404
            GET /api/v1/schools/{laestab}/assessments/{assessment}/{year}/results                401    200   200  200     200    200      404
            GET /api/v1/schools/{laestab}/assessments/{assessment}/{year}/results.csv            401    200   200  200     200    200      404
            GET /api/v1/schools/{laestab}/assessments/{assessment}/{year}/results.xlsx           401    200   200  200     200    200      404
            POST /api/v1/schools/{laestab}/assessments/{assessment}/{year}/returns               401    400   400  403     403    403      404
            GET /api/v1/schools/{laestab}/figures                                                401    200   200  200     200    200      404
            POST /api/v1/schools/{laestab}/imports                                               401    422   422  403     403    403      404
            GET /api/v1/schools/{laestab}/reports                                                401    200   200  200     200    403      404
            GET /api/v1/schools/{laestab}/reports/draft                                          401    400   400  400     400    400      404
            POST /api/v1/schools/{laestab}/reports/release                                       401    404   404  403     403    403      404
            POST /api/v1/schools/{laestab}/reports/send                                          401    404   404  403     403    403      404
            GET /api/v1/schools/{laestab}/reports/{report}/file                                  401    404   404  404     404    403      404
            GET /api/v1/schools/{laestab}/returns/{file}                                         401    404   404  403     403    403      404
            GET /api/v1/schools/{laestab}/scheme                                                 401    200   200  200     200    200      404
            GET /api/v1/schools/{laestab}/tables                                                 401    200   200  403     403    403      404
            POST /api/v1/schools/{laestab}/tables                                                401    422   403  403     403    403      404
            POST /api/v1/schools/{laestab}/take-away                                             401    200   200  403     403    403      404
            GET /figures                                                                         302    200   200  200     200    200      200
            GET /figures/judgements                                                              302    200   200  200     200    200      200
            GET /figures/judgements/progress                                                     302    200   200  200     200    200      200
            GET /figures/measures/{measure}                                                      302    200   200  200     200    200      200
            GET /reports/read                                                                    404    404   404  404     404    404      404
            POST /reports/read/close                                                             200    200   200  200     200    200      200
            GET /reports/read/{file}                                                             404    404   404  404     404    404      404
            GET /reports/{token}                                                                 200    200   200  200     200    200      200
            POST /reports/{token}                                                                422    422   422  422     422    422      422
            POST /reports/{token}/new                                                            200    200   200  200     200    200      200
            GET /schools                                                                         302    200   200  200     200    200      200
            GET /schools/{laestab}                                                               302    302   302  302     302    302      404
            GET /schools/{laestab}/assessments                                                   302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}                               302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/cells/{pupil}/{item}          302    200   200  404     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/changes                       302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/events                        302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/history                       302    200   200  200     200    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/history/{set}/undo           302    302   409  403     403    403      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/print                         302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/pupils/{pupil}                302    200   200  404     200    200      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/pupils/{pupil}               302    422   422  404     403    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/redo                         302    200   409  409     403    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/reopen                       302    200   200  404     403    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/results                      302    200   200  200     403    403      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/results.csv                   302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/results.json                  302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/results.xlsx                  302    200   200  200     200    200      404
            GET /schools/{laestab}/assessments/{assessment}/{year}/sign-off                      302    200   200  200     403    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/sign-off                     302    409   409  404     403    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/sign-off/reopen              302    302   302  404     403    403      404
            POST /schools/{laestab}/assessments/{assessment}/{year}/undo                         302    200   409  409     403    403      404
            GET /schools/{laestab}/classes                                                       302    200   200  200     200    200      404
            POST /schools/{laestab}/classes                                                      302    422   422  403     403    403      404
            GET /schools/{laestab}/classes/{id}                                                  302    200   200  404     200    200      404
            POST /schools/{laestab}/classes/{id}/move                                            302    422   422  403     403    403      404
            POST /schools/{laestab}/classes/{id}/remove                                          302    422   422  403     403    403      404
            POST /schools/{laestab}/classes/{id}/rename                                          302    422   422  403     403    403      404
            GET /schools/{laestab}/figures                                                       302    200   200  200     200    200      404
            GET /schools/{laestab}/figures/groups                                                302    200   200  200     200    403      404
            POST /schools/{laestab}/figures/groups                                               302    422   422  403     403    403      404
            POST /schools/{laestab}/figures/groups/{id}/remove                                   302    404   404  403     403    403      404
            POST /schools/{laestab}/figures/groups/{id}/rename                                   302    404   404  403     403    403      404
            GET /schools/{laestab}/figures/matrix                                                302    200   200  200     200    200      404
            GET /schools/{laestab}/figures/measures/{measure}                                    302    200   200  200     200    200      404
            GET /schools/{laestab}/figures/measures/{measure}/what-if                            302    302   302  302     302    403      404
            GET /schools/{laestab}/figures/outcomes                                              302    302   302  302     302    302      404
            GET /schools/{laestab}/figures/outcomes/{assessment}                                 302    200   200  200     200    200      404
            GET /schools/{laestab}/figures/pupils/{id:\\d+}                                       302    200   200  404     200    403      404
            GET /schools/{laestab}/figures/pupils/{id:\\d+}/history                               302    200   200  404     200    403      404
            GET /schools/{laestab}/figures/questions                                             302    200   200  200     200    200      404
            GET /schools/{laestab}/figures/questions/template.csv                                302    200   200  200     200    200      404
            GET /schools/{laestab}/figures/questions/{assessment}/{year}/{item}                  302    200   200  200     403    403      404
            POST /schools/{laestab}/figures/questions/{assessment}/{year}/{item}                 302    404   404  404     403    403      404
            GET /schools/{laestab}/figures/questions/{assessment}/{year}/{item}/list             302    200   200  200     200    200      404
            POST /schools/{laestab}/figures/questions/{assessment}/{year}/{item}/list            302    422   422  422     403    403      404
            POST /schools/{laestab}/figures/questions/{assessment}/{year}/{item}/list/remove     302    302   302  302     403    403      404
            POST /schools/{laestab}/figures/questions/{assessment}/{year}/{item}/undo            302    404   404  404     403    403      404
            GET /schools/{laestab}/figures/tie                                                   302    200   200  200     200    200      404
            POST /schools/{laestab}/figures/tie                                                  302    422   422  403     403    403      404
            POST /schools/{laestab}/figures/tie/file                                             302    422   422  403     403    403      404
            POST /schools/{laestab}/figures/tie/remove                                           302    302   302  403     403    403      404
            GET /schools/{laestab}/files                                                         302    200   200  403     403    403      404
            POST /schools/{laestab}/files                                                        302    422   422  403     403    403      404
            GET /schools/{laestab}/files/codes                                                   302    200   200  403     403    403      404
            POST /schools/{laestab}/files/codes                                                  302    422   422  403     403    403      404
            POST /schools/{laestab}/files/codes/file                                             302    422   422  403     403    403      404
            GET /schools/{laestab}/files/codes/meanings.csv                                      302    200   200  403     403    403      404
            GET /schools/{laestab}/files/codes/place                                             302    200   200  403     403    403      404
            POST /schools/{laestab}/files/codes/place                                            302    302   302  403     403    403      404
            POST /schools/{laestab}/files/codes/{meaning}/forget                                 302    404   404  403     403    403      404
            GET /schools/{laestab}/files/deliveries/{delivery}                                   302    404   404  403     403    403      404
            POST /schools/{laestab}/files/deliveries/{delivery}/apply                            302    404   404  403     403    403      404
            POST /schools/{laestab}/files/deliveries/{delivery}/choices                          302    404   404  403     403    403      404
            POST /schools/{laestab}/files/deliveries/{delivery}/discard                          302    302   302  403     403    403      404
            GET /schools/{laestab}/files/deliveries/{delivery}/headings/{position}               302    404   404  403     403    403      404
            POST /schools/{laestab}/files/deliveries/{delivery}/headings/{position}              302    404   404  403     403    403      404
            GET /schools/{laestab}/files/deliveries/{delivery}/report.csv                        302    404   404  403     403    403      404
            GET /schools/{laestab}/files/imports/{import}                                        302    404   404  403     403    403      404
            GET /schools/{laestab}/files/imports/{import}/report.csv                             302    404   404  403     403    403      404
            POST /schools/{laestab}/files/imports/{import}/undo                                  302    404   404  403     403    403      404
            GET /schools/{laestab}/files/returns                                                 302    200   200  403     403    403      404
            GET /schools/{laestab}/files/returns/made/{file}                                     302    404   404  403     403    403      404
            POST /schools/{laestab}/files/returns/made/{file}/sent                               302    404   404  403     403    403      404
            GET /schools/{laestab}/files/returns/transfers                                       302    200   200  403     403    403      404
            POST /schools/{laestab}/files/returns/transfers                                      302    422   422  403     403    403      404
            GET /schools/{laestab}/files/returns/{assessment}/{year}                             302    200   200  403     403    403      404
            POST /schools/{laestab}/files/returns/{assessment}/{year}                            302    422   422  403     403    403      404
            POST /schools/{laestab}/files/returns/{assessment}/{year}/registered                 302    422   422  403     403    403      404
            POST /schools/{laestab}/files/returns/{assessment}/{year}/registered/remove          302    302   302  403     403    403      404
            GET /schools/{laestab}/files/tables                                                  302    200   200  403     403    403      404
            POST /schools/{laestab}/files/tables                                                 302    422   403  403     403    403      404
            POST /schools/{laestab}/files/tables/apply                                           302    422   403  403     403    403      404
            GET /schools/{laestab}/files/tables/load                                             302    200   403  403     403    403      404
            GET /schools/{laestab}/files/tables/{table:\\d+}                                      302    404   403  403     403    403      404
            POST /schools/{laestab}/files/tables/{table:\\d+}/remove                              302    404   403  403     403    403      404
            GET /schools/{laestab}/files/take-away                                               302    200   200  403     403    403      404
            POST /schools/{laestab}/files/take-away                                              302    200   200  403     403    403      404
            GET /schools/{laestab}/files/template.csv                                            302    200   200  403     403    403      404
            GET /schools/{laestab}/help                                                          302    200   200  200     200    200      404
            GET /schools/{laestab}/help/rules                                                    302    200   200  200     200    200      404
            GET /schools/{laestab}/help/{assessment}                                             302    200   200  200     200    200      404
            GET /schools/{laestab}/help/{assessment}/{year}                                      302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements                                                    302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/copy                                               302    200   200  200     403    403      404
            POST /schools/{laestab}/judgements/copy                                              302    422   422  422     403    403      404
            GET /schools/{laestab}/judgements/overview                                           302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/progress                                           302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/progress/rule                                      302    200   200  200     200    200      404
            POST /schools/{laestab}/judgements/progress/rule                                     302    302   302  403     403    403      404
            GET /schools/{laestab}/judgements/pupils/{id:\\d+}                                    302    200   200  404     200    403      404
            GET /schools/{laestab}/judgements/scheme                                             302    200   200  403     403    403      404
            POST /schools/{laestab}/judgements/scheme                                            302    422   422  403     403    403      404
            GET /schools/{laestab}/judgements/side-by-side                                       302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/side-by-side/results                               302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/starting-points                                    302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/starting-points/table                              302    200   200  200     200    200      404
            POST /schools/{laestab}/judgements/starting-points/table                             302    422   422  403     403    403      404
            POST /schools/{laestab}/judgements/starting-points/table/remove                      302    302   302  403     403    403      404
            GET /schools/{laestab}/judgements/targets                                            302    200   200  200     200    200      404
            GET /schools/{laestab}/judgements/targets/rule                                       302    200   200  200     403    403      404
            POST /schools/{laestab}/judgements/targets/rule                                      302    422   422  422     403    403      404
            GET /schools/{laestab}/judgements/targets/set                                        302    200   200  200     403    403      404
            POST /schools/{laestab}/judgements/targets/set                                       302    302   302  302     403    403      404
            GET /schools/{laestab}/judgements/targets/table                                      302    200   200  200     403    403      404
            POST /schools/{laestab}/judgements/targets/table                                     302    422   422  422     403    403      404
            POST /schools/{laestab}/judgements/targets/table/apply                               302    422   422  422     403    403      404
            GET /schools/{laestab}/judgements/targets/table/file                                 302    200   200  200     200    403      404
            POST /schools/{laestab}/judgements/targets/undo                                      302    404   404  404     403    403      404
            GET /schools/{laestab}/parents                                                       302    200   200  200     200    403      404
            GET /schools/{laestab}/parents/attendance                                            302    200   200  200     200    403      404
            POST /schools/{laestab}/parents/attendance                                           302    302   302  403     403    403      404
            GET /schools/{laestab}/parents/comments                                              302    200   200  200     200    403      404
            POST /schools/{laestab}/parents/comments                                             302    302   302  302     403    403      404
            GET /schools/{laestab}/parents/comments/settings                                     302    200   200  200     200    403      404
            POST /schools/{laestab}/parents/comments/settings                                    302    422   422  403     403    403      404
            POST /schools/{laestab}/parents/comments/settings/judgements                         302    302   302  403     403    403      404
            POST /schools/{laestab}/parents/comments/settings/words                              302    302   302  302     403    403      404
            POST /schools/{laestab}/parents/comments/settings/words/remove                       302    302   302  302     403    403      404
            GET /schools/{laestab}/parents/comments/{year}/{pupil}/{part}                        302    200   200  404     200    403      404
            POST /schools/{laestab}/parents/comments/{year}/{pupil}/{part}                       302    200   200  404     403    403      404
            POST /schools/{laestab}/parents/comments/{year}/{pupil}/{part}/back                  302    404   404  404     403    403      404
            GET /schools/{laestab}/parents/families                                              302    200   200  200     200    403      404
            POST /schools/{laestab}/parents/files                                                302    422   422  404     422    403      404
            GET /schools/{laestab}/parents/look                                                  302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/look                                                 302    422   422  403     403    403      404
            GET /schools/{laestab}/parents/look/sample                                           302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/look/try                                             302    422   422  403     403    403      404
            GET /schools/{laestab}/parents/pupils/{pupil}                                        302    200   200  404     200    403      404
            GET /schools/{laestab}/parents/pupils/{pupil}/draft                                  302    200   200  404     200    403      404
            POST /schools/{laestab}/parents/release                                              302    422   422  403     403    403      404
            GET /schools/{laestab}/parents/reports/{report}/file                                 302    404   404  404     404    403      404
            GET /schools/{laestab}/parents/sending                                               302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/sending                                              302    302   302  403     403    403      404
            GET /schools/{laestab}/parents/sending/letters                                       302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/sending/letters/{letter}                             302    404   404  403     403    403      404
            GET /schools/{laestab}/parents/sending/paper                                         302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/sending/paper                                        302    302   302  403     403    403      404
            GET /schools/{laestab}/parents/sending/settings                                      302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/sending/settings                                     302    422   403  403     403    403      404
            POST /schools/{laestab}/parents/sending/settings/test                                302    422   403  403     403    403      404
            GET /schools/{laestab}/parents/wording                                               302    200   200  403     403    403      404
            POST /schools/{laestab}/parents/wording                                              302    302   302  403     403    403      404
            POST /schools/{laestab}/parents/wording/file                                         302    422   422  403     403    403      404
            POST /schools/{laestab}/parents/wording/file/apply                                   302    409   409  403     403    403      404
            POST /schools/{laestab}/parents/wording/languages                                    302    422   422  403     403    403      404
            POST /schools/{laestab}/parents/wording/languages/remove                             302    404   404  403     403    403      404
            GET /schools/{laestab}/parents/wording/words.csv                                     302    200   200  403     403    403      404
            GET /schools/{laestab}/parents/work/{work}                                           302    404   404  404     404    404      404
            GET /schools/{laestab}/parents/work/{work}/file                                      302    404   404  404     404    404      404
            GET /schools/{laestab}/parents/{table:comments|families|attendance}/export           302    200   200  200     200    403      404
            GET /schools/{laestab}/parents/{table:comments|families|attendance}/import           302    200   200  200     403    403      404
            POST /schools/{laestab}/parents/{table:comments|families|attendance}/import          302    422   422  422     403    403      404
            POST /schools/{laestab}/parents/{table:comments|families|attendance}/import/apply    302    422   422  422     403    403      404
            POST /schools/{laestab}/parents/{table:comments|families|attendance}/import/undo     302    302   302  302     403    403      404
            GET /schools/{laestab}/people                                                        302    200   403  403     403    403      404
            POST /schools/{laestab}/people                                                       302    422   403  403     403    403      404
            POST /schools/{laestab}/people/{person}                                              302    404   403  403     403    403      404
            POST /schools/{laestab}/people/{person}/remove                                       302    404   403  403     403    403      404
            GET /schools/{laestab}/pupils                                                        302    200   200  200     200    200      404
            GET /schools/{laestab}/pupils/new                                                    302    200   200  403     403    403      404
            POST /schools/{laestab}/pupils/new                                                   302    422   422  403     403    403      404
            GET /schools/{laestab}/pupils/pupils.csv                                             302    200   200  403     403    403      404
            GET /schools/{laestab}/pupils/{id:\\d+}                                               302    200   200  404     200    403      404
            POST /schools/{laestab}/pupils/{id:\\d+}                                              302    422   422  403     403    403      404
            GET /schools/{laestab}/pupils/{id:\\d+}/family                                        302    200   200  404     200    403      404
            POST /schools/{laestab}/pupils/{id:\\d+}/family                                       302    422   422  403     403    403      404
            POST /schools/{laestab}/pupils/{id:\\d+}/family/{contact}/remove                      302    404   404  403     403    403      404
            POST /schools/{laestab}/pupils/{id:\\d+}/family/{contact}/up                          302    404   404  403     403    403      404
            GET /schools/{laestab}/pupils/{pupil}/record                                         302    200   200  403     403    403      404
            GET /schools/{laestab}/school                                                        302    200   200  200     200    200      404
            POST /schools/{laestab}/school                                                       302    422   422  403     403    403      404
            POST /schools/{laestab}/school/figures                                               302    422   403  403     403    403      404
            GET /schools/{laestab}/years                                                         302    200   200  403     403    403      404
            POST /schools/{laestab}/years                                                        302    200   200  403     403    403      404
            GET /set-up/{secret}                                                                 404    404   404  404     404    404      404
            POST /set-up/{secret}                                                                404    404   404  404     404    404      404
            GET /sign-in                                                                         200    200   200  200     200    200      200
            POST /sign-in                                                                        422    422   422  422     422    422      422
            POST /sign-out                                                                       302    302   302  302     302    302      302
            """;

    private static final String OURS = "9998001";
    private static final List<String> OTHER_CLASS =
            List.of("Okonjira", "A999800125002", "2015-02-17", "17/02/2015", "17 February 2015");
    private static final List<String> OWN_CLASS =
            List.of("Zephyrine", "A999800125001", "2014-10-23", "23/10/2014", "23 October 2014");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    private final Map<String, Long> persons = new LinkedHashMap<>();
    private long pupil;
    private long otherClass;
    private long set;

    @BeforeEach
    void fillTwoSchools() {
        long ours = school(OURS);
        long theirs = school("9998002");
        long ownClass =
                number("insert into class (school_id, year, name) values (" + ours + ", 2026, '6A') returning id");
        otherClass = number("insert into class (school_id, year, name) values (" + ours + ", 2026, '6B') returning id");
        pupil(ours, ownClass, OWN_CLASS);
        pupil = pupil(ours, otherClass, OTHER_CLASS);
        persons.put("admin", add(ours, Role.ADMINISTRATOR, List.of()));
        persons.put("lead", add(ours, Role.ASSESSMENT_LEAD, List.of()));
        persons.put("teacher", add(ours, Role.TEACHER, List.of(ownClass)));
        persons.put("reader", add(ours, Role.READER, List.of()));
        persons.put("governor", add(ours, Role.READER_WITHOUT_NAMES, List.of()));
        persons.put("stranger", add(theirs, Role.ADMINISTRATOR, List.of()));
        Browser admin = browser("admin");
        for (String upn : List.of(OWN_CLASS.get(1), OTHER_CLASS.get(1))) {
            // A code where marks stand is an error: findings name pupils too.
            assertThat(admin.json(
                                    "PUT",
                                    "/api/v1/schools/" + OURS + "/assessments/ks2/2026/pupils/" + upn + "/results",
                                    "{\"results\":{\"reading.raw\":\"25\",\"reading.outcome\":\"A\"}}")
                            .statusCode())
                    .isEqualTo(200);
        }
        set = number("select max(id) from change_set where school_id = " + ours);
    }

    @Test
    void everyAddressAsEveryone() {
        Map<String, String> actual = new LinkedHashMap<>();
        List<String> leaks = new ArrayList<>();
        for (String address : addresses()) {
            String method = address.split(" ")[0];
            String path = address.split(" ")[1];
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(call(new Browser(port), "nobody", method, path, leaks)));
            for (String who : persons.keySet()) {
                int status = call(browser(who), who, method, path, leaks);
                row.add(String.valueOf(status));
                if (path.startsWith("/api/")) {
                    assertThat(call(tokenOf(who), who, method, path, leaks))
                            .as("%s as %s with a token", address, who)
                            .isEqualTo(status);
                }
            }
            actual.put(address, String.join(" ", row));
        }
        assertThat(leaks)
                .as("answers that show pupils whom the asker must not see")
                .isEmpty();
        assertThat(table(actual)).isEqualTo(EXPECTED);
    }

    private int call(Browser browser, String who, String method, String pattern, List<String> leaks) {
        String path = fill(pattern);
        if (pattern.endsWith("/events")) {
            return browser.open(path);
        }
        HttpResponse<String> answer;
        if (method.equals("GET")) {
            answer = browser.get(path);
        } else if (pattern.endsWith("/results")) {
            String body = method.equals("PUT") ? "{\"results\":{\"gps.p1\":\"20\"}}" : "{\"inputs\":[]}";
            answer = browser.json(method, path, body);
        } else if (pattern.endsWith("/{part}")) {
            answer = browser.json(method, path, "{\"text\":\"Well done.\",\"version\":0}");
        } else {
            answer = browser.post(
                    path,
                    Map.of(
                            "class",
                            String.valueOf(otherClass),
                            "year",
                            "2026",
                            "role",
                            "reader",
                            "email",
                            "",
                            "password",
                            "",
                            "present",
                            "",
                            "next",
                            "",
                            "from",
                            "2026"));
        }
        for (String secret : secretsFrom(who)) {
            // What the asker wrote into the address is no news to them.
            if (answer.body().contains(secret) && !path.contains(secret)) {
                leaks.add(method + " " + path + " shows " + secret + " to " + who);
            }
        }
        return answer.statusCode();
    }

    private static List<String> secretsFrom(String who) {
        List<String> both = new ArrayList<>(OWN_CLASS);
        both.addAll(OTHER_CLASS);
        return switch (who) {
            case "admin", "lead", "reader" -> List.of();
            case "teacher" -> OTHER_CLASS;
            default -> both;
        };
    }

    private String fill(String pattern) {
        String filled = pattern.replace("{laestab}", OURS)
                .replace("{assessment}", "ks2")
                .replace("{year}", "2026")
                .replace("{pupil}", String.valueOf(pupil))
                .replace("pupils/{id:\\d+}", "pupils/" + pupil)
                .replace("tables/{table:\\d+}", "tables/0")
                .replace("classes/{id}", "classes/" + otherClass)
                .replace("groups/{id}", "groups/0")
                .replace("{measure}", "ks2.reading.expected")
                .replace("{item}", "reading.raw")
                .replace("{measure}", "ks2.rwm.expected")
                .replace("{set}", String.valueOf(set))
                .replace("{upn}", OTHER_CLASS.get(1))
                .replace("{person}", "0")
                .replace("{file}", "0")
                .replace("{import}", "0")
                .replace("{token}", "0")
                .replace("{meaning}", "0")
                .replace("{letter}", "0")
                .replace("{delivery}", "00000000-0000-0000-0000-000000000000")
                .replace("{position}", "0")
                .replace("{report}", "0")
                .replace("{work}", "00000000-0000-0000-0000-000000000000")
                .replace("{part}", "progress")
                .replace("{contact}", "0")
                .replace("{table:comments|families|attendance}", "comments")
                .replace("{secret}", "none");
        assertThat(filled)
                .as("an address with a part that this test does not know")
                .doesNotContain("{");
        return filled + "?year=2026&since=0";
    }

    private Set<String> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/error"))
                        .flatMap(pattern ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(java.util.Comparator.comparing((String address) -> address.split(" ")[1])
                                .thenComparing(address -> address))));
    }

    private static String table(Map<String, String> rows) {
        StringBuilder table =
                new StringBuilder(line("METHOD address", "nobody admin lead teacher reader governor stranger"));
        rows.forEach((address, row) -> table.append(line(address, row)));
        return table.toString();
    }

    private static String line(String address, String row) {
        String[] parts = row.split(" ");
        int[] widths = {6, 5, 4, 7, 6, 8, 8};
        StringBuilder line = new StringBuilder(pad(address, 84));
        for (int i = 0; i < parts.length; i++) {
            line.append(' ').append(i == parts.length - 1 ? parts[i] : pad(parts[i], widths[i]));
        }
        return line.append('\n').toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Each call has a session of its own: some addresses end it. */
    private Browser browser(String who) {
        Browser browser = new Browser(port);
        browser.cookies().put("waymark_session", sessions.start(persons.getOrDefault(who, 0L)));
        return browser;
    }

    private Browser tokenOf(String who) {
        SignedIn person = new SignedIn(persons.getOrDefault(who, 0L), who, who);
        return new Browser(port).with("Authorization", "Bearer " + accounts.addToken(person, "matrix"));
    }

    private long school(String laestab) {
        return number(
                "insert into school (laestab, name) values ('" + laestab + "', 'School " + laestab + "') returning id");
    }

    private long pupil(long school, long classId, List<String> who) {
        long id = number("insert into pupil (school_id, upn, surname, forename, date_of_birth) values (" + school
                + ", '" + who.get(1) + "', '" + who.getFirst() + "', 'Sky', '" + who.get(2) + "') returning id");
        number("insert into enrolment (school_id, pupil_id, year, year_group, class_id) values (" + school + ", " + id
                + ", 2026, '6', " + classId + ") returning pupil_id");
        return id;
    }

    private long add(long school, Role role, List<Long> classes) {
        return people.add(
                school, role.code() + school + "@matrix.example", "A person", "three wooden words", role, classes);
    }

    private long number(String sql) {
        return transactions.housekeeping(
                () -> jdbc.sql(sql).query((row, number) -> row.getLong(1)).single());
    }
}
