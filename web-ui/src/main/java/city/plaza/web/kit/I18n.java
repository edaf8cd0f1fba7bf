package city.plaza.web.kit;

/** A way to say something in the reader's language, whichever kind of page asks. */
@FunctionalInterface
public interface I18n {

    String text(String key, Object... values);
}
