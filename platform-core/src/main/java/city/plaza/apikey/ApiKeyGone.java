package city.plaza.apikey;

import city.plaza.shared.RuleViolation;

/** A key to be changed is not there, or was taken back before. */
public final class ApiKeyGone extends RuleViolation {

    ApiKeyGone(ApiKeyId id) {
        super("Cannot change API key " + id + ": it is gone or revoked, expected one in use", "error.api-key.gone");
    }
}
