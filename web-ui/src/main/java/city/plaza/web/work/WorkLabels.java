package city.plaza.web.work;

import city.plaza.web.kit.I18n;
import java.util.Set;
import java.util.regex.Pattern;

/** Says in words what a listener of the outbox does, and what kind of error it met. */
final class WorkLabels {

    /** Those with a sentence of their own, {@code kit.work.listener.…}; any other is called by its name. */
    static final Set<String> LISTENERS = Set.of(
            "article-reminder",
            "due-notifier",
            "message-dispatch",
            "privacy-erasure",
            "privacy-retention",
            "published-look",
            "request-areas",
            "request-router",
            "resident-notifier",
            "sla-clock",
            "sla-recalculation",
            "sla-renewal",
            "unassign-on-duty-change");

    private static final Pattern PACKAGE = Pattern.compile("\\b[a-z][a-z0-9_]*\\.");
    private static final Pattern OUTER_CLASS = Pattern.compile("\\b\\w+\\$");

    private WorkLabels() {}

    static String listener(String name, I18n i18n) {
        return LISTENERS.contains(name) ? i18n.text("kit.work.listener." + name) : name;
    }

    /** The names of the error's classes, without packages. */
    static String error(String kind) {
        return OUTER_CLASS.matcher(PACKAGE.matcher(kind).replaceAll("")).replaceAll("");
    }
}
