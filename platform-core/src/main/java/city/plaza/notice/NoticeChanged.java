package city.plaza.notice;

import city.plaza.shared.RuleViolation;

/** A notice has changed since the person editing it opened it. */
public final class NoticeChanged extends RuleViolation {

    NoticeChanged(String which) {
        super("Cannot change " + which + ": changed meanwhile, expected as it was seen", "error.notice.changed");
    }
}
