package city.plaza.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;

/** A SHA-256 fingerprint of a report's content, to tell a repeated report from a changed one. */
final class ReportHash {

    private ReportHash() {}

    static String of(SubmitReport report) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var delivery = report.delivery();
            if (delivery != null) {
                digest.update(delivery.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest.digest());
            }
            var place = report.place();
            var reporter = report.reporter();
            for (var part : new Object[] {
                report.service(),
                report.description().strip(),
                report.language().toLanguageTag(),
                place.address(),
                place.point(),
                report.channel(),
                reporter,
                report.photos().stream().map(photo -> photo.id()).toList()
            }) {
                digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            if (!report.answers().isEmpty()) {
                digest.update(new TreeMap<>(report.answers()).toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
