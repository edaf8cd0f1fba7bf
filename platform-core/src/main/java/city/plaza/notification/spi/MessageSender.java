package city.plaza.notification.spi;

/**
 * Carries letters to people.
 *
 * <p>An adapter returns once the next station has taken responsibility for the letter, within less than a minute. It marks
 * the letter with its id, so that a station that sees it twice can tell; it need not remember what it sent. It is never
 * called inside a transaction. What it throws names no person.
 */
public interface MessageSender {

    /**
     * Hand a letter over.
     *
     * @throws MessageRefused if trying again would not help
     * @throws MessageDelayed if it may help later
     */
    void send(OutgoingMessage message);

    /** The letter will never be taken. */
    final class MessageRefused extends RuntimeException {

        private final String reason;

        /** @param reason a code of the other side, such as {@code 550 5.1.1}; no personal data */
        public MessageRefused(String reason) {
            super("Message refused: " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** The letter was not taken this time. */
    final class MessageDelayed extends RuntimeException {
        public MessageDelayed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
