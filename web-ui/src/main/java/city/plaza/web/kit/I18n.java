package city.plaza.web.kit;

/** Looks up texts in the reader's language, on pages and screens alike. */
@FunctionalInterface
public interface I18n {

    String text(String key, Object... values);
}
