package city.plaza.web.resident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.nayuki.qrcodegen.QrCode;
import java.net.URI;

/** An address for a phone's camera, always dark on light, since cameras expect it. */
@Tag("div")
final class QrCodeImage extends Component {

    private static final int QUIET_ZONE = 4;

    QrCodeImage(URI address, String label) {
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", label)
                .setProperty("innerHTML", svg(QrCode.encodeText(address.toString(), QrCode.Ecc.MEDIUM)));
        getElement().getClassList().add("plaza-qr");
    }

    private static String svg(QrCode code) {
        int side = code.size + 2 * QUIET_ZONE;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(',')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
                + "<path fill=\"#ffffff\" d=\"M0,0h" + side + "v" + side + "h-" + side + "z\"/>"
                + "<path fill=\"#000000\" d=\"" + path + "\"/></svg>";
    }
}
