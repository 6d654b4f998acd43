package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class OrderTest {
    static final List<String> SAMPLES = Files.SAMPLES;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void theOrderOfElementsNeverMatters(String name) throws Exception {
        CtfFile expected = Files.read(Files.sample(name));
        for (int seed = 1; seed <= 20; seed++) {
            CtfFile shuffled = Files.read(shuffled(Files.sample(name), new Random(seed)));
            assertThat(shuffled.header()).isEqualTo(expected.header());
            assertThat(withoutPlaces(shuffled)).isEqualTo(withoutPlaces(expected));
            assertThat(shuffled.findings()).extracting(CtfFinding::code).isSubsetOf(CtfRule.LATE_HEADER.code());
        }
    }

    /** Pupils by UPN with their results in one order: the order of like elements is the file's own. */
    private static List<CtfPupil> withoutPlaces(CtfFile file) {
        return file.pupils().stream()
                .map(CtfPupil::withoutPlace)
                .map(pupil -> CtfPupilBuilder.of(pupil)
                        .assessments(pupil.assessments().stream()
                                .sorted(Comparator.comparing(CtfAssessment::toString))
                                .toList())
                        .build())
                .sorted(Comparator.comparing(CtfPupil::toString))
                .toList();
    }

    private static byte[] shuffled(byte[] file, Random random) throws Exception {
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        shuffle(document.getDocumentElement(), random);
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void shuffle(Element element, Random random) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        Collections.shuffle(children, random);
        for (Element child : children) {
            shuffle(child, random);
            element.appendChild(child);
        }
    }
}
