package city.plaza.web.open311;

import java.util.Optional;
import java.util.UUID;

/** What stands for a request until its number is told. */
final class Token {

    private Token() {}

    static Optional<UUID> read(String token) {
        try {
            var id = UUID.fromString(token);
            return id.toString().equals(token) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
