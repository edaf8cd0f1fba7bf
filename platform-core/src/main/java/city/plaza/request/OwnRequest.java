package city.plaza.request;

/**
 * A request of whoever is signed in.
 *
 * @param secret opens its page with everything of their own
 */
public record OwnRequest(TrackedRequest request, String secret) {}
