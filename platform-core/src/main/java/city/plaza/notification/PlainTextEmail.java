package city.plaza.notification;

import java.util.ArrayList;

/** An e-mail as plain text. */
final class PlainTextEmail {

    private PlainTextEmail() {}

    static String of(Email email) {
        var parts = new ArrayList<String>();
        parts.add(email.heading());
        parts.add(email.greeting());
        parts.addAll(email.what());
        var said = email.quote();
        if (said != null) {
            parts.add(said.by() + "\n\n" + said.text().strip().indent(4).stripTrailing());
        }
        parts.add(email.nextTitle() + "\n" + String.join("\n", email.next()));
        parts.add(email.linkTitle() + "\n" + email.link());
        var facts = new ArrayList<String>();
        email.facts().forEach(fact -> facts.add(fact.label() + ": " + fact.value()));
        parts.add(String.join("\n", facts));
        // The line that mail programs take for the beginning of a signature.
        parts.add("-- \n" + email.sender() + "\n\n" + String.join("\n", email.footnotes()));
        var stop = email.unsubscribe();
        if (stop != null) {
            parts.add(stop.title() + ":\n" + stop.link());
        }
        return String.join("\n\n", parts) + "\n";
    }
}
