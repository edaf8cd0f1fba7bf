package city.plaza.history;

import java.nio.file.Path;

/**
 * Bring a file over.
 *
 * @param rejects where the rows that are kept out get listed; rewritten, absent if there are none
 * @param dryRun whether to do everything but write to the city
 */
public record ImportOrder(Path file, ImportMapping mapping, Path rejects, boolean dryRun) {

    /** An order with the list of rejects beside the file. */
    public static ImportOrder of(Path file, ImportMapping mapping, boolean dryRun) {
        return new ImportOrder(file, mapping, file.resolveSibling(file.getFileName() + ".rejects.csv"), dryRun);
    }
}
