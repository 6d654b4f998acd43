package org.waymark.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Trend.Line OURS = new Trend.Line(
            "Beacon Hill",
            true,
            List.of(
                    new Trend.Point(2018, 70, "2013"),
                    new Trend.Point(2019, 72.5, "2013"),
                    new Trend.Point(2022, 62, "2022"),
                    new Trend.Point(2023, 65, "2022"),
                    new Trend.Point(2024, 64.2, "2022"),
                    new Trend.Point(2026, 68, "2022")));
    private static final Trend.Line ENGLAND = new Trend.Line(
            "England",
            false,
            List.of(
                    new Trend.Point(2022, 65.2, "2022"),
                    new Trend.Point(2023, 67.2, "2022"),
                    new Trend.Point(2024, 67.7, "2022")));
    private static final Trend TREND = new Trend("Good level of development", "%", 1, List.of(OURS, ENGLAND));
    private static final StackedBars BARS = new StackedBars(
            "Writing by group",
            List.of(
                    new StackedBars.Band("PKS", BandTone.BELOW),
                    new StackedBars.Band("WTS", BandTone.WORKING),
                    new StackedBars.Band("EXS", BandTone.MET),
                    new StackedBars.Band("GDS", BandTone.HIGHER),
                    new StackedBars.Band("Other", BandTone.OUT)),
            List.of(
                    new StackedBars.Bar("All pupils", List.of(6, 17, 27, 10, 0)),
                    new StackedBars.Bar("Boys", List.of(4, 9, 12, 4, 1)),
                    StackedBars.Bar.hidden("EHC plan", "hidden: fewer than 6 pupils"),
                    new StackedBars.Bar("EAL", List.of(0, 0, 0, 0, 0))));
    private static final Distribution DISTRIBUTION = new Distribution(
            "Reading",
            "Scaled score",
            List.of(
                    new Distribution.Column("80–89", 3, BandTone.BELOW),
                    new Distribution.Column("90–99", 11, BandTone.WORKING),
                    new Distribution.Column("100–109", 24, BandTone.MET),
                    new Distribution.Column("110–120", 7, BandTone.HIGHER),
                    new Distribution.Column("A", 1, BandTone.OUT)),
            List.of(new Distribution.Marker(2, "100"), new Distribution.Marker(3, "110")));
    private static final Scatter SCATTER = new Scatter(
            "Reading and maths",
            new Scatter.Axis("Reading", 80, 120, OptionalDouble.of(103.25), OptionalInt.of(100)),
            new Scatter.Axis("Marks", 0, 110, OptionalDouble.empty(), OptionalInt.empty()),
            List.of(new Scatter.Dot(101, 60, 1, "Ada Lark"), new Scatter.Dot(110, 90, 3, "3 pupils")));

    private static final Map<String, Svg> DRAWN = Map.of(
            "trend", TREND.draw(),
            "trend-small", TREND.small(),
            "bars", BARS.draw(),
            "distribution", DISTRIBUTION.draw(),
            "scatter", SCATTER.draw());

    static Stream<Arguments> drawn() {
        return DRAWN.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /** The pictures as they were looked at: whoever changes one looks at it again. */
    @ParameterizedTest
    @MethodSource("drawn")
    void drawsWhatWasLookedAt(String name, Svg svg) throws IOException {
        try (InputStream golden = ChartsTest.class.getResourceAsStream(name + ".html")) {
            String drawn = svg.markup().replace("><", ">\n<") + "\n";
            if (golden == null) {
                Files.writeString(Path.of("target", name + ".html"), drawn);
            }
            assertThat(golden).as("target/" + name + ".html was drawn").isNotNull();
            assertThat(drawn).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void saysInWordsWhatItShows(String name, Svg svg) throws Exception {
        for (Element picture : pictures(svg)) {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(picture.getAttribute("viewBox")).startsWith("0 0 ");
            String[] names = picture.getAttribute("aria-labelledby").split(" ");
            Element title = (Element) picture.getElementsByTagName("title").item(0);
            Element description = (Element) picture.getElementsByTagName("desc").item(0);
            assertThat(title.getAttribute("id")).isEqualTo(names[0]);
            assertThat(description.getAttribute("id")).isEqualTo(names[1]);
            assertThat(title.getTextContent()).isNotBlank();
            assertThat(description.getTextContent()).isNotBlank();
        }
    }

    @Test
    void sharesNoNameBetweenPictures() {
        Set<String> seen = new HashSet<>();
        Pattern ids = Pattern.compile(" id=\"([^\"]+)\"");
        DRAWN.values().forEach(svg -> {
            Matcher found = ids.matcher(svg.markup());
            while (found.find()) {
                assertThat(seen.add(found.group(1))).as(found.group(1)).isTrue();
            }
        });
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void drawsTheSameTwice() {
        assertThat(BARS.draw()).isEqualTo(BARS.draw());
    }

    @Test
    void joinsOnlyTheVeryNextYearOfTheSameSeries() throws Exception {
        for (Element picture : pictures(new Trend("", "%", 1, List.of(OURS)).draw())) {
            // 2018–2019 and 2022–2024; nothing over the break, nothing over the year without a figure.
            assertThat(elements(picture, "polyline"))
                    .extracting(line -> line.getAttribute("points").split(" ").length)
                    .containsExactly(2, 3);
            assertThat(picture.getTextContent()).contains("not comparable");
        }
    }

    @Test
    void marksAnAxisThatDoesNotBeginAtNothing() {
        Trend scores = new Trend(
                "Average score",
                "",
                1,
                List.of(new Trend.Line(
                        "Ours", true, List.of(new Trend.Point(2025, 104.1, "a"), new Trend.Point(2026, 105, "a")))));
        assertThat(scores.draw().markup()).contains("The scale starts at 104, not at 0");
        assertThat(TREND.draw().markup()).contains(">0%<").doesNotContain("The scale starts");
        assertThat(SCATTER.draw().markup()).contains("Reading (starts at 80)").doesNotContain("Marks (starts");
    }

    @Test
    void showsNoBarOfAHiddenGroup() {
        String markup = new StackedBars(
                        "",
                        List.of(new StackedBars.Band("EXS", BandTone.MET)),
                        List.of(StackedBars.Bar.hidden("EHC plan", "hidden: fewer than 6 pupils")))
                .draw()
                .markup();
        assertThat(markup).contains(">hidden: fewer than 6 pupils<").doesNotContain("EXS 0");
    }

    @Test
    void refusesCountsThatDoNotFitTheBands() {
        List<StackedBars.Band> bands = List.of(new StackedBars.Band("EXS", BandTone.MET));
        List<StackedBars.Bar> bars = List.of(new StackedBars.Bar("All", List.of(1, 2)));
        assertThatThrownBy(() -> new StackedBars("", bands, bars)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesEveryTextForText() throws Exception {
        String text = "<script>&\"'\u0001\ud800</script>";
        List<Svg> drawn = List.of(
                new Trend(text, text, 0, List.of(new Trend.Line(text, true, List.of(new Trend.Point(2026, 5, text)))))
                        .draw(),
                new Trend(text, text, 0, List.of(new Trend.Line(text, true, List.of(new Trend.Point(2026, 5, text)))))
                        .small(),
                new StackedBars(
                                text,
                                List.of(new StackedBars.Band(text, BandTone.OUT)),
                                List.of(new StackedBars.Bar(text, List.of(1)), StackedBars.Bar.hidden(text, text)))
                        .draw(),
                new Distribution(
                                text,
                                text,
                                List.of(new Distribution.Column(text, 1, BandTone.MET)),
                                List.of(new Distribution.Marker(0, text)))
                        .draw(),
                new Scatter(
                                text,
                                new Scatter.Axis(text, 0, 1, OptionalDouble.empty(), OptionalInt.empty()),
                                new Scatter.Axis(text, 0, 1, OptionalDouble.empty(), OptionalInt.empty()),
                                List.of(new Scatter.Dot(0, 1, 1, text)))
                        .draw());
        for (Svg svg : drawn) {
            for (Element picture : pictures(svg)) {
                assertThat(elements(picture, "script")).isEmpty();
            }
        }
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(new Trend("", "%", 0, List.of()).small().markup()).contains(">No figures yet<");
        assertThat(new Trend("", "%", 0, List.of()).draw().markup()).contains(">No figures yet<");
        assertThat(new Distribution("", "", List.of()).draw().markup()).contains(">No results yet<");
    }

    /** The one for a desk and the one for a phone. */
    private static List<Element> pictures(Svg svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader("<all>" + svg.markup() + "</all>")));
        return elements(document.getDocumentElement(), "svg");
    }

    private static List<Element> elements(Element above, String name) {
        NodeList found = above.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
