package org.waymark.ctf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A place in an XML file that moves forward event by event, within limits, and turns every fault into one kind. */
final class XmlCursor {
    /** Distinct names of elements and attributes; the parser keeps each of them for as long as it lives. */
    private static final int NAME_LIMIT = 5_000;

    private final XmlSource source;
    private final CtfLimits limits;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final TextCache texts = new TextCache();
    private String[] open = new String[16];
    private int depth;
    private boolean seenElement;
    private long elementBudget;
    private long textBudget;

    XmlCursor(XmlSource source, CtfLimits limits) throws IOException {
        this.source = source;
        this.limits = limits;
        openBudget();
        try {
            this.xml = factory().createXMLStreamReader(source);
        } catch (XMLStreamException e) {
            throw translate(e, e.getLocation());
        } catch (RuntimeException e) {
            throw translate(e, null);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // The format has no namespaces; without them a stray prefix is no fault.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // The limits of the caller count, not those that the parser has by itself.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        // These count every &amp; and &apos; of a file, of which a large authority has more than the usual 100,000.
        // What
        // they are there for, entities that a file declares, never comes about.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** Moves on by one event. */
    int next() throws IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw translate(e, e.getLocation());
        } catch (RuntimeException e) {
            throw translate(e, xml.getLocation());
        }
        source.event();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> checkName(xml.getPITarget());
            case XMLStreamConstants.DTD ->
                throw stop(
                        CtfRule.DOCTYPE,
                        "The file has a document type declaration (<!DOCTYPE …>), which a Common Transfer File never"
                                + " has and which can be used for attacks.",
                        "Do not use this file. Ask the sender for a fresh export.");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw stop(CtfRule.BROKEN_XML, "The XML is broken here: an unknown entity.", "Export the file again.");
            default -> {}
        }
        return event;
    }

    private void enter() throws StopReading {
        seenElement = true;
        String name = xml.getLocalName();
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = name;
        if (depth > limits.depth()) {
            throw stop(
                    CtfRule.TOO_DEEP,
                    "Elements are nested more than " + limits.depth() + " deep here.",
                    "This is not what a Common Transfer File looks like. Ask the sender for a fresh export.");
        }
        checkName(name);
        int attributes = xml.getAttributeCount();
        for (int i = 0; i < attributes; i++) {
            checkName(xml.getAttributeLocalName(i));
        }
        if (--elementBudget < 0) {
            throw stop(
                    CtfRule.PUPIL_TOO_LARGE,
                    "One pupil has more than " + limits.elementsPerPupil() + " elements.",
                    "Ask the sender for a fresh export.");
        }
    }

    private void checkName(String name) throws StopReading {
        if (names.add(name) && names.size() > NAME_LIMIT) {
            throw stop(
                    CtfRule.TOO_MANY_NAMES,
                    "The file has more than " + NAME_LIMIT + " different names of elements.",
                    "This is not what a Common Transfer File looks like. Ask the sender for a fresh export.");
        }
    }

    /** From here on, until the next call of this or {@link #openBudget()}, one record is read. */
    void recordBudget() {
        elementBudget = limits.elementsPerPupil();
        textBudget = 32L * limits.textLength();
    }

    /** From here on nothing is gathered. */
    void openBudget() {
        elementBudget = Long.MAX_VALUE;
        textBudget = Long.MAX_VALUE;
    }

    /** The name of the element whose opening tag this is. */
    String name() {
        return open[depth - 1];
    }

    /** The names of the open elements, outermost first, between slashes. */
    String path() {
        return String.join("/", Arrays.asList(open).subList(0, depth));
    }

    int depth() {
        return depth;
    }

    boolean isBlankText() {
        return xml.isWhiteSpace();
    }

    Place place() {
        return place(xml.getLocation());
    }

    /** The parser knows no place once it has read all there is, and counts columns beyond 2,147,483,647 from below zero. */
    private Place place(Location at) {
        int line = at.getLineNumber();
        int column = at.getColumnNumber();
        return line < 1 || column < 1 ? source.end() : new Place(line, column);
    }

    /** Moves from an opening tag past its closing one. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Gathers the text of an element, from its opening tag to its closing one; within, elements are skipped. */
    String text(Runnable onElement) throws IOException {
        String first = "";
        StringBuilder more = null;
        long length = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    textBudget -= length;
                    if (textBudget < 0) {
                        throw tooMuchText();
                    }
                    return more == null ? first : more.toString().strip();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    length += xml.getTextLength();
                    if (length > limits.textLength()) {
                        throw tooMuchText();
                    }
                    if (length == xml.getTextLength()) {
                        first = stripped();
                        if (first.length() == length) {
                            continue;
                        }
                    }
                    if (more == null) {
                        more = new StringBuilder(length == xml.getTextLength() ? "" : first);
                    }
                    more.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    onElement.run();
                    skip();
                }
                default -> {}
            }
        }
    }

    private String stripped() {
        char[] chars = xml.getTextCharacters();
        int start = xml.getTextStart();
        int end = start + xml.getTextLength();
        while (start < end && Character.isWhitespace(chars[start])) {
            start++;
        }
        while (end > start && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
        return texts.get(chars, start, end - start);
    }

    private StopReading tooMuchText() {
        return stop(
                CtfRule.TEXT_TOO_LONG,
                "The text in " + Values.shownPath(path()) + " is longer than " + limits.textLength() + " characters.",
                "Ask the sender for a fresh export.");
    }

    private StopReading stop(CtfRule rule, String message, String hint) {
        Place here = place();
        return new StopReading(rule, message, hint, here.line(), here.column());
    }

    /** What a failure of the parser means: the stream failed, the source refused, or the XML is at fault. */
    private IOException translate(Exception failure, @Nullable Location at) {
        Place place = at == null ? Place.START : place(at);
        IOException fault = source.fault();
        if (fault != null) {
            return fault;
        }
        StopReading stop = source.stop();
        if (stop != null) {
            return stop.at(place);
        }
        boolean atEnd = source.isExhausted() && at != null && at.getCharacterOffset() >= (int) source.charCount();
        if (atEnd && source.startsLikeXml() && (depth > 0 || !seenElement)) {
            return new StopReading(
                    CtfRule.TRUNCATED,
                    "The file stops here" + (depth == 0 ? "" : ", within " + Values.shownPath(path()))
                            + ". The rest of it is missing.",
                    "Export or copy the file again. What came before could be read.",
                    place.line(),
                    place.column());
        }
        if (!seenElement && !source.startsLikeXml()) {
            return new StopReading(
                    CtfRule.NOT_XML,
                    "This is not an XML file, so it is not a Common Transfer File.",
                    "Choose the file that the school system exported; its name ends in .xml.",
                    place.line(),
                    place.column());
        }
        return new StopReading(
                CtfRule.BROKEN_XML,
                "The XML is broken here: " + reason(failure),
                "Export the file again and do not edit it in between. What came before could be read.",
                place.line(),
                place.column());
    }

    private static String reason(Exception failure) {
        String message = failure instanceof XMLStreamException ? failure.getMessage() : null;
        if (message == null) {
            return "it cannot be understood.";
        }
        int start = message.indexOf("Message: ");
        String reason = (start < 0 ? message : message.substring(start + 9)).strip();
        return Values.shown(reason, 200);
    }
}
