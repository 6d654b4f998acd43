package org.waymark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.bench.Person.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition open for editing in one person's browser: what the grid knows of it. */
final class Sheet {

    private static final Pattern MODEL =
            Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);
    private static final Set<String> TYPED_KINDS = Set.of("goal", "mark", "judgement", "score");
    // Reading and mathematics are judged only for pupils below the test.
    private static final Set<String> ONLY_BELOW_TEST = Set.of("reading.ta", "maths.ta");

    private final Person person;
    private final String savePath;
    private final String changesPath;
    private final String eventsPath;
    private final String csrfHeader;
    private final String csrfToken;
    private final String personName;
    private final String assessedOn;
    private final List<Item> items = new ArrayList<>();
    private final List<Long> pupils = new ArrayList<>();
    private final Map<CellKey, CellState> cells = new ConcurrentHashMap<>();
    private final Map<Long, Set<String>> notApplicable = new ConcurrentHashMap<>();
    private volatile long revision;

    record CellKey(long pupil, String item) {}

    record CellState(String value, long revision) {}

    /** An item that people type, with the values it may be given. */
    record Item(String id, List<String> values) {}

    record Input(long pupil, String item, String value, long base) {}

    record SaveBody(String requestId, String kind, String assessedOn, List<Input> inputs) {}

    private Sheet(Person person, JsonNode model) {
        this.person = person;
        JsonNode urls = model.path("urls");
        this.savePath = urls.path("save").asString();
        this.changesPath = urls.path("changes").asString();
        this.eventsPath = urls.path("events").asString();
        this.csrfHeader = model.path("csrf").path("header").asString();
        this.csrfToken = model.path("csrf").path("token").asString();
        this.personName = model.path("person").path("name").asString();
        this.assessedOn = model.path("assessedOn").asString();
        this.revision = model.path("revision").asLong();
        model.path("items").forEach(this::addItem);
        model.path("pupils").forEach(pupil -> {
            pupils.add(pupil.path("id").asLong());
            take(pupil);
        });
    }

    /** Opens a sheet for editing. The query chooses the class, the year group and so on. */
    static Sheet open(Person person, String path, String query) throws IOException, InterruptedException {
        Answer page = person.get(path + "?edit=1" + query, "text/html");
        Matcher model = MODEL.matcher(page.text());
        if (!page.ok() || !model.find()) {
            throw new IOException(path + " cannot be edited: " + page.status());
        }
        return new Sheet(person, JsonMapper.shared().readTree(model.group(1)));
    }

    private void addItem(JsonNode item) {
        String id = item.path("id").asString();
        if (item.path("derived").asBoolean()
                || !TYPED_KINDS.contains(item.path("kind").asString())
                || ONLY_BELOW_TEST.contains(id)) {
            return;
        }
        List<String> values = new ArrayList<>();
        if (item.path("max").isNumber()) {
            for (int mark = item.path("min").asInt(); mark <= item.path("max").asInt(); mark++) {
                values.add(String.valueOf(mark));
            }
        } else {
            // The first codes are the usual ones; the later ones say why there is no judgement.
            item.path("codes")
                    .valueStream()
                    .limit(2)
                    .forEach(code -> values.add(code.path("value").asString()));
        }
        items.add(new Item(id, List.copyOf(values)));
    }

    /** The items that a pupil of this sheet can be given by typing. */
    List<Item> itemsOf(long pupil) {
        Set<String> without = notApplicable.getOrDefault(pupil, Set.of());
        return items.stream().filter(item -> !without.contains(item.id())).toList();
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    List<Long> pupils() {
        return List.copyOf(pupils);
    }

    String personName() {
        return personName;
    }

    long revision() {
        return revision;
    }

    String eventsPath() {
        return eventsPath;
    }

    /** A value for a cell that is not the one it holds, with the revision this browser has seen. */
    Input input(long pupil, Item item, RandomGenerator random) {
        CellState now = cells.get(new CellKey(pupil, item.id()));
        String value;
        do {
            value = item.values().get(random.nextInt(item.values().size()));
        } while (now != null && value.equals(now.value()));
        return new Input(pupil, item.id(), value, now == null ? 0 : now.revision());
    }

    /** Sends inputs as one act; what the answer tells of its pupils is taken in. */
    Answer save(String kind, List<Input> inputs) throws IOException, InterruptedException {
        Answer answer = send(UUID.randomUUID(), kind, inputs);
        if (answer.ok()) {
            answer.json().path("pupils").forEach(this::take);
        }
        return answer;
    }

    /** Sends inputs and takes nothing in. */
    Answer send(UUID request, String kind, List<Input> inputs) throws IOException, InterruptedException {
        return person.post(savePath, csrfHeader, csrfToken, new SaveBody(request.toString(), kind, assessedOn, inputs));
    }

    /** Asks for what others have changed, as the grid does after an event. */
    Answer fetchChanges() throws IOException, InterruptedException {
        Answer answer = person.get(changesPath + "?since=" + revision, "application/json");
        if (answer.ok()) {
            JsonNode changes = answer.json();
            changes.path("pupils").forEach(this::take);
            revision = Math.max(revision, changes.path("revision").asLong());
        }
        return answer;
    }

    void take(JsonNode pupil) {
        long id = pupil.path("id").asLong();
        notApplicable.put(
                id,
                Stream.concat(
                                pupil.path("notApplicable").valueStream().map(JsonNode::asString),
                                pupil.path("readOnly").propertyNames().stream())
                        .collect(java.util.stream.Collectors.toSet()));
        pupil.path("cells")
                .forEachEntry((item, cell) -> cells.put(
                        new CellKey(id, item),
                        new CellState(
                                cell.path("value").asString(""),
                                cell.path("revision").asLong())));
    }
}
