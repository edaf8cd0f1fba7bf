package city.plaza.apikey;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program's key with what a presented one is held against.
 *
 * @param hash of the secret in use
 * @param former what was in use before the last rotation
 */
record StoredKey(ApiKey key, byte[] hash, @Nullable Former former) {

    /** A key that lives on for a while after its rotation. */
    record Former(String publicId, byte[] hash) {
        @Override
        public String toString() {
            return KeyText.PREFIX + publicId + "_…";
        }
    }

    /** Whether the secret presented is the one in use, or the former one within its grace. */
    boolean opensWith(KeyText presented, Instant now) {
        if (presented.publicId().equals(key.publicId())) {
            return MessageDigest.isEqual(hash, presented.hash());
        }
        return former != null
                && presented.publicId().equals(former.publicId)
                && MessageDigest.isEqual(former.hash, presented.hash())
                && key.formerWorks(now);
    }

    @Override
    public String toString() {
        return "StoredKey[" + KeyText.PREFIX + key.publicId() + "_…]";
    }
}
