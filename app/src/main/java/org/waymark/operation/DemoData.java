package org.waymark.operation;

import java.util.List;

/** Fills an empty Waymark with invented schools, so that {@code waymark demo} has something to show. */
public interface DemoData {

    /**
     * Makes the schools, people, pupils and results, unless they are there from an earlier start.
     *
     * @return the people who can sign in, in the order in which to show them
     */
    List<SignIn> prepare();

    /**
     * One person of the demonstration.
     *
     * @param email what they sign in with
     * @param password their password, which is no secret
     * @param who who they are, such as {@code administrator of Ash Grove Primary School}
     */
    record SignIn(String email, String password, String who) {}
}
