package org.waymark.school.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Sessions;

/** A school of its own in the running application, and people of it who have signed in. */
public final class SignedInSchool {

    /** Apart from the numbers of the browser tests, whose schools may stand in the same database. */
    private static final AtomicInteger NEXT = new AtomicInteger(5000);

    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Sessions sessions;
    private final String address;
    private final String laestab;
    private final long schoolId;

    public SignedInSchool(JdbcClient jdbc, ScopedTransactions transactions, Sessions sessions, int port) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sessions = sessions;
        this.address = "http://127.0.0.1:" + port;
        this.laestab = "999" + NEXT.incrementAndGet();
        this.schoolId = transactions.housekeeping(() -> jdbc.sql(
                        "insert into school (laestab, name) values (:laestab, 'Beacon Hill Primary') returning id")
                .param("laestab", laestab)
                .query((row, number) -> row.getLong("id"))
                .single());
    }

    /** The school's address. */
    public String address() {
        return address + "/schools/" + laestab;
    }

    /** Signs a person in and answers the secret of the session. */
    public String signIn(Role role) {
        long person = transactions.housekeeping(() -> {
            long id = jdbc.sql("insert into person (email, name) values (:email, 'Ada Lead') returning id")
                    .param("email", role.code() + System.nanoTime() + "@example.org")
                    .query((row, number) -> row.getLong("id"))
                    .single();
            jdbc.sql("insert into membership (school_id, person_id, role) values (:school, :person, :role)")
                    .param("school", schoolId)
                    .param("person", id)
                    .param("role", role.code())
                    .update();
            return id;
        });
        return sessions.start(person);
    }

    /** Asks for a page of the school and answers its status and text. */
    public HttpResponse<String> get(String session, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Cookie", "waymark_session=" + session)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
