package city.plaza.infrastructure.outbox;

import city.plaza.outbox.Fact;
import city.plaza.outbox.FactListener;
import city.plaza.outbox.Lane;
import city.plaza.tenancy.TenantId;
import java.net.ConnectException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listeners that make trouble of every kind, when a fact tells them to. */
@Configuration(proxyBeanMethods = false)
class Trouble {

    /** What is to happen, and to which of several alike. */
    enum Kind {
        NONE,
        /** Takes much longer than a lease. */
        LONG,
        /** Does not end before it is let go. */
        HELD,
        STACK_OVERFLOW,
        OUT_OF_MEMORY,
        NO_CLASS,
        /** Fails until it is healed. */
        DOOMED,
        /** Takes 20 ms, as a call to another system does. */
        SHORT
    }

    record Troubled(TenantId tenant, Kind kind, int number) implements Fact {}

    /** What a listener in a transaction leaves behind. */
    record Written(TenantId tenant, int number) implements Fact {}

    static final Queue<Integer> CALLS = new ConcurrentLinkedQueue<>();
    static final Queue<Integer> DELIVERED = new ConcurrentLinkedQueue<>();
    static final Queue<Integer> WRITTEN = new ConcurrentLinkedQueue<>();
    private static final Set<String> FAILED_ONCE = ConcurrentHashMap.newKeySet();
    static volatile CountDownLatch hold = new CountDownLatch(1);
    static volatile boolean healed;

    @Bean
    FactListener<Troubled> troubledTransaction(ApplicationEventPublisher events) {
        return new Listener("troubled-transaction", Lane.TRANSACTIONAL, List.of(Kind.LONG, Kind.HELD), events);
    }

    @Bean
    FactListener<Troubled> troubledCall(ApplicationEventPublisher events) {
        return new Listener("troubled-call", Lane.EXTERNAL, List.of(Kind.SHORT, Kind.HELD, Kind.DOOMED), events);
    }

    @Bean
    FactListener<Written> written() {
        return new FactListener<>() {
            @Override
            public String name() {
                return "troubled-written";
            }

            @Override
            public Class<Written> fact() {
                return Written.class;
            }

            @Override
            public void on(Written fact) {
                WRITTEN.add(fact.number());
            }
        };
    }

    private record Listener(String name, Lane lane, List<Kind> suffers, ApplicationEventPublisher events)
            implements FactListener<Troubled> {

        @Override
        public Class<Troubled> fact() {
            return Troubled.class;
        }

        @Override
        public void on(Troubled fact) {
            CALLS.add(fact.number());
            var kind = fact.kind();
            if (suffers.contains(kind) || kind.name().contains("_")) {
                suffer(fact);
            }
            if (lane == Lane.TRANSACTIONAL) {
                events.publishEvent(new Written(fact.tenant(), fact.number()));
            }
            DELIVERED.add(fact.number());
        }

        private void suffer(Troubled fact) {
            boolean first = FAILED_ONCE.add(name + fact.number());
            switch (fact.kind()) {
                case NONE -> {}
                case LONG -> await(9_000);
                case SHORT -> await(20);
                case HELD -> {
                    if (first) {
                        await(120_000);
                    }
                }
                case STACK_OVERFLOW -> {
                    if (first) {
                        deeper(0);
                    }
                }
                case OUT_OF_MEMORY -> {
                    if (first) {
                        DELIVERED.addAll(Stream.of(new long[Integer.MAX_VALUE])
                                .map(each -> each.length)
                                .toList());
                    }
                }
                case NO_CLASS -> {
                    if (first) {
                        throw new NoClassDefFoundError("city/plaza/Missing");
                    }
                }
                case DOOMED -> {
                    if (!healed) {
                        throw new IllegalStateException("somebody@example.org", new ConnectException("192.0.2.1"));
                    }
                }
            }
        }

        @SuppressWarnings("InfiniteRecursion") // on purpose
        private static int deeper(int depth) {
            return deeper(depth + 1) + 1;
        }

        private static void await(int millis) {
            try {
                hold.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
