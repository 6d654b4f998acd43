package org.waymark.transfer.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfFinding;
import org.waymark.ctf.CtfFreeSchoolMeals;
import org.waymark.ctf.CtfHandler;
import org.waymark.ctf.CtfHeader;
import org.waymark.ctf.CtfLanguage;
import org.waymark.ctf.CtfLimits;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfPupilReference;
import org.waymark.ctf.CtfQualifier;
import org.waymark.ctf.CtfReader;
import org.waymark.ctf.CtfRule;
import org.waymark.ctf.CtfSchool;
import org.waymark.ctf.CtfSchoolAttended;
import org.waymark.ctf.CtfSenProvision;
import org.waymark.ctf.CtfSeverity;
import org.waymark.ctf.CtfSummary;
import org.waymark.ctf.Upn;
import org.waymark.school.FreeMeals;
import org.waymark.school.KnownCodes;

/** Reads the pupils of a Common Transfer File, one after the other with all their results. */
final class IncomingCtf implements CtfHandler {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2099;
    private static final int LONGEST_CODE = 10;

    private final String laestab;
    private final KnownCodes codes;
    private final List<IncomingPupil> pupils = new ArrayList<>();
    private final List<ImportFinding> findings = new ArrayList<>();
    private CtfHeader header = CtfHeader.UNKNOWN;
    private boolean isCtf = true;

    private IncomingCtf(String laestab, KnownCodes codes) {
        this.laestab = laestab;
        this.codes = codes;
    }

    static IncomingFile read(InputStream in, String laestab, KnownCodes codes) throws IOException {
        IncomingCtf file = new IncomingCtf(laestab, codes);
        CtfSummary summary = CtfReader.read(in, CtfLimits.standard(), file);
        return file.parsed(summary);
    }

    @Override
    public void header(CtfHeader read) {
        header = read;
    }

    @Override
    public void finding(CtfFinding finding) {
        if (finding.code().equals(CtfRule.OTHER_ROOT.code()) || finding.code().equals(CtfRule.NOT_XML.code())) {
            isCtf = false;
        }
        Optional<Severity> severity = severity(finding.severity());
        if (severity.isPresent()) {
            CtfPupilReference pupil = finding.pupil();
            findings.add(new ImportFinding(
                    severity.get(),
                    finding.code(),
                    pupil == null ? null : pupil.describe(),
                    null,
                    finding.line(),
                    finding.hint().isEmpty() ? finding.message() : finding.message() + " " + finding.hint()));
        }
    }

