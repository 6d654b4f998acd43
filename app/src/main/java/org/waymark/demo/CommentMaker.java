package org.waymark.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.waymark.catalogue.YearGroup;

/** Invents what teachers write about pupils. */
final class CommentMaker {

    private static final double UNWRITTEN = 0.04;

    private static final List<String> PLAYING = List.of(
            "loves to find things out and will stay with a puzzle until it is solved",
            "plays with others happily and often has the idea that everybody follows",
            "tries new things with a little encouragement and is proud of every step",
            "thinks aloud while building, and changes a plan when it does not work");
    private static final List<String> STRONG = List.of(
            "reads with expression and talks about characters with real insight",
            "writes with a lively voice and checks spelling with care",
            "works with numbers quickly and explains each step to others",
            "asks the questions in science that move the whole class on");
    private static final List<String> STEADY = List.of(
            "has made steady steps in reading and now chooses longer books",
            "writes more each week and remembers punctuation when rereading",
            "is more and more secure with written methods in mathematics",
            "takes part well in practical work and records it clearly");
    private static final List<String> GROWING = List.of(
            "reads familiar texts with growing confidence",
            "has worked hard on handwriting and on planning a story aloud first",
            "uses drawings and counters well to solve problems in mathematics",
            "contributes ideas in discussion, often the most thoughtful ones");
    private static final List<String> ACTIVITIES = List.of(
            "sang in the choir at the spring concert",
            "played for the school's football team",
            "looked after the class garden all year",
            "ran the library corner with great care",
            "took a leading part in the class assembly on rivers");
    private static final List<String> NEXT = List.of(
            "read a little aloud every day and talk about it together",
            "keep practising times tables in short bursts",
            "write a few sentences about something enjoyable each weekend",
            "explain to somebody at home how an answer was found");

    private CommentMaker() {}

    /** What was written of a pupil in a year, by part; a part that is not there was not written yet. */
    static Map<String, String> make(long seed, DemoPupil pupil, int year, YearGroup yearGroup) {
        Chance chance = Chance.of(seed, pupil.upn(), "comments", year);
        String name = Objects.requireNonNullElse(
                pupil.details().preferredForename(), pupil.details().forename());
        Map<String, String> comments = new TreeMap<>();
        if (yearGroup == YearGroup.RECEPTION) {
            comments.put(
                    "characteristics",
                    "%s %s. When something is hard, %s keeps going and asks for help at the right moment."
                            .formatted(name, chance.pick(PLAYING), name));
        }
        List<String> words =
                pupil.ability().general() > 0.6 ? STRONG : pupil.ability().general() > -0.7 ? STEADY : GROWING;
        String first = chance.pick(words);
        String second =
                chance.pick(words.stream().filter(other -> !other.equals(first)).toList());
        comments.put(
                "achievements",
                "%s %s, and %s. This year %s also %s.".formatted(name, first, second, name, chance.pick(ACTIVITIES)));
        if (!chance.happens(UNWRITTEN)) {
            comments.put(
                    "progress",
                    pupil.ability().general() > 0
                            ? "%s has made very good progress this year and enjoys a challenge.".formatted(name)
                            : "%s has made good progress from where the year began, through steady effort."
                                    .formatted(name));
        }
        comments.put("next", "To help at home: " + chance.pick(NEXT) + ".");
        return comments;
    }
}
