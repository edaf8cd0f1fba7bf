package city.plaza.intake;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.request.privacy.RequestPhotoRecords;
import city.plaza.tenancy.TenantContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The photos of reports: the files first, then that they were there, so that one cut short is found again. A photo that no
 * report carries belongs to nobody, and goes within a day.
 */
@Component
class PhotoPersonalData implements PersonalDataHolder {

    private final RequestPhotoRecords records;
    private final PhotoStore store;

    PhotoPersonalData(RequestPhotoRecords records, PhotoStore store) {
        this.records = records;
        this.store = store;
    }

    @Override
    public String name() {
        return "photos";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(
                HeldData.table("request_photo", RetentionKind.PHOTOS, "id"),
                HeldData.store("files: photos", RetentionKind.PHOTOS));
    }

    /** Files are not moved inside a transaction. */
    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public int count(DataSubject person) {
        return records.of(person.requests()).size();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        for (var photo : records.of(person.requests())) {
            store.open(TenantContext.current(), photo).ifPresent(stream -> {
                try (stream) {
                    into.file("photos/" + photo + ".jpg", stream);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    public void erase(DataSubject person) {
        remove(records.of(person.requests()));
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        var expired = records.closedBefore(before, except.requests(), most);
        remove(expired);
        return expired.size();
    }

    private void remove(List<UUID> photos) {
        photos.forEach(photo -> store.remove(TenantContext.current(), photo));
        records.forget(photos);
    }
}
