package city.plaza.notification.spi;

/**
 * Hands messages of one channel to a provider, such as a mail server.
 *
 * <p>An adapter returns once the provider has taken responsibility for the message, within less than a minute. It marks the
 * message with its id, so that a provider that sees it twice can tell; it need not remember what it sent. It is never called
 * inside a transaction. What it throws names no person.
 *
 * <p>A channel may have several senders. They are asked in their order ({@link org.springframework.core.annotation.Order})
 * until one takes the message.
 */
public interface MessageSender {

    MessageChannel channel();

    /** The name of the provider, as it is kept with each message it took; at most 40 characters. */
    String provider();

    /**
     * Hand a message over.
     *
     * @throws MessageRefused if trying again would not help
     * @throws MessageDelayed if it may help later
     */
    Receipt send(OutgoingMessage message);

    /**
     * What the provider gave for a message.
     *
     * @param reference the name by which the provider knows the message, such as a {@code Message-ID}; no personal data
     */
    record Receipt(String reference) {}

    /** The message will never be taken. */
    final class MessageRefused extends RuntimeException {

        private final String reason;

        /** @param reason a code of the provider, such as {@code 550 5.1.1}; no personal data */
        public MessageRefused(String reason) {
            super("Message refused: " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** The message was not taken this time. */
    final class MessageDelayed extends RuntimeException {
        public MessageDelayed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
