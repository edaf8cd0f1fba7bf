package city.plaza.request;

/**
 * What the links of a letter open.
 *
 * @param follow shows the request
 * @param stop stops further letters about it
 */
public record LetterKeys(RequestNumber number, String follow, String stop) {

    @Override
    public String toString() {
        return "LetterKeys[" + number + "]";
    }
}
