package city.plaza.onboarding;

import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.tenancy.ControlTransactions;
import city.plaza.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of onboardings. Leases go by the database's clock, which all nodes share. */
@Component
class OnboardingStore {

    /** A crashed node's work can be taken up after this long. */
    static final Duration LEASE_TTL = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final ControlTransactions control;
    private final JsonMapper json;
    private final Clock clock;

    OnboardingStore(JdbcClient jdbc, ControlTransactions control, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.control = control;
        this.json = json;
        this.clock = clock;
    }

    /** Note what was asked for, in the transaction around. */
    void add(TenantId city, OnboardingPlan plan) {
        jdbc.sql("insert into control.onboarding (tenant_id, plan, started_at) values (?, ?::jsonb, ?)")
                .params(city.value(), json.writeValueAsString(plan), Timestamp.from(clock.instant()))
                .update();
        for (var step : OnboardingStep.values()) {
            jdbc.sql("insert into control.onboarding_step (tenant_id, step, state) values (?, ?, 'WAITING')")
                    .params(city.value(), step.name())
                    .update();
        }
    }

    /** What was asked for, as long as it is not done. */
    Optional<OnboardingPlan> unfinished(TenantId city) {
        return control.read(
                () -> jdbc.sql("select plan::text from control.onboarding where tenant_id = ? and done_at is null")
                        .param(city.value())
                        .query(String.class)
                        .optional()
                        .map(plan -> json.readValue(plan, OnboardingPlan.class)));
    }

    OnboardingPlan plan(TenantId city) {
        return control.read(() -> json.readValue(
                jdbc.sql("select plan::text from control.onboarding where tenant_id = ?")
                        .param(city.value())
                        .query(String.class)
                        .single(),
                OnboardingPlan.class));
    }

    Optional<OnboardingProgress> progress(TenantId city) {
        return control.read(() -> jdbc.sql(
                        "select coalesce(lease_until > clock_timestamp(), false) from control.onboarding where tenant_id = ?")
                .param(city.value())
                .query(Boolean.class)
                .optional()
                .map(running -> new OnboardingProgress(
                        city,
                        jdbc.sql("""
                                        select step, state, started_at, finished_at, error, detail
                                        from control.onboarding_step where tenant_id = ?""").param(city.value()).query((rs, row) -> step(rs, running)).list().stream()
                                .sorted(Comparator.comparing(OnboardingProgress.Step::step))
                                .toList(),
                        running)));
    }

    /** Those whose owner has gone without letting go of them. */
    List<TenantId> interrupted() {
        return control.read(() -> jdbc.sql("""
                                select tenant_id from control.onboarding
                                where done_at is null and lease_until <= clock_timestamp()
                                order by started_at""").query(String.class).list().stream()
                .map(TenantId::new)
                .toList());
    }

    /** Take the onboarding for this owner alone; false if another has it. */
    boolean claim(TenantId city, UUID owner) {
        return control.write(() -> jdbc.sql("""
                                update control.onboarding
                                set lease_owner = ?, lease_until = clock_timestamp() + ? * interval '1 second'
                                where tenant_id = ? and (lease_until is null or lease_until <= clock_timestamp())""")
                        .params(owner, LEASE_TTL.toSeconds(), city.value())
                        .update())
                == 1;
    }

    /** Keep it for another while; false if it was lost. */
    boolean renew(TenantId city, UUID owner) {
        return control.write(() -> renewed(city, owner));
    }

    private boolean renewed(TenantId city, UUID owner) {
        return jdbc.sql("""
                                update control.onboarding set lease_until = clock_timestamp() + ? * interval '1 second'
                                where tenant_id = ? and lease_owner = ?""").params(LEASE_TTL.toSeconds(), city.value(), owner).update() == 1;
    }

    /** Let go of it, so that others need not wait. */
    void release(TenantId city, UUID owner) {
        control.run(() -> jdbc.sql("""
                                update control.onboarding set lease_owner = null, lease_until = null
                                where tenant_id = ? and lease_owner = ?""").params(city.value(), owner).update());
    }

    /** Forget what was asked for, as it names a person, and let go. */
    void finish(TenantId city, UUID owner) {
        control.run(() -> jdbc.sql("""
                                update control.onboarding
                                set done_at = ?, plan = '{}', lease_owner = null, lease_until = null
                                where tenant_id = ? and lease_owner = ?""")
                .params(Timestamp.from(clock.instant()), city.value(), owner)
                .update());
    }

    /** Note that a step begins; false if the onboarding is no longer this owner's. */
    boolean begin(TenantId city, UUID owner, OnboardingStep step) {
        return control.write(() -> {
            if (!renewed(city, owner)) {
                return false;
            }
            jdbc.sql("""
                            update control.onboarding_step
                            set state = 'RUNNING', started_at = ?, finished_at = null, error = null, detail = null
                            where tenant_id = ? and step = ?""")
                    .params(Timestamp.from(clock.instant()), city.value(), step.name())
                    .update();
            return true;
        });
    }

    void done(TenantId city, OnboardingStep step, @Nullable String detail) {
        end(city, step, State.DONE, null, detail);
    }

    void failed(TenantId city, OnboardingStep step, String error, String detail) {
        end(city, step, State.FAILED, error, detail);
    }

    private void end(TenantId city, OnboardingStep step, State state, @Nullable String error, @Nullable String detail) {
        control.run(() -> jdbc.sql("""
                                update control.onboarding_step set state = ?, finished_at = ?, error = ?, detail = ?
                                where tenant_id = ? and step = ?""")
                .param(state.name())
                .param(Timestamp.from(clock.instant()))
                .param(error)
                .param(detail)
                .param(city.value())
                .param(step.name())
                .update());
    }

    private static OnboardingProgress.Step step(ResultSet rs, boolean running) throws SQLException {
        var stored = State.valueOf(rs.getString("state"));
        return new OnboardingProgress.Step(
                OnboardingStep.valueOf(rs.getString("step")),
                stored == State.RUNNING && !running ? State.INTERRUPTED : stored,
                instant(rs, "started_at"),
                instant(rs, "finished_at"),
                Optional.ofNullable(rs.getString("error")),
                Optional.ofNullable(rs.getString("detail")));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
