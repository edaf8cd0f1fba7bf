package city.plaza.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of other systems are the instants they meant. */
class TimeReaderTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String MIXED = "[MM/dd/yyyy hh:mm:ss a][yyyy-MM-dd'T'HH:mm:ss.SSS][M/d/yyyy H:mm]";

    private final List<ImportNote> notes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "01/07/2010 12:46:47 PM, 2010-01-07T17:46:47Z",
        "01/07/2010 12:46:47 am, 2010-01-07T05:46:47Z",
        "2020-07-01T23:59:59.125, 2020-07-02T03:59:59.125Z",
        "2/3/2019 4:05, 2019-02-03T09:05:00Z"
    })
    void onePatternReadsAFileThatMixesForms(String value, Instant expected) {
        assertThat(new TimeReader(MIXED, NEW_YORK).read(value, notes::add)).isEqualTo(expected);
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-07-13 15:11:07+00:00, 2016-07-13T15:11:07Z",
        "2016-07-13T15:11:07Z, 2016-07-13T15:11:07Z",
        "2016-07-13T15:11:07.25-0500, 2016-07-13T20:11:07.250Z",
        "2016-07-13T15:11:07, 2016-07-13T19:11:07Z",
        "2016-07-13 15:11, 2016-07-13T19:11:00Z",
        "2016-07-13, 2016-07-13T04:00:00Z"
    })
    void isoIsReadAsDatabasesPrintIt(String value, Instant expected) {
        assertThat(new TimeReader("iso", NEW_YORK).read(value, notes::add)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/30/2020 01:00:00 PM", "13/01/2020 01:00:00 PM", "2020", "yesterday", "1/2/2020 25:00"})
    void whatNeverWasIsNotATime(String value) {
        var reader = new TimeReader(MIXED, NEW_YORK);

        assertThatThrownBy(() -> reader.read(value, notes::add)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aTimeTheClocksSkippedIsAnHourLaterAndNoted() {
        var read = new TimeReader("yyyy-MM-dd HH:mm", NEW_YORK).read("2021-03-14 02:30", notes::add);

        assertThat(read).isEqualTo(Instant.parse("2021-03-14T07:30:00Z"));
        assertThat(notes).containsExactly(ImportNote.TIME_SKIPPED);
    }

    @Test
    void aTimeTheClocksShowedTwiceIsTheFirstAndNoted() {
        var read = new TimeReader("yyyy-MM-dd HH:mm", NEW_YORK).read("2021-11-07 01:30", notes::add);

        assertThat(read).isEqualTo(Instant.parse("2021-11-07T05:30:00Z"));
        assertThat(notes).containsExactly(ImportNote.TIME_TWICE);
    }
}
