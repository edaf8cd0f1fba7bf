package city.plaza.notice;

import city.plaza.shared.RuleViolation;

/** What a city tells is no longer what the one who wants to change it saw. */
public final class NoticeChanged extends RuleViolation {

    NoticeChanged(String which) {
        super("Cannot change " + which + ": changed meanwhile, expected as it was seen", "error.notice.changed");
    }
}
