package org.waymark.parents.post;

import org.jspecify.annotations.Nullable;

/** Hands e-mails to mail servers. */
interface Post {

    /**
     * Hands over one e-mail and waits for the answer, at most some minutes.
     *
     * @param password null where none is kept
     */
    Delivery deliver(MailServer server, @Nullable Password password, Mail mail);
}
