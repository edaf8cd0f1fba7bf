package city.plaza.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePreferencesTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{0}, quiet {1}–{2}: written {3}, sent {4}")
    @CsvSource(textBlock = """
            # frequency, quiet from, until,  written,           sent
            IMMEDIATE,   ,           ,       2026-11-29T03:10,  2026-11-29T03:10
            IMMEDIATE,   22:00,      07:00,  2026-11-29T21:59,  2026-11-29T21:59
            IMMEDIATE,   22:00,      07:00,  2026-11-29T22:00,  2026-11-30T07:00
            IMMEDIATE,   22:00,      07:00,  2026-11-30T03:10,  2026-11-30T07:00
            IMMEDIATE,   22:00,      07:00,  2026-11-30T07:00,  2026-11-30T07:00
            IMMEDIATE,   12:00,      14:00,  2026-11-30T13:30,  2026-11-30T14:00
            IMMEDIATE,   12:00,      14:00,  2026-11-30T14:00,  2026-11-30T14:00
            DAILY,       ,           ,       2026-11-30T07:59,  2026-11-30T08:00
            DAILY,       ,           ,       2026-11-30T08:00,  2026-12-01T08:00
            DAILY,       ,           ,       2026-12-31T20:00,  2027-01-01T08:00
            DAILY,       22:00,      09:30,  2026-11-30T20:00,  2026-12-01T09:30
            # Clocks go forward on 2027-03-14 at 2:00: that day has no half past two.
            IMMEDIATE,   22:00,      02:30,  2027-03-14T01:30,  2027-03-14T03:30
            """)
    void sendsWhenTheRecipientWantsToHear(
            MessageFrequency frequency, LocalTime from, LocalTime until, LocalDateTime written, LocalDateTime sent) {
        var preferences = new MessagePreferences(frequency, from == null ? null : new QuietHours(from, until));

        assertThat(preferences.sendAfter(written.atZone(CHICAGO).toInstant(), CHICAGO))
                .isEqualTo(sent.atZone(CHICAGO).toInstant());
    }

    @Test
    void refusesQuietHoursThatNeverEnd() {
        var noon = LocalTime.NOON;

        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(noon, noon));
    }
}
