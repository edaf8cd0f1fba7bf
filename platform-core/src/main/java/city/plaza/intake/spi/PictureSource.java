package city.plaza.intake.spi;

import java.net.URI;

/**
 * Brings pictures from wherever on the public internet somebody says they are.
 *
 * <p>An adapter finds out once where a name leads, connects to that very address and to no other, and never to one that
 * is not public: not to this computer, its network, or what only looks like something else. The same holds for wherever
 * it is sent on to. It waits for a bounded time and takes a bounded number of bytes. It promises nothing of what they are.
 */
public interface PictureSource {

    /**
     * Bring what is there.
     *
     * @param largest the most bytes; one more at most is returned
     * @throws OutOfBounds if the address leads where nobody may be sent
     * @throws OutOfReach if nothing came
     */
    byte[] fetch(URI address, int largest);

    /** Nobody may be sent there. */
    final class OutOfBounds extends RuntimeException {
        public OutOfBounds(String why) {
            super(why);
        }
    }

    /** Nothing came of it: no such host, no answer, not in time, no success. */
    final class OutOfReach extends RuntimeException {
        public OutOfReach(String why) {
            super(why);
        }
    }
}
