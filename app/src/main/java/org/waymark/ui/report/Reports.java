package org.waymark.ui.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Answers a report the way it was asked for. */
@Component
public class Reports {

    private final ReportPdf pdf;

    Reports(Clock clock) {
        this.pdf = new ReportPdf(clock);
    }

    /**
     * A page, or the report of it as a file.
     *
     * @param as the word of the address; anything that is no {@link As} asks for the page
     * @param fileName without an ending, such as {@code ks2-outcomes-2026}; no names of pupils
     * @param page the page, made only where it is asked for
     */
    public View answer(String as, Report report, String fileName, Supplier<? extends View> page) {
        return As.find(as)
                .<View>map(chosen -> new ReportFile(fileName, chosen, bytes(chosen, report)))
                .orElseGet(page);
    }

    private byte[] bytes(As as, Report report) {
        return switch (as) {
            case PDF -> pdf.write(report);
            case CSV -> ReportCsv.write(report).getBytes(StandardCharsets.UTF_8);
            case XLSX -> ReportWorkbook.write(report);
        };
    }
}
