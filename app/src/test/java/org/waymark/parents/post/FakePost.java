package org.waymark.parents.post;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mail server that is none: keeps the mails, and answers what a test wants. */
final class FakePost implements Post {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Function<Mail, Delivery> answer = mail -> new Delivery.Taken();

    void answer(Function<Mail, Delivery> other) {
        answer = other;
    }

    List<Mail> mails() {
        return mails;
    }

    /** The secret in the newest mail. */
    String secret() {
        String text = mails.getLast().text();
        int at = text.indexOf("/reports/") + "/reports/".length();
        return text.substring(at, text.indexOf('\n', at));
    }

    @Override
    public Delivery deliver(MailServer server, @Nullable Password password, Mail mail) {
        mails.add(mail);
        return answer.apply(mail);
    }
}
