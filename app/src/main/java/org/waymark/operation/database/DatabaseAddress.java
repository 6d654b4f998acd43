package org.waymark.operation.database;

/**
 * Where the database is and how to sign in.
 *
 * @param url the JDBC address
 * @param user the role, empty where the address names it
 * @param password its password, empty where the address or nothing names it
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Without the password, so that it ends up in no log. */
    @Override
    public String toString() {
        return url.replaceAll("password=[^&]*", "password=…") + (user.isEmpty() ? "" : " as " + user);
    }
}
