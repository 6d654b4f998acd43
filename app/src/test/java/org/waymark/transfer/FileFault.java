package org.waymark.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to Common Transfer Files on their way: to their pupils, results and header, and to their text as such. */
enum FileFault {
    PUPIL_TWICE((file, random) -> {
        List<MatchResult> pupils = Parts.PUPIL.in(file);
        return pupils.isEmpty()
                ? file
                : insert(file, pick(pupils, random).end(), pick(pupils, random).group());
    }),
    UPNS_SWAPPED((file, random) -> {
        List<MatchResult> upns = Parts.UPN.in(file);
        return upns.size() < 2
                ? file
                : replace(file, upns, List.of(upns.get(1).group(), upns.get(0).group()));
    }),
    SAME_UPN((file, random) -> {
        List<MatchResult> upns = Parts.UPN.in(file);
        return upns.isEmpty()
                ? file
                : replace(file, pick(upns, random), pick(upns, random).group());
    }),
    NO_UPN((file, random) -> part(file, Parts.UPN, random, "")),
    EMPTY_UPN((file, random) -> part(file, Parts.UPN, random, "<UPN></UPN>")),
    SMALL_UPN((file, random) -> part(file, Parts.UPN, random, "<UPN>e999100124001</UPN>")),
    WRONG_LETTER((file, random) -> part(file, Parts.UPN, random, "<UPN>A999100124001</UPN>")),
    TEMPORARY_UPN((file, random) -> part(file, Parts.UPN, random, "<UPN>A99910012400A</UPN>")),
    FORMER_UPN((file, random) -> {
        List<MatchResult> upns = Parts.UPN.in(file);
        return upns.isEmpty()
                ? file
                : insert(
                        file,
                        pick(upns, random).end(),
                        pick(upns, random).group().replace("UPN>", "FormerUPN>"));
    }),
    OTHER_BIRTH(
            (file, random) -> part(file, Parts.BIRTH, random, "<DOB>2015-0" + (1 + random.nextInt(9)) + "-13</DOB>")),
    IMPOSSIBLE_BIRTH((file, random) -> part(file, Parts.BIRTH, random, "<DOB>2026-02-30</DOB>")),
    FUTURE_BIRTH((file, random) -> part(file, Parts.BIRTH, random, "<DOB>2199-01-01</DOB>")),
    NO_BIRTH((file, random) -> part(file, Parts.BIRTH, random, "")),
    OTHER_NAME((file, random) -> part(file, Parts.SURNAME, random, "<Surname>O'Brien-Ng  Ünal</Surname>")),
    FORMULA_NAME((file, random) -> part(file, Parts.SURNAME, random, "<Surname>=1+1&lt;script&gt;</Surname>")),
    LONG_NAME((file, random) -> part(file, Parts.SURNAME, random, "<Surname>" + "Long".repeat(2000) + "</Surname>")),
    NO_NAME((file, random) -> part(file, Parts.SURNAME, random, "")),
    YEAR_GROUP((file, random) -> part(
            file,
            Parts.YEAR_GROUP,
            random,
            "<NCyearActual>" + pick(List.of("R", "1", "4", "6", "11", "X", "", "N2"), random) + "</NCyearActual>")),
    RESULT_TWICE((file, random) -> {
        List<MatchResult> results = Parts.ASSESSMENT.in(file);
        return results.isEmpty()
                ? file
                : insert(
                        file, pick(results, random).end(), pick(results, random).group());
    }),
    RESULT_TWICE_OTHERWISE((file, random) -> {
        List<MatchResult> results = Parts.ASSESSMENT.in(file);
        if (results.isEmpty()) {
            return file;
        }
        MatchResult result = pick(results, random);
        return insert(
                file,
                result.end(),
                result.group()
                        .replace("<ResultStatus>R<", "<ResultStatus>P<")
                        .replaceFirst("<Result>[^<]*<", "<Result>17<"));
    }),
    UNKNOWN_RESULT((file, random) -> part(
            file,
            Parts.RESULT,
            random,
            "<Result>"
                    + pick(
                            List.of("ZZZ", "-1", "999", "3.5", "", " ", "0x1F", "&lt;b&gt;", "9".repeat(4000), "12 34"),
                            random)
                    + "</Result>")),
    OTHER_RESULT((file, random) -> part(
            file, Parts.RESULT, random, "<Result>" + pick(List.of("7", "1", "A", "EXS", "L"), random) + "</Result>")),
    EVERY_RESULT(
            (file, random) -> file.replaceAll("<Result>[^<]*</Result>", "<Result>" + random.nextInt(60) + "</Result>")),
    RESULT_DATE((file, random) -> part(
            file,
            Parts.RESULT_DATE,
            random,
            "<ResultDate>" + pick(List.of("2026-06-31", "1066-10-14", "9999-12-31", "", "today"), random)
                    + "</ResultDate>")),
    YEAR((file, random) -> part(
            file,
            Parts.YEAR,
            random,
            "<Year>" + pick(List.of("1999", "2019", "2025", "2027", "2199", "", "xx", "99999999999"), random)
                    + "</Year>")),
    EVERY_YEAR((file, random) ->
            file.replaceAll("<Year>[^<]*</Year>", "<Year>" + (2018 + random.nextInt(10)) + "</Year>")),
    SUBJECT((file, random) -> part(file, Parts.SUBJECT, random, "<Subject>XYZ</Subject>")),
    COMPONENT((file, random) -> part(file, Parts.COMPONENT, random, "<Component>REA</Component>")),
    QUALIFIER((file, random) -> part(file, Parts.QUALIFIER, random, "<ResultQualifier>QQ</ResultQualifier>")),
    EVERY_CODE((file, random) -> file.replaceAll("<Subject>[A-Z]*<", "<Subject>UNK<")),
    EVERY_CODE_SPACED((file, random) -> file.replaceAll("<Component>([A-Z]*)<", "<Component> $1é<")),
    LOCALE((file, random) -> file.replaceFirst("<Locale>ENG<", "<Locale>WAL<")),
    STAGE((file, random) ->
            part(file, Parts.STAGE, random, "<Stage>" + pick(List.of("KS1", "KS2", "KS9"), random) + "</Stage>")),
    OTHER_SCHOOL((file, random) -> file.replaceAll("<Estab>[^<]*</Estab>", "<Estab>3003</Estab>")),
    FROM_OTHER_SCHOOL((file, random) -> file.replaceFirst("<Estab>[^<]*</Estab>", "<Estab>3003</Estab>")),
    SCHOOL_YEAR((file, random) -> file.replaceFirst(
            "<AcademicYear>[^<]*<",
            "<AcademicYear>" + pick(List.of("2017", "2030", "1066", "", "next"), random) + "<")),
    NO_HEADER((file, random) -> file.replaceFirst("(?s)<Header>.*</Header>", "")),
    HEADER_TWICE((file, random) -> {
        Matcher header = Pattern.compile("(?s)<Header>.*?</Header>").matcher(file);
        return header.find() ? insert(file, header.end(), header.group()) : file;
    }),
    NO_PUPILS((file, random) -> file.replaceFirst("(?s)<Pupil>.*</Pupil>", "")),
    FULL((file, random) -> file.replace(">partial<", ">full<")),
    PARTIAL((file, random) -> file.replace(">full<", ">partial<")),
    NO_SUCH_KIND((file, random) -> file.replaceFirst("<DocumentQualifier>[a-z]*<", "<DocumentQualifier>middling<")),
    PUPILS_MIXED_UP((file, random) -> {
        List<MatchResult> pupils = Parts.PUPIL.in(file);
        List<String> mixed =
                new ArrayList<>(pupils.stream().map(MatchResult::group).toList());
        Collections.shuffle(mixed, random);
        return replace(file, pupils, mixed);
    }),
    ELEMENT_GONE((file, random) -> part(file, Parts.TAG, random, "")),
    ELEMENT_RENAMED((file, random) -> {
        List<MatchResult> tags = Parts.TAG.in(file);
        if (tags.isEmpty()) {
            return file;
        }
        String name = pick(tags, random).group().replaceAll("[</>]", "");
        return file.replace("<" + name + ">", "<Renamed>").replace("</" + name + ">", "</Renamed>");
    }),
    CUT((file, random) -> file.substring(0, random.nextInt(file.length() + 1))),
    CUT_IN_RESULTS((file, random) -> {
        List<MatchResult> results = Parts.RESULT.in(file);
        return results.isEmpty() ? file : file.substring(0, results.getLast().end() - random.nextInt(12));
    }),
    PIECE_GONE((file, random) -> {
        int from = random.nextInt(file.length() + 1);
        return file.substring(0, from) + file.substring(Math.min(file.length(), from + 1 + random.nextInt(200)));
    }),
    PIECE_TWICE((file, random) -> {
        int from = random.nextInt(file.length() + 1);
        int to = Math.min(file.length(), from + random.nextInt(400));
        return insert(file, to, file.substring(from, to));
    }),
    CHARACTER((file, random) -> {
        int at = random.nextInt(file.length() + 1);
        return insert(file, at, pick(List.of("<", ">", "&", "\u0000", "\uFFFE", "😀", "\"", "]]>", "&#x0;"), random));
    }),
    ENTITY((file, random) ->
            file.replaceFirst("<CTfile>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><CTfile>&e;")),
    WRONG_ENCODING((file, random) -> file.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"UTF-16\"")),
    EMPTY((file, random) -> "");

    private final BiFunction<String, Random, String> change;

    FileFault(BiFunction<String, Random, String> change) {
        this.change = change;
    }

    /** The file with this fault, or as it was where there is no place for it. */
    String apply(String file, Random random) {
        return change.apply(file, random);
    }

    /** The parts of a file that faults find. */
    private enum Parts {
        PUPIL("(?s)<Pupil>.*?</Pupil>"),
        UPN("<UPN>[^<]*</UPN>"),
        BIRTH("<DOB>[^<]*</DOB>"),
        SURNAME("<Surname>[^<]*</Surname>"),
        YEAR_GROUP("<NCyearActual>[^<]*</NCyearActual>"),
        ASSESSMENT("(?s)<StageAssessment>.*?</StageAssessment>"),
        RESULT("<Result>[^<]*</Result>"),
        RESULT_DATE("<ResultDate>[^<]*</ResultDate>"),
        YEAR("<Year>[^<]*</Year>"),
        SUBJECT("<Subject>[^<]*</Subject>"),
        COMPONENT("<Component>[^<]*</Component>"),
        QUALIFIER("<ResultQualifier>[^<]*</ResultQualifier>"),
        STAGE("<Stage>[^<]*</Stage>"),
        TAG("</?[A-Za-z]+>");

        private final Pattern pattern;

        Parts(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        List<MatchResult> in(String file) {
            return pattern.matcher(file).results().toList();
        }
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String insert(String file, int at, String text) {
        return file.substring(0, at) + text + file.substring(at);
    }

    private static String part(String file, Parts part, Random random, String text) {
        List<MatchResult> found = part.in(file);
        return found.isEmpty() ? file : replace(file, pick(found, random), text);
    }

    private static String replace(String file, MatchResult part, String text) {
        return file.substring(0, part.start()) + text + file.substring(part.end());
    }

    /** Puts texts in the place of the first parts, in their order. */
    private static String replace(String file, List<MatchResult> parts, List<String> texts) {
        String changed = file;
        for (int i = texts.size() - 1; i >= 0; i--) {
            changed = replace(changed, parts.get(i), texts.get(i));
        }
        return changed;
    }
}
