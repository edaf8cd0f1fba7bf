package city.plaza.tenancy;

/**
 * Something about a city that every node wants to know soon, told from node to node; it may get lost.
 *
 * @param topic what it is about, in lower case and hyphens
 * @param text in the words of its topic; no personal data
 * @param elsewhere whether another node said it
 */
public record CityMessage(String topic, TenantId tenant, String text, boolean elsewhere) {}
