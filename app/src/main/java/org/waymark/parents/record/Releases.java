package org.waymark.parents.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.Languages;
import org.waymark.parents.ParentReport;
import org.waymark.parents.Print;
import org.waymark.parents.paper.CannotPrint;
import org.waymark.parents.paper.FileNames;
import org.waymark.parents.paper.Look;
import org.waymark.parents.paper.Papers;
import org.waymark.parents.record.ReleaseStore.KeptText;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports that were given, of pupils whom a scope may open: a teacher those of the own classes, a reader without
 * names nobody's.
 */
@Service
public class Releases {

    private final ReleaseStore store;
    private final Papers papers;
    private final Rolls rolls;
    private final ScopedTransactions transactions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Releases(ReleaseStore store, Papers papers, Rolls rolls, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.papers = papers;
        this.rolls = rolls;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest version of each pupil's report on a year; a pupil without any is not in it. */
    public List<Released> listNewest(Scope scope, int year, Collection<Long> pupilIds) {
        requireNames(scope);
        return pupilIds.isEmpty() ? List.of() : transactions.read(scope, () -> store.listNewest(scope, year, pupilIds));
    }

    /** The same by pupil. */
    public Map<Long, Released> mapNewest(Scope scope, int year, Collection<Long> pupilIds) {
        return listNewest(scope, year, pupilIds).stream()
                .collect(Collectors.toMap(Released::pupilId, Function.identity()));
    }

    /** Every version of a pupil's report on a year, newest first. */
    public List<Released> listOfPupil(Scope scope, int year, long pupilId) {
        requireNames(scope);
        return transactions.read(scope, () -> store.listOfPupil(scope, year, pupilId));
    }

    /**
     * One version.
     *
     * @throws NotFound if there is none of a pupil whom the scope may open
     */
    public Released get(Scope scope, long reportId) {
        requireNames(scope);
        return transactions
                .read(scope, () -> store.find(scope, reportId))
                .orElseThrow(() -> new NotFound("There is no such report that you can open."));
    }

    /** What released versions say in English, by the version's key. */
    Map<Long, ParentReport> mapTexts(Scope scope, Collection<Released> released) {
        if (released.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = released.stream().map(Released::id).toList();
        Map<Long, ParentReport> texts = new HashMap<>();
        transactions
                .read(scope, () -> store.listContents(scope, ids, Languages.ENGLISH))
                .forEach((id, content) -> texts.put(id, json.readValue(content, ParentReport.class)));
        return texts;
    }

    /** What a version says in a language, and how it looked. */
    Given text(Scope scope, Released released, String language) {
        KeptText kept = transactions
                .read(scope, () -> store.findText(scope, released.id(), language))
                .orElseThrow(() -> new NotFound("This report was not made in " + Languages.name(language) + "."));
        return new Given(json.readValue(kept.content(), ParentReport.class), json.readValue(kept.look(), Look.class));
    }

    /** A report in one language and its look. */
    record Given(ParentReport report, Look look) {
        byte[] draw(Papers papers, Print print, FileType type) {
            return switch (type) {
                case PDF -> papers.pdf(List.of(report), look, print, false);
                case HTML -> papers.html(report, look, print, false).getBytes(StandardCharsets.UTF_8);
            };
        }
    }

    /**
     * A file of a version: made the first time it is asked for, the same bytes ever after.
     *
     * @param language one of the version's
     * @throws NotFound if there is no such version, or not in that language
     * @throws CannotPrint if its letters are not in the fonts of a PDF
     */
    public KeptFile file(Scope scope, long reportId, String language, Print print, FileType type) {
        Released released = get(scope, reportId);
        String name = name(scope, released, language, print, type);
        return transactions
                .read(scope, () -> store.findFile(scope, reportId, language, print, type, name))
                .orElseGet(() -> {
                    KeptFile made =
                            kept(name, type, text(scope, released, language).draw(papers, print, type));
                    return transactions.write(scope, () -> {
                        store.addFile(scope, reportId, language, print, made, clock.instant());
                        return store.findFile(scope, reportId, language, print, type, name)
                                .orElseThrow();
                    });
                });
    }

    private String name(Scope scope, Released released, String language, Print print, FileType type) {
        OnRoll pupil = rolls.listPupils(scope, released.year(), List.of(released.pupilId())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("That pupil is not on roll in that year any more."));
        return FileNames.of(pupil, language, print, type.code());
    }

    static KeptFile kept(String name, FileType type, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new KeptFile(name, type, bytes, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Stops who may not know whose report is whose. */
    static void requireNames(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Reports to parents are not shown to readers without names.");
        }
    }
}
