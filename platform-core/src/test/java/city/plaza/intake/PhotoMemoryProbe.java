package city.plaza.intake;

import city.plaza.picture.PictureReencoder;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.io.BufferedInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Offers files to photo intake in a process of its own, whose heap has little room beyond what it starts with. */
final class PhotoMemoryProbe {

    private PhotoMemoryProbe() {}

    /** @param files the files to offer; prints a line for each, and one for the room there was */
    public static void main(String[] files) throws Exception {
        var store = new MemoryPhotoStore(Clock.systemUTC());
        var intake = new PhotoIntake(store, new PictureReencoder(1));
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.println("room " + (heap.getMax() - heap.getUsed()));
        for (var file : files) {
            var path = Path.of(file);
            long began = System.nanoTime();
            try (var in = new BufferedInputStream(Files.newInputStream(path))) {
                var result = TenantContext.<PhotoResult, java.io.IOException>callAs(
                        new TenantId("springfield"),
                        () -> intake.accept(in, path.getFileName().toString()));
                System.out.println(path.getFileName() + " " + outcome(result) + " "
                        + (System.nanoTime() - began) / 1_000_000 + " ms");
            } catch (OutOfMemoryError e) {
                System.out.println(path.getFileName() + " OUT OF MEMORY");
            }
            store.removeAll(new TenantId("springfield"));
        }
    }

    private static String outcome(PhotoResult result) {
        return switch (result) {
            case PhotoResult.Accepted(var photo) -> photo.width() + "x" + photo.height();
            case PhotoResult.Refused(var reason, var arguments) -> reason;
        };
    }
}
