package city.plaza.knowledge;

import city.plaza.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What people look for first, each left empty where there is nothing to say.
 *
 * @param where where to go or to send something
 * @param bring what to bring
 * @param time how long it takes
 * @param cost what it costs
 * @param who who can ask for it
 */
public record ArticleFacts(
        LocalizedText where, LocalizedText bring, LocalizedText time, LocalizedText cost, LocalizedText who) {

    public static final int MAX_LENGTH = 1_000;

    public static ArticleFacts none() {
        var nothing = LocalizedText.empty();
        return new ArticleFacts(nothing, nothing, nothing, nothing, nothing);
    }

    /** The facts by name, in the order they are shown. */
    public SequencedMap<String, LocalizedText> texts() {
        var texts = new LinkedHashMap<String, LocalizedText>();
        texts.put("who", who);
        texts.put("where", where);
        texts.put("bring", bring);
        texts.put("cost", cost);
        texts.put("time", time);
        return texts;
    }
}
