package city.plaza.cli;

/** A command cannot do what it was asked to; the message is the one line its caller reads. */
final class CommandFailed extends RuntimeException {

    CommandFailed(String message) {
        super(message);
    }
}
