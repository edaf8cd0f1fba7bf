package city.plaza.notification.spi;

/** A way by which a message reaches somebody. The name is stored with each message. */
public enum MessageChannel {
    EMAIL
}
