package org.waymark.parents.paper;

import java.util.List;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.waymark.parents.Languages;
import org.waymark.parents.ParentReport;
import org.waymark.parents.Print;
import org.waymark.ui.View;

/** Draws reports to parents: as PDF for paper and as one web page that needs nothing but itself. */
@Component
public class Papers {

    /**
     * What a browser may do with the web page of a report, where it comes from a server: show it with its own style and
     * picture, also within a page of this server, and nothing else.
     */
    public static final String CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final PaperFonts fonts = new PaperFonts();
    private final Letters letters = new Letters(fonts);
    private final PaperPdf pdf = new PaperPdf(fonts);
    private final PlaceChart charts = fonts.charts();
    private final PaperStyle style = new PaperStyle();
    private final CrestCopies crests = new CrestCopies();

    /**
     * One report as a file; or many, each of which starts on a new sheet when printed on both sides.
     *
     * @param reports at least one
     * @param draft whether every page says that it is not released yet
     * @return a tagged PDF (PDF/UA-1) with its fonts inside
     * @throws CannotPrint if the fonts have no letters for what a report says
     */
    public byte[] pdf(List<ParentReport> reports, Look look, Print print, boolean draft) {
        Document page = PaperPdf.parse(page(reports, look, print, draft, true));
        letters.prepare(page, reports);
        return pdf.write(page, Languages.isRightToLeft(reports.getFirst().language()));
    }

    /** One report as a web page that works without scripts and asks for nothing from outside. */
    public String html(ParentReport report, Look look, Print print, boolean draft) {
        return "<!DOCTYPE html>\n" + page(List.of(report), look, print, draft, false);
    }

    private String page(List<ParentReport> reports, Look look, Print print, boolean draft, boolean paper) {
        Look.Crest crest = crests.of(look, print, paper);
        Drawing drawing = new Drawing(
                look,
                print,
                paper,
                draft,
                style.of(look, print, paper, draft),
                crest == null ? null : "data:image/png;base64," + crest.png(),
                charts);
        return Letters.harmless(
                View.of("parents/paper", "reports", reports, "drawing", drawing).render());
    }
}
