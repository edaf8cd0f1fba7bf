package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.web.kit.I18n;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes a condition as a sentence. */
record ConditionFormatter(List<ServiceAttribute> earlier, Locale reader, Locale main, I18n words) {

    /** @param key of what follows from it, to be filled with the condition */
    String format(String key, Condition condition) {
        var values = condition.values().stream()
                .map(value -> words.text("admin.questions.quoted", answer(condition.attribute(), value)))
                .collect(Collectors.joining(words.text("admin.questions.or")));
        var sentence = words.text("admin.questions.if." + condition.is(), question(condition.attribute()), values);
        return words.text(key, sentence);
    }

    String question(String code) {
        return earlier.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(this::label)
                .orElse(code);
    }

    String label(ServiceAttribute attribute) {
        var label = attribute.question().label().in(reader, main);
        return label.isEmpty() ? words.text("admin.questions.unnamed") : label;
    }

    String answer(String code, String key) {
        return earlier.stream()
                .filter(each -> each.code().equals(code))
                .flatMap(each -> each.values().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> each.name().in(reader, main))
                .filter(name -> !name.isEmpty())
                .orElse(key);
    }
}
