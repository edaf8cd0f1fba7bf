package city.plaza.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** How long a remembered value may be used: for as long as every change is heard of, else for a short time. */
public final class Freshness {

    private final Clock clock;
    private final Supplier<OptionalLong> connection;
    private final Duration connected;
    private final Duration disconnected;

    private Freshness(Clock clock, Supplier<OptionalLong> connection, Duration connected, Duration disconnected) {
        this.clock = clock;
        this.connection = connection;
        this.connected = connected;
        this.disconnected = disconnected;
    }

    /** By age alone. */
    public static Freshness byAge(Clock clock, Duration age) {
        return new Freshness(clock, OptionalLong::empty, age, age);
    }

    /**
     * By whether changes are heard of.
     *
     * @param connection a number that is the same for as long as no change can have been missed; empty while some may be
     * @param connected the age after which a value is read again although no change was heard of
     * @param disconnected the same while changes may be missed
     */
    public static Freshness byNews(
            Clock clock, Supplier<OptionalLong> connection, Duration connected, Duration disconnected) {
        return new Freshness(clock, connection, connected, disconnected);
    }

    Instant now() {
        return clock.instant();
    }

    /** To be taken before reading begins. */
    Stamp stamp() {
        return new Stamp(clock.instant(), connection.get());
    }

    boolean isSameConnection(Stamp read) {
        return read.connection.equals(connection.get());
    }

    State of(Stamp read) {
        var connection = this.connection.get();
        if (connection.isPresent() && !connection.equals(read.connection)) {
            return State.OUTDATED;
        }
        var age = connection.isPresent() ? connected : disconnected;
        return clock.instant().isBefore(read.at.plus(age)) ? State.FRESH : State.AGED;
    }

    enum State {
        FRESH,
        /** Read a while ago; probably still true. */
        AGED,
        /** A change was announced, or one may have been missed. */
        OUTDATED
    }

    record Stamp(Instant at, OptionalLong connection) {}
}
