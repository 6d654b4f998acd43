package org.waymark.parents.post;

/**
 * The settings as typed.
 *
 * @param password empty to keep the one there is
 */
public record MailServerForm(
        String host,
        String port,
        String encryption,
        String user,
        String password,
        String fromAddress,
        String fromName,
        String replyTo,
        String publicAddress,
        String linkDays,
        String perMinute) {

    public MailServerForm {
        host = host.strip();
        port = port.strip();
        user = user.strip();
        fromAddress = fromAddress.strip();
        fromName = fromName.strip();
        replyTo = replyTo.strip();
        publicAddress = publicAddress.strip().replaceAll("/+$", "");
        linkDays = linkDays.strip();
        perMinute = perMinute.strip();
    }

    /** What a school begins with. */
    static MailServerForm empty(String schoolName) {
        return new MailServerForm("", "587", Encryption.STARTTLS.code(), "", "", "", schoolName, "", "", "30", "30");
    }

    static MailServerForm of(MailServer server) {
        return new MailServerForm(
                server.host(),
                String.valueOf(server.port()),
                server.encryption().code(),
                server.user(),
                "",
                server.fromAddress(),
                server.fromName(),
                server.replyTo(),
                server.publicAddress(),
                String.valueOf(server.linkDays()),
                String.valueOf(server.perMinute()));
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Settings for " + host;
    }
}
