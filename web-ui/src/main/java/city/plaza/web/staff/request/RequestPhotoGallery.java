package city.plaza.web.staff.request;

import city.plaza.request.RequestNumber;
import city.plaza.request.report.Photo;
import city.plaza.web.routes.StaffRoutes;
import city.plaza.web.staff.StaffComponents;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The photos of a request, small; each opens large. */
final class RequestPhotoGallery extends Composite<UnorderedList> {

    RequestPhotoGallery(RequestNumber number, List<Photo> photos) {
        for (int at = 0; at < photos.size(); at++) {
            var words = getTranslation("staff.photo.alt", at + 1, photos.size(), number.value());
            var address = StaffRoutes.photo(number, photos.get(at).id());
            var small = new Image(address, words);
            small.getElement().setAttribute("loading", "lazy");
            var button = new NativeButton();
            button.add(small);
            button.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("title", getTranslation("staff.photo.open"));
            button.addClickListener(clicked -> open(address, words));
            getContent().add(new ListItem(button));
        }
        getContent().addClassName("staff-photos");
    }

    private void open(String address, String words) {
        var large = new Image(address, words);
        large.addClassName("staff-photos__large");
        var dialog = new Dialog(large);
        dialog.setHeaderTitle(words);
        dialog.addClassName("staff-photos__dialog");
        var close = StaffComponents.button("close", getTranslation("staff.photo.close"), dialog::close);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
