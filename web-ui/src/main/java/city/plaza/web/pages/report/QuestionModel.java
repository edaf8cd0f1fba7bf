package city.plaza.web.pages.report;

import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.web.pages.frame.LocalizedPhrase;
import city.plaza.web.pages.services.ServiceModelFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a service type's questions as the one-page form asks it.
 *
 * @param kind its datatype, as Open311 calls it
 * @param said what was answered, as it was typed
 */
record QuestionModel(
        String code,
        String kind,
        LocalizedPhrase label,
        @Nullable LocalizedPhrase help,
        boolean required,
        List<String> said,
        List<Option> options) {

    /** An answer to choose. */
    record Option(String key, LocalizedPhrase name, boolean chosen) {}

    static QuestionModel of(AnswerSheet.Asked asked, ServiceModelFactory cards) {
        var attribute = asked.attribute();
        return new QuestionModel(
                attribute.code(),
                attribute.datatype().name().toLowerCase(java.util.Locale.ROOT),
                cards.named(attribute.question().label(), attribute.code()),
                cards.localized(attribute.question().help()),
                asked.required(),
                asked.said(),
                attribute.values().stream()
                        .map(value -> new Option(
                                value.key(),
                                cards.named(value.name(), value.key()),
                                asked.said().contains(value.key())))
                        .toList());
    }

    /** Whether answers to some of these questions decide over others. */
    static boolean mayUncover(List<ServiceAttribute> attributes) {
        return attributes.stream().anyMatch(each -> !each.question().showIf().isEmpty());
    }

    public String field() {
        return AnswerSheet.field(code);
    }

    public String id() {
        return ReportFormModel.id(field());
    }

    /** What was typed; empty where something is to be chosen. */
    public String typed() {
        return said.isEmpty() ? "" : said.getFirst();
    }

    /** What describes its field to those who do not see it. */
    public @Nullable String described(boolean wrong) {
        var ids = (help == null ? "" : id() + "-hint") + (wrong ? " " + id() + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }
}
