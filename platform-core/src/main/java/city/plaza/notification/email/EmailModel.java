package city.plaza.notification.email;

import city.plaza.shared.Languages;
import java.util.List;

/**
 * What the template of e-mails shows.
 *
 * @param first the e-mail, or the first of a digest, whose language and sender are those of the whole
 * @param parts one for an e-mail, several for a digest
 */
record EmailModel(Email first, String subject, String heading, List<Email> parts, List<String> footnotes) {

    public boolean digest() {
        return parts.size() > 1;
    }

    public String direction() {
        return Languages.isRightToLeft(first.language()) ? "rtl" : "ltr";
    }

    /** The lines of a text, so that its breaks survive in HTML. */
    public List<String> lines(String text) {
        return text.strip().lines().toList();
    }

    /** Nobody's words: template errors quote it. */
    @Override
    public String toString() {
        return "EmailModel[" + parts.size() + " e-mails]";
    }
}
