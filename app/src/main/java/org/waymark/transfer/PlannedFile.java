package org.waymark.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.ctf.CtfFileName;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.Origin;

/** A file of a delivery and what it comes to, while that is being worked out. */
final class PlannedFile {

    private final int position;
    private final String name;
    private final IncomingFile file;
    private final List<ImportFinding> findings = new ArrayList<>();
    private final List<ImportFinding> ofOutcome = new ArrayList<>();
    private FileReport.State state = FileReport.State.TAKEN;
    private List<PlannedPupil> rows = List.of();

    PlannedFile(int position, String name, IncomingFile file) {
        this.position = position;
        this.name = name;
        this.file = file;
        this.findings.addAll(file.findings());
    }

    /** Its place in the delivery, from 0. */
    int position() {
        return position;
    }

    String name() {
        return name;
    }

    IncomingFile file() {
        return file;
    }

    FileReport.State state() {
        return state;
    }

    void become(FileReport.State other) {
        state = other;
    }

    /** What happens to each pupil, each row in the place of its pupil. */
    List<PlannedPupil> rows() {
        return rows;
    }

    void plan(List<PlannedPupil> planned) {
        rows = planned;
    }

    void find(ImportFinding finding) {
        findings.add(finding);
    }

    /** Adds what became of its results, until the next {@link #beginOutcome()}. */
    void findOfOutcome(ImportFinding finding) {
        ofOutcome.add(finding);
    }

    /** The preview of an act has one outcome, the act another. */
    void beginOutcome() {
        ofOutcome.clear();
    }

    void findAll(List<ImportFinding> more) {
        findings.addAll(more);
    }

    /** Nobody wants to hear about a file that is left out. */
    void forgetFindings() {
        findings.clear();
    }

    /** Whether it describes pupils, rather than naming them beside their results. */
    boolean describesPupils() {
        return file.kind() == FileKind.CTF_FULL || file.kind() == FileKind.PUPILS_CSV;
    }

    /** The academic year that it tells of: its own word, else what a person chose. */
    int year(ImportChoices choices) {
        Integer said = file.year();
        return said == null ? choices.year() : said;
    }

    /** Names of files are changed by browsers and people, so a difference is worth a word and no more. */
    void noteName() {
        Optional<CtfFileName> said = CtfFileName.find(name);
        Origin source = file.source();
        if (said.isPresent()
                && source.isSchool()
                && !(said.get().sourceLea() + said.get().sourceEstab()).equals(source.laestab())) {
            find(ImportFinding.ofFile(
                    ImportRule.NAME_AND_HEADER,
                    "The file's name says that it comes from " + said.get().sourceLea()
                            + said.get().sourceEstab() + ", its header says " + source.laestab()
                            + ". The header is what counts."));
        }
    }

    FileReport report(ImportChoices choices, List<PlannedResult> results) {
        return new FileReport(
                position,
                name,
                file.kind(),
                file.description(),
                file.source(),
                file.destination(),
                year(choices),
                state,
                rows,
                results,
                file.headings(),
                Stream.concat(findings.stream(), ofOutcome.stream()).toList());
    }
}
