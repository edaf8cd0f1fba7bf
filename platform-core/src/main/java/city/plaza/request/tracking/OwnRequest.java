package city.plaza.request.tracking;

/**
 * A request of whoever is signed in.
 *
 * @param secret opens its page with everything of their own
 */
public record OwnRequest(TrackedRequest request, String secret) {

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "OwnRequest[" + request.number() + "]";
    }
}
