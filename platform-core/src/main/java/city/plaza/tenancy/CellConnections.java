package city.plaza.tenancy;

/**
 * The connections that this node has to a cell.
 *
 * @param active those at work
 * @param idle those ready to be used
 * @param waiting how much work waits for one
 */
public record CellConnections(int active, int idle, int waiting) {}
