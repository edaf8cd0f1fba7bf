package city.plaza.staff;

import java.util.Locale;

/**
 * Somebody of the city who can be written to.
 *
 * @param language the one they chose, else the city's main one
 */
public record Colleague(String name, String email, Locale language) {}
