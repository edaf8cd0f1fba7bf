package city.plaza.configuration.translation;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.LocalizedTexts;
import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.store.DraftOverlay;
import city.plaza.configuration.store.DraftStore;
import city.plaza.configuration.store.LiveConfiguration;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that a city wrote, side by side in two languages, to be translated in the draft. */
@Component
public class Translations {

    /** The largest file that is taken, in bytes. */
    public static final int MAX_FILE_BYTES = 8 << 20;

    private static final int MAX_TEXT_LENGTH = 20_000;

    private final LiveConfiguration live;
    private final DraftStore store;

    Translations(LiveConfiguration live, DraftStore store) {
        this.live = live;
        this.store = store;
    }

    /** Every text somebody has written, in the order of the parts. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<TranslationRow> rows(Locale source, Locale target) {
        return rows(DraftOverlay.over(live.read(), store.rows()), source, target);
    }

    /** How much of it exists in each of the drafted languages. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<Completeness> completeness() {
        var city = DraftOverlay.over(live.read(), store.rows());
        return city.languages().stream()
                .map(language -> Completeness.of(language, rows(city, language, language)))
                .toList();
    }

    /**
     * Write one text in the row's other language; an empty one takes it away.
     *
     * @return the row as it stands then
     * @throws DraftConflict if either side of the row is another by now
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public TranslationRow put(TranslationRow row, Locale target, String text) {
        write(target, List.of(new TranslationImport.Change(row, text)));
        return new TranslationRow(row.part(), row.key(), row.path(), row.source(), row.sourceLanguage(), text.strip());
    }

    /** The rows as a file for spreadsheets. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public byte[] asCsv(Locale source, Locale target) {
        return TranslationCsv.write(rows(source, target), source, target);
    }

    /** The rows as a file for translators' programs, XLIFF 2.1. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public byte[] asXliff(Locale source, Locale target) {
        return TranslationXliff.write(rows(source, target), source, target);
    }

    /**
     * Look over a translator's file; nothing is changed.
     *
     * @param name as the sender calls it; tells CSV from XLIFF
     * @throws InvalidInput naming {@code file} if it cannot be read at all
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public TranslationImport read(byte[] file, String name, Locale source, Locale target) {
        if (file.length > MAX_FILE_BYTES) {
            throw new InvalidInput("file", "error.translations.too-large", MAX_FILE_BYTES >> 20);
        }
        var texts = name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? TranslationCsv.read(file, target)
                : XliffReader.read(file, target);
        return compared(texts, rows(source, target), target);
    }

    /**
     * Write what a file changes into the draft, all of it or nothing.
     *
     * @throws DraftConflict if something it changes is another by now
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void take(TranslationImport file) {
        write(file.language(), file.changes());
    }

    public static TranslationImport compared(List<TranslatedText> texts, List<TranslationRow> rows, Locale target) {
        var known = new HashMap<String, TranslationRow>();
        rows.forEach(row -> known.put(row.name(), row));
        var changes = new ArrayList<TranslationImport.Change>();
        var stale = new ArrayList<TranslationImport.Stale>();
        var bad = new ArrayList<TranslationImport.Bad>();
        var seen = new HashSet<String>();
        int unchanged = 0;
        int untranslated = 0;
        for (var text : texts) {
            var row = known.get(text.name());
            var problem = problem(text, row, seen);
            var words = evenLines(text.target());
            if (problem != null) {
                bad.add(new TranslationImport.Bad(text.place(), text.name(), problem));
            } else if (row == null || words.isEmpty()) {
                untranslated++;
            } else if (words.equals(evenLines(row.target()))) {
                unchanged++;
            } else if (!evenLines(text.source()).equals(evenLines(row.source()))) {
                stale.add(new TranslationImport.Stale(row, text.source(), words));
            } else {
                changes.add(new TranslationImport.Change(row, words));
            }
        }
        return new TranslationImport(target, changes, stale, bad, unchanged, untranslated);
    }

    private static @org.jspecify.annotations.Nullable String problem(
            TranslatedText text, @org.jspecify.annotations.Nullable TranslationRow row, HashSet<String> seen) {
        if (text.problem() != null) {
            return text.problem();
        }
        if (row == null) {
            return "error.translations.unknown-text";
        }
        if (!seen.add(text.name())) {
            return "error.translations.twice";
        }
        if (text.target().length() > MAX_TEXT_LENGTH) {
            return "error.translations.too-long";
        }
        return text.target().chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                ? "error.translations.control-characters"
                : null;
    }

    /** Each thing is read once and written once, however many of its texts change. */
    private void write(Locale target, List<TranslationImport.Change> changes) {
        store.lock();
        var now = live.read();
        var next = DraftOverlay.over(now, store.rows());
        var byThing = new LinkedHashMap<ConfigurationSection<?>, Map<String, Map<String, TranslationImport.Change>>>();
        changes.forEach(change -> byThing.computeIfAbsent(change.row().part(), section -> new LinkedHashMap<>())
                .computeIfAbsent(change.row().key(), key -> new HashMap<>())
                .put(change.row().path(), change));
        byThing.forEach(
                (section, things) -> things.forEach((key, texts) -> write(now, next, section, key, texts, target)));
    }

    private <T> void write(
            CityConfiguration now,
            CityConfiguration next,
            ConfigurationSection<T> section,
            String key,
            Map<String, TranslationImport.Change> texts,
            Locale target) {
        var thing = next.find(section, key).orElseThrow(() -> conflict(section, key));
        var found = new HashSet<String>();
        var changed = LocalizedTexts.changed(thing, (path, text) -> {
            var change = texts.get(path);
            if (change == null) {
                return text;
            }
            found.add(path);
            if (!isAsSeen(change.row(), text, target)) {
                throw conflict(section, key);
            }
            var words = new LinkedHashMap<>(text.texts());
            words.put(target.toLanguageTag(), change.text());
            return new LocalizedText(words);
        });
        if (found.size() < texts.size()) {
            throw conflict(section, key);
        }
        if (now.find(section, key).filter(changed::equals).isPresent()) {
            store.forget(section, key);
        } else {
            store.put(section, key, ConfigurationJson.write(changed));
        }
    }

    private static boolean isAsSeen(TranslationRow row, LocalizedText text, Locale target) {
        return text.exactly(row.sourceLanguage()).filter(row.source()::equals).isPresent()
                && text.exactly(target).orElse("").equals(row.target());
    }

    private DraftConflict conflict(ConfigurationSection<?> section, String key) {
        var other = store.find(section, key);
        return new DraftConflict(
                section,
                key,
                other.map(DraftStore.Row::by).orElse(""),
                other.map(DraftStore.Row::at).orElse(null));
    }

    public static List<TranslationRow> rows(CityConfiguration city, Locale source, Locale target) {
        var preferred = new ArrayList<Locale>();
        preferred.add(source);
        preferred.addAll(city.languages());
        var rows = new ArrayList<TranslationRow>();
        ConfigurationSection.all().forEach(section -> collect(city, section, preferred, target, rows));
        return List.copyOf(rows);
    }

    private static <T> void collect(
            CityConfiguration city,
            ConfigurationSection<T> section,
            List<Locale> preferred,
            Locale target,
            List<TranslationRow> rows) {
        for (var thing : city.all(section)) {
            LocalizedTexts.in(thing)
                    .forEach((path, text) -> text.in(preferred)
                            .ifPresent(found -> rows.add(new TranslationRow(
                                    section,
                                    section.keyOf(thing),
                                    path,
                                    found.text(),
                                    found.language(),
                                    text.exactly(target).orElse("")))));
        }
    }

    private static String evenLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
