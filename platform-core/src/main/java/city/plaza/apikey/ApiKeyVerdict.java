package city.plaza.apikey;

/** What a presented key opens. */
public sealed interface ApiKeyVerdict {

    /** The program may do what it came for. */
    record Accepted(ApiClient client) implements ApiKeyVerdict {}

    /** It may not. */
    record Refused(Reason reason) implements ApiKeyVerdict {}

    /** Why a key does not open what it was shown for. All but the first two are told only to who has the secret. */
    enum Reason {
        /** It is no key of ours at all, or was mistyped. */
        MISTYPED,
        /** No such key in this city. */
        UNKNOWN,
        EXPIRED,
        REVOKED,
        /** It works, but not for this. */
        OUT_OF_SCOPE
    }
}
