package org.waymark.parents.post;

/**
 * The mail server a school sends from. Its password is not in here.
 *
 * @param user whom to sign in as; empty for a server that asks for nobody
 * @param hasPassword whether a password is kept
 * @param fromName how the sender is named, such as the school's name
 * @param replyTo where answers go; empty for the sender's own address
 * @param publicAddress where parents reach this Waymark, without a slash at its end
 * @param linkDays how many days a link can be opened
 * @param perMinute how many letters at most are handed over in a minute
 */
public record MailServer(
        String host,
        int port,
        Encryption encryption,
        String user,
        boolean hasPassword,
        String fromAddress,
        String fromName,
        String replyTo,
        String publicAddress,
        int linkDays,
        int perMinute) {

    /** Where a link with this secret leads. */
    String link(String secret) {
        return publicAddress + "/reports/" + secret;
    }
}
