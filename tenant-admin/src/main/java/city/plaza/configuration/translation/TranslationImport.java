package city.plaza.configuration.translation;

import java.util.List;
import java.util.Locale;

/**
 * What a translator's file would change in the draft; nothing is changed yet.
 *
 * @param changes what would be written
 * @param stale what was translated from a text that has changed since, and stays as it is
 * @param bad what cannot be taken
 * @param unchanged how many say what the draft says already
 * @param untranslated how many the translator left out
 */
public record TranslationImport(
        Locale language, List<Change> changes, List<Stale> stale, List<Bad> bad, int unchanged, int untranslated) {

    public TranslationImport {
        changes = List.copyOf(changes);
        stale = List.copyOf(stale);
        bad = List.copyOf(bad);
    }

    /** @param text what the row would say */
    public record Change(TranslationRow row, String text) {}

    /**
     * A row whose source is another by now.
     *
     * @param translatedFrom the source as the translator saw it
     * @param text what they made of it
     */
    public record Stale(TranslationRow row, String translatedFrom, String text) {}

    /**
     * A row that cannot be taken.
     *
     * @param place where in the file: its line, or the name of its unit
     * @param name which text it says it is
     * @param reason the key of the sentence that says why
     */
    public record Bad(String place, String name, String reason) {}
}
