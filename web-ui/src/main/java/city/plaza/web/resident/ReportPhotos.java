package city.plaza.web.resident;

import city.plaza.request.report.Photo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The photos of a report, in the order they were added. */
final class ReportPhotos {

    private final List<Added> added = new ArrayList<>();

    /** A photo with the name its file had. */
    record Added(String name, Photo photo) {}

    List<Added> all() {
        return List.copyOf(added);
    }

    List<Photo> accepted() {
        return added.stream().map(Added::photo).toList();
    }

    void add(String name, Photo photo) {
        added.add(new Added(name, photo));
    }

    void remove(UUID photo) {
        added.removeIf(each -> each.photo().id().equals(photo));
    }
}
