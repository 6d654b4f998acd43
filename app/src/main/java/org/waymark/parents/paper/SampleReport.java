package org.waymark.parents.paper;

import java.util.List;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Fact;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;
import org.waymark.parents.ParentReport.Table;

/** A report on a child who does not exist, to look at a school's look with. Nothing in it is a fact. */
public final class SampleReport {

    private SampleReport() {}

    /**
     * A report of a usual length at the end of Year 6.
     *
     * @param school the school's name
     */
    public static ParentReport of(String school) {
        return of(school, "Ada Nowak", 104, 99, 110);
    }

    /** The same of another child, with other scores from 80 to 120. */
    public static ParentReport of(String school, String pupil, int reading, int spelling, int maths) {
        String name = pupil.split(" ", 2)[0];
        return new ParentReport(
                "en-GB",
                "Annual report to parents 2025/26",
                school,
                pupil,
                List.of(new Fact("Year", "6"), new Fact("Class", "Oak"), new Fact("Teacher", "Mr Sample")),
                List.of(
                        Part.ofWords(
                                "comment.progress",
                                "General progress",
                                List.of(
                                        name
                                                + " has had a happy and hard-working final year. She reads widely and talks"
                                                + " about books with real insight, explaining how an author builds a"
                                                + " character and pointing to the words that prove it. In discussion she"
                                                + " listens to others and builds on what they say.",
                                        "Her next step is to check her written work before she hands it in: reading a"
                                                + " piece aloud helps her to hear where a sentence should end.")),
                        Part.ofWords(
                                "comment.subjects",
                                "Subjects and activities",
                                List.of(
                                        "In mathematics " + name + " is quick and accurate with all four operations and"
                                                + " now explains her reasoning in full sentences. Fractions, which she"
                                                + " found hard in the autumn, have become a strength.",
                                        "In science she planned her own investigation of how plants take up water, and"
                                                + " presented it to the class. In history she wrote a thoughtful account"
                                                + " of a local family during the war, using letters as evidence.",
                                        "She has played the cornet in the school band, has been a reliable member of the"
                                                + " netball team and has looked after our youngest readers every"
                                                + " Wednesday.")),
                        new Part(
                                "ks2.tests",
                                "National curriculum tests",
                                List.of(
                                        "Scores run from 80 to 120. A score of 100 or more meets the expected standard."),
                                new Table(
                                        "Results of the national curriculum tests",
                                        List.of("Test", "Scaled score", "Expected standard"),
                                        List.of(
                                                row("Reading", reading),
                                                row("Grammar, punctuation and spelling", spelling),
                                                row("Mathematics", maths))),
                                List.of(
                                        place(name, "Reading", reading),
                                        place(name, "Grammar, punctuation and spelling", spelling),
                                        place(name, "Mathematics", maths)),
                                List.of()),
                        new Part(
                                "ks2.teacher",
                                "Teacher assessment",
                                List.of(),
                                new Table(
                                        "Teacher assessment",
                                        List.of("Subject", "Judgement"),
                                        List.of(
                                                List.of("Writing", "Working at the expected standard"),
                                                List.of("Science", "Working at the expected standard"))),
                                List.of(),
                                List.of()),
                        new Part(
                                "comparison",
                                "How other children did",
                                List.of(),
                                new Table(
                                        "Children who met the expected standard, in this school and in England",
                                        List.of(
                                                "Subject",
                                                "In this school",
                                                "In England",
                                                "Average score here",
                                                "Average score in England"),
                                        List.of(
                                                List.of("Reading", "78%", "75%", "105", "106"),
                                                List.of("Mathematics", "76%", "74%", "104", "105"),
                                                List.of("Writing", "74%", "72%", "–", "–"))),
                                List.of(),
                                List.of("This is a sample: the child, the comments and every figure are made up.")),
                        new Part(
                                "attendance",
                                "Attendance",
                                List.of(name + " attended 368 of 380 sessions (96.8%). 12 were missed with leave, none"
                                        + " without."),
                                null,
                                List.of(),
                                List.of())),
                List.of("To talk about this report, please ask the school office for a time with "
                        + "the class teacher."));
    }

    private static List<String> row(String test, int score) {
        return List.of(test, Integer.toString(score), score >= 100 ? "met" : "not met");
    }

    private static Place place(String name, String test, int score) {
        return new Place(
                test,
                score,
                80,
                120,
                100.0,
                "Expected standard 100",
                test + ": " + name + " scored " + score + " on a scale from 80 to 120. The expected standard is 100.");
    }
}
