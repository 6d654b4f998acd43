package org.waymark.catalogue.rule;

import java.util.List;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Remedy;
import org.waymark.catalogue.Severity;

/** What every rule says of itself, so that the rules themselves hold only their check. */
abstract class DocumentedRule implements Rule {
    private final String id;
    private final Severity severity;
    private final String years;
    private final String source;
    private final String summary;
    private final String hint;

    DocumentedRule(String id, Severity severity, String years, String source, String summary, String hint) {
        this.id = id;
        this.severity = severity;
        this.years = years;
        this.source = source;
        this.summary = summary;
        this.hint = hint;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String years() {
        return years;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final String hint() {
        return hint;
    }

    final Finding finding(String item, String message, Remedy... remedies) {
        return new Finding(id, severity, item, message, hint, List.of(remedies));
    }
}
