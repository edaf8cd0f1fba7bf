package city.plaza.request.report;

import java.util.UUID;

/**
 * A photo as it is kept: re-encoded, without metadata.
 *
 * @param width pixels
 * @param height pixels
 * @param bytes size of the stored file
 */
public record Photo(UUID id, int width, int height, int bytes) {}
