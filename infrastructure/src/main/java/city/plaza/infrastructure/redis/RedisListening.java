package city.plaza.infrastructure.redis;

import io.lettuce.core.ClientOptions;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Listens to what other nodes announce, and goes on listening when Redis was away. */
@Configuration(proxyBeanMethods = false)
class RedisListening {

    /** While Redis is away, whoever asks hears so at once, and nothing waits in a queue for it. */
    @Bean
    LettuceClientOptionsBuilderCustomizer neverWait() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    @ConditionalOnProperty(name = "plaza.redis.listen", matchIfMissing = true)
    RedisMessageListenerContainer redisAnnouncements(
            RedisConnectionFactory connections,
            TenantAnnouncements tenants,
            CityAnnouncements cities,
            CityMessages messages,
            RedisCacheInvalidation heartbeat) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.setRecoveryInterval(1_000);
        container.addMessageListener(
                (message, pattern) -> tenants.heard(new String(message.getBody(), StandardCharsets.UTF_8)),
                new ChannelTopic(TenantAnnouncements.CHANNEL));
        container.addMessageListener(
                (message, pattern) -> cities.heard(new String(message.getBody(), StandardCharsets.UTF_8)),
                new ChannelTopic(CityAnnouncements.CHANNEL));
        container.addMessageListener(
                (message, pattern) -> messages.heard(new String(message.getBody(), StandardCharsets.UTF_8)),
                new ChannelTopic(CityMessages.CHANNEL));
        container.addMessageListener(
                (message, pattern) -> {
                    heartbeat.received(new String(message.getBody(), StandardCharsets.UTF_8));
                    tenants.retry();
                    cities.retry();
                },
                new ChannelTopic(heartbeat.channel()));
        return container;
    }
}
