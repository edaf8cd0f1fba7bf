package city.plaza.notification.spi;

/**
 * Carries e-mails to people.
 *
 * <p>An adapter returns once the next station has taken responsibility for the e-mail, within less than a minute. It marks
 * the e-mail with its id, so that a station that sees it twice can tell; it need not remember what it sent. It is never
 * called inside a transaction. What it throws names no person.
 */
public interface MessageSender {

    /**
     * Hand an e-mail over.
     *
     * @throws MessageRefused if trying again would not help
     * @throws MessageDelayed if it may help later
     */
    void send(OutgoingMessage message);

    /** The e-mail will never be taken. */
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

    /** The e-mail was not taken this time. */
    final class MessageDelayed extends RuntimeException {
        public MessageDelayed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
