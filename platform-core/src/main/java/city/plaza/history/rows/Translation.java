package city.plaza.history.rows;

import city.plaza.history.ImportNote;
import city.plaza.request.imported.HistoricRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
public sealed interface Translation {

    /**
     * It is a request.
     *
     * @param unmappedDepartment the value for which the mapping knows no department, if there is one
     */
    record Accepted(
            HistoricRequest request,
            List<ImportNote> notes,
            @Nullable String unmappedDepartment) implements Translation {}

    /** It is kept out. */
    record Refused(Reject reject) implements Translation {}
}
