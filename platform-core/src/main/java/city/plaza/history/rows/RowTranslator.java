package city.plaza.history.rows;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.history.ImportMapping;
import city.plaza.history.ImportNote;
import city.plaza.history.RejectReason;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.request.imported.HistoricRequest;
import city.plaza.request.report.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Translates rows of a history file into requests, as the mapping says; the same row always yields the same request.
 */
public final class RowTranslator {

    private final ImportContext city;
    private final int width;
    private final String idField;
    private final int id;
    private final Lookup<ServiceCode> type;
    private final Lookup<RequestStatus> status;
    private final @Nullable Lookup<Outcome> outcome;
    private final @Nullable Lookup<DepartmentCode> department;
    private final @Nullable Lookup<Channel> channel;
    private final RowTimes times;
    private final RowPlace place;
    private final RowTexts description;
    private final RowTexts resolution;

    public RowTranslator(ImportMapping mapping, HistoryFile file, ImportContext city) {
        this.city = city;
        this.width = file.width();
        this.idField = mapping.id();
        this.id = file.position(mapping.id());
        this.type = new Lookup<>(mapping.type(), file);
        this.status = new Lookup<>(mapping.status().values(), file);
        this.outcome = mapping.status().outcome() == null
                ? null
                : new Lookup<>(mapping.status().outcome(), file);
        this.department = mapping.department() == null ? null : new Lookup<>(mapping.department(), file);
        this.channel = mapping.channel() == null ? null : new Lookup<>(mapping.channel(), file);
        this.times = new RowTimes(mapping, file, city.zone());
        this.place = new RowPlace(mapping, file, city.boundary());
        this.description = new RowTexts(mapping.description(), file, ServiceRequests.MAX_TEXT_LENGTH);
        this.resolution = new RowTexts(mapping.resolution(), file, ServiceRequests.MAX_TEXT_LENGTH);
    }

    public Translation translate(HistoryRow row) {
        return switch (row) {
            case HistoryRow.Broken(long line, RejectReason reason, String words) ->
                new Translation.Refused(new Reject(line, "", "", "", reason, words));
            case HistoryRow.Readable(long line, CSVRecord values) -> {
                if (width > 0 && values.size() != width) {
                    yield new Translation.Refused(new Reject(
                            line,
                            id < values.size() ? values.get(id).strip() : "",
                            "",
                            "",
                            RejectReason.WRONG_LENGTH,
                            "it has " + values.size() + " values, expected " + width));
                }
                var externalId = values.get(id).strip();
                try {
                    yield translate(externalId, values);
                } catch (Rejection rejection) {
                    yield new Translation.Refused(rejection.at(line, externalId));
                }
            }
        };
    }

    private Translation translate(String externalId, CSVRecord row) throws Rejection {
        checkId(externalId);
        List<ImportNote> notes = new ArrayList<>(2);
        var service = mapped(type, row, RejectReason.UNMAPPED_TYPE);
        var stands = mapped(status, row, RejectReason.UNMAPPED_STATUS);
        boolean resolved = stands == RequestStatus.RESOLVED;
        var when = times.read(row, resolved, notes::add);
        var holder = department == null ? null : department.meaning(row);
        String unmapped = null;
        if (department != null && holder == null && !department.value(row).isEmpty()) {
            notes.add(ImportNote.DEPARTMENT_UNMAPPED);
            unmapped = department.value(row);
        }
        var text = resolution.read(row, notes::add);
        var request = new HistoricRequest(
                externalId,
                service,
                holder == null ? departmentOf(service) : holder,
                stands,
                resolved ? outcomeOf(row) : null,
                description.read(row, notes::add),
                city.language(),
                place.read(row, notes::add),
                Optional.ofNullable(channel == null ? null : channel.meaning(row))
                        .orElse(Channel.OTHER),
                when,
                text.isEmpty() ? null : text);
        return new Translation.Accepted(request, notes, unmapped);
    }

    private void checkId(String externalId) throws Rejection {
        if (externalId.isEmpty()) {
            throw new Rejection(RejectReason.NO_ID, idField, "");
        }
        if (externalId.length() > HistoricRequest.MAX_EXTERNAL_ID_LENGTH || externalId.indexOf('\0') >= 0) {
            throw new Rejection(RejectReason.LONG_ID, idField, externalId);
        }
    }

    private static <V> V mapped(Lookup<V> lookup, CSVRecord row, RejectReason otherwise) throws Rejection {
        var meaning = lookup.meaning(row);
        if (meaning == null) {
            throw new Rejection(otherwise, lookup.field(), lookup.value(row));
        }
        return meaning;
    }

    private Outcome outcomeOf(CSVRecord row) throws Rejection {
        return outcome == null ? Outcome.FIXED : mapped(outcome, row, RejectReason.UNMAPPED_OUTCOME);
    }

    private DepartmentCode departmentOf(ServiceCode service) throws Rejection {
        var own = city.departmentOf().get(service);
        if (own == null) {
            throw new Rejection(RejectReason.NO_DEPARTMENT, type.field(), service.value());
        }
        return own;
    }
}
