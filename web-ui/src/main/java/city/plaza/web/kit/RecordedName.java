package city.plaza.web.kit;

/** The name or address of somebody as a record keeps it. */
public final class RecordedName {

    private RecordedName() {}

    /** The name as it is read; an empty one was erased, and words say so. */
    public static String text(String name, I18n i18n) {
        return name.isEmpty() ? i18n.text("admin.audit.erased") : name;
    }
}
