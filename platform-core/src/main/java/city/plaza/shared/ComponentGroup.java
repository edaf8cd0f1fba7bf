package city.plaza.shared;

/**
 * Some components of a record that belong together. The group is known in Java alone: wherever the record is written,
 * translated or compared, what is in the group stands in the record itself.
 */
public interface ComponentGroup {}
