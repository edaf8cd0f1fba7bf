package city.plaza.shared;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that every mail server can deliver to: all ASCII, its domain as DNS knows it.
 *
 * <p>One rule for every way in. What stands before the {@code @} must be ASCII, since few servers offer SMTPUTF8 and a
 * client that does without it would send to another address; a domain in other scripts is kept in its ASCII form
 * (IDNA), so that mail goes to that host.
 *
 * @param value such as {@code name+reports@xn--bcher-kva.example}
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    /** RFC 5321 without quoted strings, which nobody has and which end up in the wrong places. */
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,59}");

    /** Mapped away by the JDK's IDNA 2003 and kept by IDNA 2008: the two lead to different hosts. */
    private static final Pattern DEVIATION = Pattern.compile("[ßẞς\\u200C\\u200D]");

    /** @throws IllegalArgumentException if it is none, or not in its ASCII form */
    public EmailAddress {
        if (!parse(value).map(EmailAddress.Parts::whole).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("Not an e-mail address in its ASCII form");
        }
    }

    /** What somebody typed as an address, if it is one; the domain becomes lower case and ASCII. */
    public static Optional<EmailAddress> of(String typed) {
        return parse(typed.strip()).map(Parts::whole).map(EmailAddress::new);
    }

    /** As people write it: its domain in its own script. */
    public String international() {
        int domain = value.indexOf('@') + 1;
        return value.substring(0, domain) + IDN.toUnicode(value.substring(domain));
    }

    /** The translation key of what is wrong with what somebody typed, if anything is. */
    public static Optional<String> problem(String typed) {
        var text = typed.strip();
        if (parse(text).isPresent()) {
            return Optional.empty();
        }
        var at = text.lastIndexOf('@');
        var local = text.substring(0, Math.max(at, 0));
        boolean onlyForeign = local.chars().anyMatch(c -> c > 0x7f)
                && parse(local.replaceAll("[^\\x00-\\x7f]", "x") + text.substring(at))
                        .isPresent();
        return Optional.of(onlyForeign ? "error.email.local-part" : "error.email.form");
    }

    /** The address as it is kept; what is none stays as it is, to be refused by {@link #problem}. */
    public static @Nullable String normalized(@Nullable String typed) {
        return typed == null ? null : of(typed).map(EmailAddress::value).orElse(typed.strip());
    }

    private static Optional<Parts> parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        if (local.length() > MAX_LOCAL_LENGTH || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> new Parts(local, domain))
                .filter(parts -> parts.whole().length() <= MAX_LENGTH);
    }

    private static Optional<String> domain(String typed) {
        if (DEVIATION.matcher(typed).find()) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var labels = ascii.split("\\.", -1);
            boolean fits = labels.length > 1
                    && Arrays.stream(labels)
                            .allMatch(label -> LABEL.matcher(label).matches())
                    && TOP_LEVEL.matcher(labels[labels.length - 1]).matches();
            return fits ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    private record Parts(String local, String domain) {
        String whole() {
            return local + "@" + domain;
        }
    }
}
