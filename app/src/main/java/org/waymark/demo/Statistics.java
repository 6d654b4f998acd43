package org.waymark.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the database how many rows it has just been given. It would find out by itself within a minute, but thousands of
 * results are entered right after, and until it knows it plans as for an empty school.
 */
@Component
class Statistics {

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After pupils were written; may be inside their transaction. */
    void renewPupils() {
        jdbc.sql("analyze pupil, enrolment, class, free_meals").update();
    }

    /** After results were written. */
    void renewResults() {
        jdbc.sql("analyze result, change, change_set, sign_off").update();
    }
}