    /** What the reader calls an error about a pupil is for the plan to judge: it refuses the pupil, not the file. */
    private static Optional<Severity> severity(CtfSeverity severity) {
        return switch (severity) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARNING -> Optional.of(Severity.WARNING);
            case INFORMATION -> Optional.empty();
        };
    }

    @Override
    public void pupil(CtfPupil pupil) {
        String group = pupil.ncYearActual();
        YearGroup yearGroup = group == null ? null : YearGroup.find(group).orElse(null);
        Optional<CtfSchoolAttended> here = pupil.schoolHistory().stream()
                .filter(school -> (school.lea() + "" + school.estab()).equals(laestab))
                .max(Comparator.comparing(
                        CtfSchoolAttended::entry, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
        pupils.add(new IncomingPupil(
                pupil.line(),
                upper(pupil.upn()),
                pupil.formerUpns().stream()
                        .flatMap(upn -> Upn.find(upn).stream())
                        .map(Upn::text)
                        .toList(),
                pupil.surname(),
                pupil.forename(),
                pupil.middleNames(),
                pupil.preferredSurname(),
                pupil.preferredForename(),
                pupil.dateOfBirth(),
                sex(pupil.sex()),
                code(pupil.ethnicity()),
                firstLanguage(pupil.languages()),
                sen(pupil.senHistory()),
                null,
                pupil.inCare(),
                service(pupil.serviceChild()),
                here.map(CtfSchoolAttended::entry).orElse(null),
                here.map(CtfSchoolAttended::leaving).orElse(null),
                leftBefore(pupil),
                freeMeals(pupil.freeSchoolMeals()),
                null,
                yearGroup,
                yearGroup == null ? group : null,
                null,
                CtfFamilies.of(pupil, laestab),
                results(pupil)));
    }

    private IncomingFile parsed(CtfSummary summary) {
        if (!isCtf) {
            return IncomingFile.ofTable(FileKind.UNKNOWN, List.of(), findings, false);
        }
        FileKind kind = header.qualifier() == CtfQualifier.FULL ? FileKind.CTF_FULL : FileKind.CTF_PARTIAL;
        OptionalInt year = header.source().findYearEnding();
        if (year.isPresent() && (year.getAsInt() < EARLIEST || year.getAsInt() > LATEST)) {
            return IncomingFile.unusable(
                    kind,
                    ImportFinding.ofFile(
                            ImportRule.BROKEN_FILE,
                            "The file says that its academic year ends in " + year.getAsInt()
                                    + ", which cannot be. Ask for it to be made again."));
        }
        if (!summary.complete()) {
            findings.add(ImportFinding.ofFile(
                    ImportRule.BROKEN_FILE,
                    "The file could not be read to its end, so nothing of it is taken. Ask for it to be made again."));
        }
        return new IncomingFile(
                kind,
                description(),
                origin(header.source()),
                origin(header.destination()),
                header.dateTime(),
                year.isPresent() ? year.getAsInt() : null,
                pupils,
                List.of(),
                findings,
                summary.complete() && !pupils.isEmpty());
    }

    private String description() {
        String version = header.version() == null ? "" : "version " + header.version();
        String supplier = header.supplierId() == null ? "" : "made by " + header.supplierId();
        return Stream.of(version, supplier).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Origin origin(CtfSchool school) {
        return new Origin(school.findLaestab().orElse(null), school.name());
    }

    private static List<IncomingResult> results(CtfPupil pupil) {
        List<IncomingResult> results = new ArrayList<>(pupil.assessments().size());
        for (CtfAssessment result : pupil.assessments()) {
            String text = result.result();
            if (text != null) {
                OptionalInt year = result.findYear();
                results.add(new IncomingResult(
                        result.line(),
                        new ResultPlace.Coded(
                                result.stage(),
                                result.locale(),
                                result.subject(),
                                result.method(),
                                result.component(),
                                result.status(),
                                result.qualifier()),
                        year.isPresent() ? year.getAsInt() : null,
                        result.year(),
                        text,
                        result.findResultDate().orElse(null)));
            }
        }
        return results;
    }

    private @Nullable LocalDate leftBefore(CtfPupil pupil) {
        String source = header.source().findLaestab().orElse("");
        return source.equals(laestab)
                ? null
                : pupil.schoolHistory().stream()
                        .filter(school -> (school.lea() + "" + school.estab()).equals(source))
                        .flatMap(school -> Optional.ofNullable(school.leaving()).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String code(@Nullable String text) {
        String upper = upper(text);
        return upper == null || upper.length() > LONGEST_CODE ? null : upper;
    }

    private static @Nullable String sex(@Nullable String text) {
        String upper = upper(text);
        return upper != null && List.of("F", "M", "U").contains(upper) ? upper : null;
    }

    /** The language marked as the first one, or the only one there is. */
    private @Nullable String firstLanguage(List<CtfLanguage> languages) {
        String first = languages.stream()
                .filter(language -> "F".equalsIgnoreCase(language.type()))
                .map(CtfLanguage::language)
                .findFirst()
                .orElse(languages.size() == 1 ? languages.getFirst().language() : null);
        String upper = code(first);
        return upper == null
                ? null
                : KnownCodes.find(codes.firstLanguages(), upper).orElse(upper);
    }

    private static @Nullable String sen(List<CtfSenProvision> history) {
        return code(history.stream()
                .filter(sen -> sen.provision() != null)
                .max(Comparator.comparing(
                        CtfSenProvision::start, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .map(CtfSenProvision::provision)
                .orElse(null));
    }

    private static @Nullable Boolean service(@Nullable String text) {
        String upper = upper(text);
        if (upper == null) {
            return null;
        }
        return switch (upper) {
            case "Y", "TRUE" -> true;
            case "N", "FALSE" -> false;
            default -> null;
        };
    }

    private static List<FreeMeals> freeMeals(List<CtfFreeSchoolMeals> spells) {
        List<FreeMeals> kept = new ArrayList<>();
        for (CtfFreeSchoolMeals spell : spells) {
            LocalDate start = spell.start();
            if (start != null && kept.stream().noneMatch(other -> other.start().equals(start))) {
                kept.add(new FreeMeals(start, spell.end()));
            }
        }
        return kept;
    }
}
