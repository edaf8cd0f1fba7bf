package city.plaza.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class NoticeTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void isTheSameAfterBeingWrittenAndRead() {
        var notice = notice("Storm", "https://weather.example/", NoticeScope.of(new AreaKey("wards", "1")), EVENING);
        var emergency = new Emergency(
                words("Flood"),
                List.of(new ServiceCode("flooding")),
                "311",
                MORNING,
                MORNING.plus(Duration.ofDays(30)));
        for (var mapper : List.of(JsonMapper.shared(), YAMLMapper.shared())) {
            assertThat(mapper.readValue(mapper.writeValueAsString(notice), Notice.class))
                    .isEqualTo(notice);
            assertThat(mapper.readValue(mapper.writeValueAsString(emergency), Emergency.class))
                    .isEqualTo(emergency);
        }
    }

    @Test
    void isShownFromItsBeginningToItsEnd() {
        var notice = notice("Storm", null, NoticeScope.wholeCity(), EVENING);

        assertThat(notice.isCurrent(MORNING.minusSeconds(1))).isFalse();
        assertThat(notice.isCurrent(MORNING)).isTrue();
        assertThat(notice.isCurrent(EVENING.minusSeconds(1))).isTrue();
        assertThat(notice.isCurrent(EVENING)).isFalse();
        assertThat(notice("Storm", null, NoticeScope.wholeCity(), null).isCurrent(EVENING.plus(Duration.ofDays(999))))
                .isTrue();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        refuses(() -> notice("", "javascript:alert(1)", NoticeScope.wholeCity(), MORNING), "title", "link", "until");
        refuses(() -> notice("Storm", "//evil.example", NoticeScope.wholeCity(), null), "link");
        refuses(() -> new NoticeScope(List.of(new AreaKey("wards", "1")), List.of(new ServiceCode("x"))), "scope");
        refuses(
                () -> new Emergency(
                        LocalizedText.empty(), List.of(), "ring", MORNING, MORNING.plus(Duration.ofDays(31))),
                "banner",
                "phone",
                "until");
    }

    private static void refuses(ThrowingCallable making, String... fields) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly(fields));
    }

    private static Notice notice(String title, @Nullable String link, NoticeScope scope, @Nullable Instant until) {
        return new Notice(
                new UUID(3, 11), Severity.WARNING, words(title), words("Stay in."), link, scope, MORNING, until);
    }

    private static LocalizedText words(String english) {
        return LocalizedText.of(Locale.ENGLISH, english);
    }
}
