package city.plaza.web.pages;

/**
 * What somebody must know who lets a program speak with the city.
 *
 * @param base what every address of Open311 begins with, the slash included
 * @param sandbox whether programs may try things out here
 * @param perKey how often a program with a key may call in a minute
 * @param perAddress how often one without may
 */
record DevelopersModel(String base, boolean sandbox, int perKey, int perAddress) {}
