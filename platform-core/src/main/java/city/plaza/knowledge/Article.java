package city.plaza.knowledge;

import city.plaza.catalog.ServiceCode;
import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A city's answer to a common question, such as how to get rid of a mattress.
 *
 * @param summary one or two sentences, shown in lists
 * @param body Markdown; headings, lists, links, no pictures
 * @param services the service types it is about, the first the most
 * @param keywords the words residents use for it, by BCP 47 language tag
 * @param owner the e-mail address of whoever is told when it has to be checked
 * @param checked when somebody last made sure that it is right
 * @param validUntil when it has to be checked again
 * @param retired whether it is no longer shown
 */
public record Article(
        ArticleCode code,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText body,
        ArticleFacts facts,
        List<ServiceCode> services,
        Map<String, List<String>> keywords,
        @Nullable String owner,
        @Nullable LocalDate checked,
        @Nullable LocalDate validUntil,
        boolean retired) {

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_SUMMARY_LENGTH = 500;
    public static final int MAX_BODY_LENGTH = 50_000;
    public static final int MAX_KEYWORD_LENGTH = 60;
    public static final int MAX_LINKS = 50;

    /** @throws InvalidInput naming every field that is wrong */
    public Article {
        services = List.copyOf(services);
        var kept = new LinkedHashMap<String, List<String>>();
        keywords.forEach((language, words) -> kept.put(language, List.copyOf(words)));
        keywords = java.util.Collections.unmodifiableMap(kept);
        var problems = new InvalidInput.Collector();
        problems.require(!title.isEmpty(), "title", "error.article.no-title");
        problems.require(!body.isEmpty() || !summary.isEmpty(), "body", "error.article.no-body");
        within("title", title, MAX_TITLE_LENGTH, problems);
        within("summary", summary, MAX_SUMMARY_LENGTH, problems);
        within("body", body, MAX_BODY_LENGTH, problems);
        facts.texts().forEach((name, text) -> within("facts." + name, text, ArticleFacts.MAX_LENGTH, problems));
        keywords.forEach((language, words) -> problems.require(
                words.stream().allMatch(word -> !word.isBlank() && word.length() <= MAX_KEYWORD_LENGTH),
                "keywords." + language,
                "error.article.keyword",
                MAX_KEYWORD_LENGTH));
        problems.require(services.size() <= MAX_LINKS, "services", "error.article.too-many-services", MAX_LINKS);
        owner = EmailAddress.normalized(owner);
        Optional.ofNullable(owner).flatMap(EmailAddress::problem).ifPresent(key -> problems.add("owner", key));
        problems.throwIfAny();
    }

    private static void within(String field, LocalizedText text, int longest, InvalidInput.Collector problems) {
        text.texts()
                .forEach((language, words) -> problems.require(
                        words.length() <= longest,
                        field + "." + language,
                        "error.article.too-long",
                        words.length(),
                        longest));
    }

    /** Whether it should have been checked before a day. */
    public boolean isOverdue(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
