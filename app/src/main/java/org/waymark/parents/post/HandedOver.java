package org.waymark.parents.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message that knows whether all of it was written to the server. From then on the server may have taken it. */
final class HandedOver extends MimeMessage {

    private boolean written;

    HandedOver(Session session) {
        super(session);
    }

    boolean isWritten() {
        return written;
    }

    /** Gives the message an id of our own, after its headers were made. */
    void name(String id) throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        written = true;
    }
}
