package city.plaza.cli.platform;

/** A command cannot do what it was asked to; the message is the one line its caller reads. */
public final class CommandFailed extends RuntimeException {

    public CommandFailed(String message) {
        super(message);
    }
}
