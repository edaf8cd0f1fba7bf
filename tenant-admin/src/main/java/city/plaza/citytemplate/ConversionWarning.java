package city.plaza.citytemplate;

/**
 * A part of another system's catalog that Plaza cannot hold, or holds differently.
 *
 * @param service the code of the service it stood at
 * @param field where it stood, as the other system names it
 * @param what what became of it, for whoever looks over the result
 */
public record ConversionWarning(String service, String field, String what) {}
