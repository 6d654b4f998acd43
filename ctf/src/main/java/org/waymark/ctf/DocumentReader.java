package org.waymark.ctf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Walks through a document and hands over its header and pupils. */
final class DocumentReader {
    private static final String ROOT = "CTfile";
    private static final String HEADER = "Header";
    private static final String PUPILS = "CTFpupilData";
    private static final String PUPIL = "Pupil";

    private final XmlCursor cursor;
    private final CtfLimits limits;
    private final CtfHandler handler;
    private final FindingSink findings;
    private final LeftOut leftOut;
    private final PupilAssembler pupilAssembler;
    private final List<Draft.Text> repeated = new ArrayList<>();
    private final Runnable onElementInText;
    private boolean headerSeen;
    private long pupils;
    private long assessments;

    DocumentReader(XmlCursor cursor, CtfLimits limits, CtfHandler handler, FindingSink findings, LeftOut leftOut) {
        this.cursor = cursor;
        this.limits = limits;
        this.handler = handler;
        this.findings = findings;
        this.leftOut = leftOut;
        this.onElementInText = () -> leftOut.unknown().add(cursor);
        this.pupilAssembler = new PupilAssembler(findings);
    }

    long pupils() {
        return pupils;
    }

    long assessments() {
        return assessments;
    }

    void read() throws IOException {
        int event = cursor.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = cursor.next();
        }
        if (!isNamed(ROOT)) {
            throw otherRoot();
        }
        while (nextElement()) {
            if (isNamed(HEADER)) {
                readHeader();
            } else if (isNamed(PUPILS)) {
                readPupils();
            } else if (isNamed("SuppInfo")) {
                leaveOut(leftOut.notKept());
            } else {
                leaveOut(leftOut.unknown());
            }
        }
        // The parser knows no place any more once the document has ended.
        Place end = cursor.place();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = cursor.next();
        }
        checkWhole(end);
    }

    private void checkWhole(Place end) {
        if (!headerSeen) {
            findings.add(
                    CtfRule.NO_HEADER,
                    "The file has no header, so it does not say which school and year it is from.",
                    "Check that it is the file you mean, or export it again.",
                    end.line(),
                    end.column(),
                    null);
        }
        if (pupils == 0) {
            findings.add(
                    CtfRule.NO_PUPILS,
                    "The file has no pupils.",
                    "Check the choice of pupils in the system that made the file, and export it again.",
                    end.line(),
                    end.column(),
                    null);
        }
    }

    private StopReading otherRoot() {
        String root = cursor.name();
        boolean webPage = "html".equalsIgnoreCase(root);
        return new StopReading(
                CtfRule.OTHER_ROOT,
                webPage
                        ? "This is a web page, not a Common Transfer File. A sign-in page may have been saved instead."
                        : "This is an XML file, but not a Common Transfer File: it starts with <" + Values.shown(root)
                                + "> instead of <CTfile>.",
                webPage
                        ? "Sign in and download the file again."
                        : "Choose the file that was exported as a Common Transfer File (CTF).",
                cursor.place().line(),
                cursor.place().column());
    }

    private void readHeader() throws IOException {
        Place at = cursor.place();
        if (headerSeen) {
            findings.add(
                    CtfRule.SECOND_HEADER,
                    "The file has a second header, which was left out.",
                    "Check that two files were not put together.",
                    at.line(),
                    at.column(),
                    null);
            cursor.skip();
            return;
        }
        headerSeen = true;
        if (pupils > 0) {
            findings.add(
                    CtfRule.LATE_HEADER,
                    "The header comes after the pupils; it belongs before them.",
                    "",
                    at.line(),
                    at.column(),
                    null);
        }
        cursor.recordBudget();
        Draft draft = new Draft(null, at.line(), at.column());
        readInto(draft, Shapes.HEADER);
        cursor.openBudget();
        reportRepeated(null);
        handler.header(new HeaderAssembler(findings).assemble(draft));
    }

    private void readPupils() throws IOException {
        while (nextElement()) {
            if (isNamed(PUPIL)) {
                readPupil();
            } else if (isNamed("SuppInfo")) {
                leaveOut(leftOut.notKept());
            } else {
                leaveOut(leftOut.unknown());
            }
        }
    }

    private void readPupil() throws IOException {
        Place at = cursor.place();
        if (pupils == limits.pupils()) {
            throw new StopReading(
                    CtfRule.TOO_MANY_PUPILS,
                    "The file has more than " + limits.pupils() + " pupils.",
                    "Export fewer pupils at a time.",
                    at.line(),
                    at.column());
        }
        cursor.recordBudget();
        Draft draft = new Draft(null, at.line(), at.column());
        readInto(draft, Shapes.PUPIL);
        cursor.openBudget();
        reportRepeated(draft);
        CtfPupil pupil = pupilAssembler.assemble(draft);
        pupils++;
        assessments += pupil.assessments().size();
        handler.pupil(pupil);
    }

    /** Reads what stands within an element; as deep as the shapes are, which is a few steps. */
    private void readInto(Draft draft, Shape shape) throws IOException {
        while (nextElement()) {
            switch (shape.find(cursor.name())) {
                case Shape.Leaf leaf -> readLeaf(draft, leaf);
                case Shape.Group group -> readInto(draft, group.shape());
                case Shape.Nested nested -> readRecord(draft, nested);
                case Shape.NotKept ignored -> leaveOut(leftOut.notKept());
                case null -> leaveOut(leftOut.unknown());
            }
        }
    }

    private void readLeaf(Draft draft, Shape.Leaf leaf) throws IOException {
        Place at = cursor.place();
        String value = cursor.text(onElementInText);
        if (value.isEmpty()) {
            return;
        }
        Draft.Text text = new Draft.Text(leaf.tag(), value, at.line(), at.column());
        if (!leaf.many() && draft.find(leaf.tag()) != null) {
            repeated.add(text);
        } else {
            draft.add(text);
        }
    }

    private void readRecord(Draft draft, Shape.Nested nested) throws IOException {
        Place at = cursor.place();
        Draft within = new Draft(nested.tag(), at.line(), at.column());
        readInto(within, nested.shape());
        if (!nested.many() && draft.findRecord(nested.tag()) != null) {
            repeated.add(new Draft.Text(nested.tag(), "", at.line(), at.column()));
        } else {
            draft.add(within);
        }
    }

    private void reportRepeated(@Nullable Draft pupil) {
        if (repeated.isEmpty()) {
            return;
        }
        for (Draft.Text text : repeated) {
            findings.add(
                    CtfRule.REPEATED_ELEMENT,
                    text.tag().element() + " stands twice here; the first was taken.",
                    "Check which one is right.",
                    text.line(),
                    text.column(),
                    pupil == null ? null : PupilAssembler.reference(pupil));
        }
        repeated.clear();
    }

    /** Moves to the next element within the current one; false at its end. */
    private boolean nextElement() throws IOException {
        while (true) {
            switch (cursor.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> noteStrayText();
                default -> {}
            }
        }
    }

    private void noteStrayText() {
        if (!cursor.isBlankText()) {
            leftOut.strayText().add(cursor);
        }
    }

    private void leaveOut(Tally tally) throws IOException {
        tally.add(cursor);
        cursor.skip();
    }

    private boolean isNamed(String wanted) {
        String name = cursor.name();
        return name.equals(wanted) || name.substring(name.indexOf(':') + 1).equalsIgnoreCase(wanted);
    }
}
