package city.plaza.onboarding;

import city.plaza.identity.spi.StaffDirectory.DirectoryUnavailable;
import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;
import city.plaza.shared.RuleViolation;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Why a step failed.
 *
 * @param error the translation key of the sentence operators read
 * @param detail the cause in one line of technical words
 * @param expected whether this happens in good software too
 */
record StepFailure(String error, String detail, boolean expected) {

    private static final int MAX_LENGTH = 300;

    static StepFailure of(RuntimeException e) {
        return switch (e) {
            case RealmUnavailable unavailable -> new StepFailure("error.onboarding.sign-in", root(e), true);
            case DirectoryUnavailable unavailable -> new StepFailure("error.onboarding.sign-in", root(e), true);
            case DataAccessException data -> new StepFailure("error.onboarding.database", root(e), true);
            case TransactionException data -> new StepFailure("error.onboarding.database", root(e), true);
            case RuleViolation rule -> new StepFailure("error.onboarding.refused", line(e), true);
            default -> new StepFailure("error.onboarding.unexpected", root(e), false);
        };
    }

    private static String root(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        var said = line(deepest);
        return said.isEmpty() ? deepest.getClass().getSimpleName() : said;
    }

    private static String line(Throwable e) {
        var message = e.getMessage() == null
                ? ""
                : e.getMessage().replaceAll("\\s+", " ").strip();
        return message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH - 1) + "…";
    }
}
