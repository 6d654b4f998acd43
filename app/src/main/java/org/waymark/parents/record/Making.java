package org.waymark.parents.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.parents.Draft;
import org.waymark.parents.Languages;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReports.Taker;
import org.waymark.parents.Print;
import org.waymark.parents.content.Composer;
import org.waymark.parents.paper.CannotPrint;
import org.waymark.parents.paper.FileNames;
import org.waymark.parents.paper.Look;
import org.waymark.parents.paper.Looks;
import org.waymark.parents.paper.Papers;
import org.waymark.parents.wording.Wordings;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Makes files of many reports: of those that were released, as they were; or of drafts, which say that they are. */
@Service
public class Making {

    private final Composer composer;
    private final Wordings wordings;
    private final Looks looks;
    private final Papers papers;
    private final Rolls rolls;
    private final Releases releases;
    private final Works works;

    Making(
            Composer composer,
            Wordings wordings,
            Looks looks,
            Papers papers,
            Rolls rolls,
            Releases releases,
            Works works) {
        this.composer = composer;
        this.wordings = wordings;
        this.looks = looks;
        this.papers = papers;
        this.rolls = rolls;
        this.releases = releases;
        this.works = works;
    }

    /**
     * What to make.
     *
     * @param year named by the year in which it ends
     * @param what the pupils in words, such as "Year 6"
     * @param language of the reports; a released one that was not made in it comes in English
     * @param drafts as they would be released now; else as they were released
     */
    public record Order(int year, List<Long> pupilIds, String what, String language, Print print, boolean drafts) {

        public Order {
            pupilIds = List.copyOf(pupilIds);
        }

        private String title() {
            return what + ", " + new AcademicYear(year).label();
        }
    }

    /**
     * Reports as they would be released now.
     *
     * @throws NotFound if the school has no words in the language
     */
    public List<Draft> drafts(Scope scope, int year, Collection<Long> pupilIds, String language) {
        Releases.requireNames(scope);
        if (!wordings.listLanguages(scope).contains(language)) {
            throw new NotFound("The school has no words in " + Languages.name(language) + ". Add them under Wording.");
        }
        return composer.list(scope, year, pupilIds, language);
    }

    /** A draft as a file. */
    public byte[] draw(Scope scope, Draft draft, Print print, FileType type) {
        return draw(draft.report(), looks.get(scope), print, type);
    }

    private byte[] draw(ParentReport report, Look look, Print print, FileType type) {
        return switch (type) {
            case PDF -> papers.pdf(List.of(report), look, print, true);
            case HTML -> papers.html(report, look, print, true).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What a file of a pupil's report is called. */
    public String name(OnRoll pupil, Print print, String language, FileType type) {
        return FileNames.of(pupil, language, print, type.code());
    }

    /**
     * Makes the files one by one.
     *
     * @param taker takes them, from two threads
     * @return what could not be made and why, in plain English
     */
    public List<String> make(Scope scope, Order order, FileType type, Taker taker) {
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        Look look = looks.get(scope);
        List<OnRoll> pupils = rolls.listPupils(scope, order.year(), order.pupilIds());
        Map<Long, String> names = FileNames.map(pupils, order.language(), order.print(), type.code());
        if (order.drafts()) {
            Drawers.each(drafts(scope, order.year(), order.pupilIds(), order.language()), draft -> {
                String name = Objects.requireNonNull(names.get(draft.pupil().pupilId()));
                problem(
                        draft.pupil(),
                        problems,
                        () -> taker.take(name, draw(draft.report(), look, order.print(), type)));
            });
            return problems;
        }
        Map<Long, Released> newest = releases.mapNewest(scope, order.year(), order.pupilIds());
        Drawers.each(pupils, pupil -> {
            Released released = newest.get(pupil.pupilId());
            if (released == null) {
                problems.add(pupil.listName() + ": no report was released yet.");
                return;
            }
            String name = Objects.requireNonNull(names.get(pupil.pupilId()));
            problem(pupil, problems, () -> {
                KeptFile file = releases.file(scope, released.id(), language(released, order), order.print(), type);
                taker.take(name, file.bytes());
            });
        });
        return problems;
    }

    private static String language(Released released, Order order) {
        return Languages.choose(released.languages(), order.language());
    }

    private static void problem(OnRoll pupil, List<String> problems, Runnable work) {
        try {
            work.run();
        } catch (CannotPrint letters) {
            problems.add(pupil.listName() + ": " + letters.getMessage());
        }
    }

    /** Begins a ZIP with one PDF a pupil. */
    public Works.Begun zip(Scope scope, Order order) {
        Releases.requireNames(scope);
        return works.begin(scope, Work.Kind.ZIP, order.title(), order.pupilIds().size(), (id, progress) -> {
            Map<String, byte[]> files = Collections.synchronizedMap(new TreeMap<>());
            List<String> problems = make(scope, order, FileType.PDF, (name, bytes) -> {
                files.put(name, bytes);
                progress.next();
            });
            problems.forEach(progress::problem);
            progress.outcome(files.size() == 1 ? "One report." : files.size() + " reports.");
            if (!files.isEmpty()) {
                works.keepFile(scope, id, FileNames.ofMany(order.what(), order.year(), "zip"), zip(files));
            }
        });
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Begins one PDF of all reports, each on a new sheet, in the order of the names. */
    public Works.Begun classFile(Scope scope, Order order) {
        Releases.requireNames(scope);
        return works.begin(
                scope, Work.Kind.CLASS_FILE, order.title(), order.pupilIds().size(), (id, progress) -> {
                    List<ParentReport> reports = new ArrayList<>();
                    Look look = looks.get(scope);
                    if (order.drafts()) {
                        drafts(scope, order.year(), order.pupilIds(), order.language())
                                .forEach(draft -> reports.add(draft.report()));
                    } else {
                        Map<Long, Released> newest = releases.mapNewest(scope, order.year(), order.pupilIds());
                        for (OnRoll pupil : rolls.listPupils(scope, order.year(), order.pupilIds())) {
                            Released released = newest.get(pupil.pupilId());
                            if (released == null) {
                                progress.problem(pupil.listName() + ": no report was released yet.");
                            } else {
                                reports.add(releases.text(scope, released, language(released, order))
                                        .report());
                            }
                        }
                    }
                    progress.outcome(reports.size() == 1 ? "One report." : reports.size() + " reports.");
                    if (reports.isEmpty()) {
                        return;
                    }
                    try {
                        byte[] bytes = papers.pdf(reports, look, order.print(), order.drafts());
                        works.keepFile(scope, id, FileNames.ofMany(order.what(), order.year(), "pdf"), bytes);
                        reports.forEach(report -> progress.next());
                    } catch (CannotPrint letters) {
                        progress.problem(String.valueOf(letters.getMessage()));
                    }
                });
    }
}
