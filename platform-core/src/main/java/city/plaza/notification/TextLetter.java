package city.plaza.notification;

import java.util.ArrayList;

/** A letter as plain text. */
final class TextLetter {

    private TextLetter() {}

    static String of(Letter letter) {
        var parts = new ArrayList<String>();
        parts.add(letter.heading());
        parts.add(letter.greeting());
        parts.addAll(letter.what());
        var said = letter.said();
        if (said != null) {
            parts.add(said.by() + "\n\n" + said.text().strip().indent(4).stripTrailing());
        }
        parts.add(letter.nextTitle() + "\n" + String.join("\n", letter.next()));
        parts.add(letter.linkTitle() + "\n" + letter.link());
        var facts = new ArrayList<String>();
        letter.facts().forEach(fact -> facts.add(fact.label() + ": " + fact.value()));
        parts.add(String.join("\n", facts));
        // The line that mail programs take for the beginning of a signature.
        parts.add("-- \n" + letter.sender() + "\n\n" + String.join("\n", letter.small()));
        var stop = letter.stop();
        if (stop != null) {
            parts.add(stop.title() + ":\n" + stop.link());
        }
        return String.join("\n\n", parts) + "\n";
    }
}
