package city.plaza.apikey;

/**
 * A key in the only moment in which it can be read.
 *
 * @param secret what the program must present; nobody can show it again
 */
public record IssuedKey(ApiKey key, String secret) {

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "IssuedKey[" + KeyText.PREFIX + key.publicId() + "_…]";
    }
}
