package city.plaza.notification.email;

import city.plaza.shared.Languages;
import java.util.ArrayList;
import java.util.List;

/** E-mails as plain text. */
final class PlainTextEmail {

    private static final String RULE = "- - -";

    private PlainTextEmail() {}

    static String of(Email email) {
        var parts = new ArrayList<String>();
        parts.add(email.heading());
        parts.add(email.greeting());
        parts.addAll(body(email));
        parts.add(signature(email, email.footnotes()));
        parts.addAll(unsubscribe(email));
        return whole(parts);
    }

    static String digest(String heading, List<Email> emails, List<String> footnotes) {
        var parts = new ArrayList<String>();
        parts.add(heading);
        parts.add(emails.getFirst().greeting());
        for (var email : emails) {
            parts.add(RULE);
            parts.add(email.heading());
            parts.addAll(body(email));
            parts.addAll(unsubscribe(email));
        }
        parts.add(signature(emails.getFirst(), footnotes));
        return whole(parts);
    }

    private static List<String> body(Email email) {
        var parts = new ArrayList<>(email.what());
        var quote = email.quote();
        if (quote != null) {
            parts.add(quote.by() + "\n\n" + quote.text().strip().indent(4).stripTrailing());
        }
        parts.add(email.next().title() + "\n" + String.join("\n", email.next().paragraphs()));
        parts.add(email.button().title() + "\n" + email.button().link());
        var facts = new ArrayList<String>();
        email.facts()
                .forEach(fact -> facts.add(fact.label() + ": " + Languages.isolated(fact.value(), email.language())));
        parts.add(String.join("\n", facts));
        return parts;
    }

    /** Begins with the line that mail programs take for the beginning of a signature. */
    private static String signature(Email email, List<String> footnotes) {
        return "-- \n" + email.sender() + "\n\n" + String.join("\n", footnotes);
    }

    private static List<String> unsubscribe(Email email) {
        var unsubscribe = email.unsubscribe();
        return unsubscribe == null ? List.of() : List.of(unsubscribe.title() + ":\n" + unsubscribe.link());
    }

    private static String whole(List<String> parts) {
        return String.join("\n\n", parts) + "\n";
    }
}
