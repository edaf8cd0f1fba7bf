package city.plaza.web.kit;

import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.web.kit.time.HumanizedTime;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Says what was answered freely as people of one language write it: numbers, times, and words as they are. */
public final class AnswerFormatter {

    private static final int MAX_DECIMALS = 12;

    private final Locale language;
    private final HumanizedTime time;

    public AnswerFormatter(Locale language, HumanizedTime time) {
        this.language = language;
        this.time = time;
    }

    /** @param value in its normal form */
    public String format(Datatype datatype, String value) {
        return switch (datatype) {
            case NUMBER -> {
                var format = NumberFormat.getInstance(language);
                format.setMaximumFractionDigits(MAX_DECIMALS);
                yield format.format(new BigDecimal(value));
            }
            case DATETIME ->
                time.format(OffsetDateTime.parse(value).toInstant()).exact();
            case STRING, TEXT, SINGLEVALUELIST, MULTIVALUELIST, INFORMATION -> value;
        };
    }
}
