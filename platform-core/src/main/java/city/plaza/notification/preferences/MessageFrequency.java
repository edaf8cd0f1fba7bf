package city.plaza.notification.preferences;

/** How often somebody wants to hear from the city. The name is stored. */
public enum MessageFrequency {
    /** Each message on its own, as soon as there is one. */
    IMMEDIATE,
    /** All messages of a day in one, in the morning. */
    DAILY
}
