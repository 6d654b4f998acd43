package org.waymark.transfer.returns;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.results.Scripts.CheckAnswer;
import org.waymark.results.Scripts.FindingAnswer;

/** Files and findings as scripts see them: one form for the command and the API. */
public final class ReturnAnswers {

    /** No findings. */
    public static final CheckAnswer NOTHING = new CheckAnswer(List.of());

    private ReturnAnswers() {}

    /**
     * A file that was made.
     *
     * @param id its key within the school
     * @param file its name
     * @param path where it was written, or its address; null where that is not said
     * @param sha256 the fingerprint of its bytes
     */
    public record MadeAnswer(
            long id,
            String file,
            @Nullable String path,
            String to,
            int pupils,
            int results,
            String sha256,
            List<String> notes,
            List<FindingAnswer> findings) {}

    /** Why no file was made. */
    public record RefusedAnswer(String message, List<FindingAnswer> findings) {}

    public static MadeAnswer made(MadeReturn.Done done, @Nullable String path) {
        ReturnFile file = done.file();
        return new MadeAnswer(
                file.id(),
                file.name(),
                path,
                file.purpose().code(),
                file.pupils(),
                file.results(),
                file.fingerprint(),
                done.notes(),
                findings(done.findings()).findings());
    }

    public static RefusedAnswer refused(String message, CheckAnswer findings) {
        return new RefusedAnswer(message, findings.findings());
    }

    public static CheckAnswer findings(List<ReturnFinding> findings) {
        return new CheckAnswer(findings.stream()
                .map(finding -> new FindingAnswer(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.rule(),
                        finding.upn(),
                        finding.item(),
                        finding.message(),
                        finding.hint()))
                .toList());
    }
}
