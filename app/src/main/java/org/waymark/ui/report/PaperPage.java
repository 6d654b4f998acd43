package org.waymark.ui.report;

import java.util.List;
import org.waymark.ui.XmlText;

/** A report as XHTML for paper: no links, every table open, one style sheet within. */
final class PaperPage {

    /** CSS 2.1 and the boxes of page margins; what the drawer of PDF files knows. */
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 14mm 18mm;
              @bottom-left { content: element(foot); width: 75%; vertical-align: top; padding-top: 3mm; }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: 'DejaVu Sans'; font-size: 8pt;
                vertical-align: top; padding-top: 3mm; } }
            body { font-family: 'DejaVu Sans'; font-size: 9pt; line-height: 1.4; color: #000; margin: 0; }
            .foot { position: running(foot); font-size: 8pt; }
            h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2mm; }
            h2 { font-size: 11.5pt; margin: 6mm 0 2mm; page-break-after: avoid; }
            h3, h2.sub { font-size: 9.5pt; margin: 5mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 1mm; }
            .caption { font-size: 8pt; page-break-after: avoid; margin-bottom: 1.5mm; }
            .words { border: .4pt solid #000; border-left-width: 2pt; padding: 2mm 3mm; margin: 3mm 0; }
            .tight { page-break-inside: avoid; }
            table { border-collapse: collapse; margin: 0 0 4mm; -fs-table-paginate: paginate; font-size: 8pt; }
            thead { display: table-header-group; }
            tr { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: .8mm 2.2mm; border-bottom: .3pt solid #999; }
            thead th { vertical-align: bottom; border-bottom: .8pt solid #000; }
            tbody th { font-weight: normal; }
            .number { text-align: right; white-space: nowrap; }
            tr.strong th, tr.strong td { font-weight: bold; }
            .card { display: inline-block; width: 55mm; margin: 0 4mm 4mm 0; padding: 0; vertical-align: top; page-break-inside: avoid;
              border-top: 1pt solid #000; }
            .card .title { font-size: 9.5pt; font-weight: bold; margin: 1.5mm 0 0; }
            .big { font-size: 18pt; font-weight: bold; line-height: 1.2; margin: 0; }
            .small { font-size: 8pt; }
            svg { display: block; margin: 1mm 0 2mm; }
            ul { margin: 0; padding-left: 4mm; font-size: 8pt; }
            """;

    private final StringBuilder page = new StringBuilder();

    /** Whether a heading stands above; levels of headings must not be left out. */
    private boolean headed;

    private PaperPage() {}

    /**
     * @param foot what stands at the foot of every page
     * @return a whole document, well-formed whatever the report's texts hold
     */
    static String of(Report report, String foot) {
        PaperPage paper = new PaperPage();
        paper.write(report, foot);
        return paper.page.toString();
    }

    private void write(Report report, String foot) {
        page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\" xml:lang=\"en-GB\"><head><title>");
        page.append(XmlText.escape(report.title())).append("</title><meta name=\"description\" content=\"");
        page.append(XmlText.escape(String.join(", ", report.lines())))
                .append("\"/><style>")
                .append(STYLE);
        page.append("</style></head><body>");
        element("div", "foot", foot);
        element("h1", "", report.title());
        report.lines().forEach(line -> element("p", "", line));
        report.parts().forEach(this::part);
        if (!report.notes().isEmpty()) {
            element("h2", "", "How this was counted");
            page.append("<ul>");
            report.notes().forEach(note -> element("li", "", note));
            page.append("</ul>");
        }
        page.append("</body></html>");
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading(String heading) -> {
                headed = true;
                element("h2", "", heading);
            }
            case Part.Words words -> element("p", "words", signed(words.tone(), words.text()));
            case Part.Picture picture -> picture(picture);
            case Part.Cards cards -> cards.cards().forEach(this::card);
            case Part.Table table -> table(table);
        }
    }

    private void picture(Part.Picture picture) {
        page.append("<div class=\"tight\">");
        subheading(picture.title());
        if (!picture.caption().isEmpty()) {
            element("p", "caption", picture.caption());
        }
        page.append(picture.svg().markup()).append("</div>");
        table(picture.table());
    }

    private void card(Part.Card card) {
        page.append("<div class=\"card\">");
        // No heading: boxes side by side are told before what stands above them, and no heading may come before the
        // first.
        element("p", "title", card.title());
        element("p", "big", card.value() + card.unit());
        List<String> counted = List.of(card.counted(), card.leftOut());
        element(
                "p",
                "small",
                String.join(
                        " · ", counted.stream().filter(text -> !text.isEmpty()).toList()));
        if (card.svg() != null) {
            page.append(card.svg().markup());
        }
        element("p", "small", signed(card.tone(), card.verdict()));
        page.append("</div>");
    }

    private void table(Part.Table table) {
        if (!table.title().isEmpty()) {
            subheading(table.title());
        }
        if (!table.caption().isEmpty()) {
            element("p", "caption", table.caption());
        }
        page.append("<table><thead><tr>");
        for (Part.Column column : table.columns()) {
            page.append("<th scope=\"col\"").append(column.number() ? " class=\"number\">" : ">");
            page.append(XmlText.escape(column.label())).append("</th>");
        }
        page.append("</tr></thead><tbody>");
        for (Part.Row row : table.rows()) {
            page.append(row.strong() ? "<tr class=\"strong\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                Part.Cell cell = row.cells().get(i);
                String name = i == 0 ? "th" : "td";
                page.append('<').append(name).append(i == 0 ? " scope=\"row\"" : "");
                page.append(table.columns().get(i).number() ? " class=\"number\">" : ">");
                page.append(XmlText.escape(signed(cell.tone(), cell.text())));
                page.append("</").append(name).append('>');
            }
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private void subheading(String text) {
        element(headed ? "h3" : "h2", headed ? "" : "sub", text);
    }

    private static String signed(Tone tone, String text) {
        return (tone.sign(text) + " " + text).strip();
    }

    private void element(String name, String style, String text) {
        if (text.isEmpty()) {
            return;
        }
        page.append('<').append(name);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>').append(XmlText.escape(text)).append("</").append(name).append('>');
    }
}
