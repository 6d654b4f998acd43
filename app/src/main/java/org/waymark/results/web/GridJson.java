package org.waymark.results.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes in which the grid and the server speak. Names are a contract with {@code static/grid}. */
public final class GridJson {

    private GridJson() {}

    record Model(
            Map<String, String> urls,
            CsrfJson csrf,
            PersonJson person,
            EditionJson edition,
            String assessedOn,
            boolean editable,
            @Nullable SignedOffJson signedOff,
            long revision,
            StepJson undo,
            StepJson redo,
            List<GroupJson> groups,
            List<ItemJson> items,
            List<PupilJson> pupils,
            List<FindingJson> findings) {}

    record CsrfJson(String header, String token) {}

    record PersonJson(@Nullable Long id, String name) {}

    record EditionJson(String assessment, int year, String title, String label) {}

    record SignedOffJson(@JsonProperty("class") String className, long classId, String by, String at) {}

    record StepJson(boolean can, @Nullable String label) {}

    public record GroupJson(String label, List<String> items) {}

    /** @param goTo the item that takes the code when it is not the one it was typed into */
    record CodeJson(
            String value,
            String label,
            String explanation,
            boolean derivedOnly,
            @Nullable String goTo) {}

    record ItemJson(
            String id,
            String label,
            @JsonProperty("long") String longLabel,
            String group,
            String kind,
            boolean derived,
            @Nullable Integer min,
            @Nullable Integer max,
            List<CodeJson> codes,
            @Nullable String codesGoTo,
            String allowed) {}

    record PupilJson(
            long id,
            String name,
            @Nullable String upn,
            @JsonProperty("class") @Nullable String className,
            String note,
            @Nullable String left,
            List<String> notApplicable,
            Map<String, String> readOnly,
            List<String> missing,
            boolean complete,
            Map<String, CellJson> cells) {}

    record CellJson(
            @Nullable String value,
            boolean derived,
            long revision,
            @Nullable String on,
            @Nullable String mark,
            boolean copied) {}

    record FindingJson(
            long pupil,
            String item,
            String severity,
            String rule,
            String message,
            String hint,
            List<RemedyJson> remedies) {}

    record RemedyJson(String label, Map<String, String> set) {}

    record SaveJson(
            @Nullable String requestId,
            @Nullable String kind,
            @Nullable String assessedOn,
            @Nullable List<InputJson> inputs) {}

    record InputJson(
            long pupil,
            @Nullable String item,
            @Nullable String value,
            @Nullable Long base) {}

    record SavedJson(
            @Nullable Long changeSet,
            long revision,
            StepJson undo,
            StepJson redo,
            List<OutcomeJson> cells,
            List<PupilJson> pupils,
            List<FindingJson> findings) {}

    record OutcomeJson(
            long pupil,
            String item,
            String askedItem,
            String status,
            @Nullable String value,
            boolean derived,
            long revision,
            @Nullable String on,
            @Nullable String mark,
            @Nullable String message,
            @Nullable String allowed,
            @Nullable TheirsJson theirs) {}

    record TheirsJson(@Nullable String value, String by, String at, long revision) {}

    record ChangesJson(
            long revision,
            StepJson undo,
            StepJson redo,
            List<PupilJson> pupils,
            List<FindingJson> findings,
            List<SetJson> sets) {}

    record SetJson(String by, String at, String kind) {}
}
