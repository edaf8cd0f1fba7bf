package city.plaza.catalog;

/** How exactly the public is told where a request is; staff always see the place itself. */
public enum LocationPrecision {
    EXACT,
    /** The street and about a block, without the house number. */
    BLOCK,
    /** The part of the city, about a kilometer wide. */
    AREA,
    /** Nothing at all. */
    HIDDEN
}
