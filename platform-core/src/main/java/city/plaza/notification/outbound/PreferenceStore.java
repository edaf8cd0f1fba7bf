package city.plaza.notification.outbound;

import city.plaza.notification.preferences.MessageFrequency;
import city.plaza.notification.preferences.MessagePreferences;
import city.plaza.notification.preferences.QuietHours;
import city.plaza.notification.spi.MessageChannel;
import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The preferences of the current city's recipients, found by a keyed hash of their address. */
@Component
public class PreferenceStore {

    private final JdbcClient jdbc;
    private final CitySecrets secrets;
    private final Clock clock;

    PreferenceStore(JdbcClient jdbc, CitySecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    public MessagePreferences of(MessageChannel channel, String address) {
        return jdbc.sql("select frequency, quiet_from, quiet_until from message_preference where address_hash = ?")
                .param(hash(channel, address))
                .query((rs, row) -> {
                    var from = rs.getObject("quiet_from", LocalTime.class);
                    return new MessagePreferences(
                            MessageFrequency.valueOf(rs.getString("frequency")),
                            from == null ? null : new QuietHours(from, rs.getObject("quiet_until", LocalTime.class)));
                })
                .optional()
                .orElse(MessagePreferences.DEFAULT);
    }

    public void save(MessageChannel channel, String address, MessagePreferences preferences) {
        var quiet = preferences.quiet();
        jdbc.sql("""
                        insert into message_preference (address_hash, frequency, quiet_from, quiet_until, updated_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (address_hash) do update set frequency = excluded.frequency,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            updated_at = excluded.updated_at""")
                .param(hash(channel, address))
                .param(preferences.frequency().name())
                .param(quiet == null ? null : quiet.from())
                .param(quiet == null ? null : quiet.until())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public int count(MessageChannel channel, Collection<String> addresses) {
        return jdbc.sql("select count(*) from message_preference where address_hash = any(?)")
                .param(hashes(channel, addresses))
                .query(Integer.class)
                .single();
    }

    public void forget(MessageChannel channel, Collection<String> addresses) {
        jdbc.sql("delete from message_preference where address_hash = any(?)")
                .param(hashes(channel, addresses))
                .update();
    }

    private String[] hashes(MessageChannel channel, Collection<String> addresses) {
        return addresses.stream().map(address -> hash(channel, address)).toArray(String[]::new);
    }

    private String hash(MessageChannel channel, String address) {
        return secrets.derive(
                TenantContext.current(), "message-preference", channel + ":" + address.toLowerCase(Locale.ROOT));
    }
}
