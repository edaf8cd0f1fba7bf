package city.plaza.infrastructure.onboarding;

import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.identity.spi.StaffDirectory;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Primary;

/** Stands in for Keycloak: counts what it is asked, and is down or takes its time as told. */
@Primary
final class FragileKeycloak implements RealmProvisioner, StaffDirectory {

    /** The end of the process, as far as an onboarding can tell. */
    static final class Crash extends Error {}

    enum Mood {
        WELL,
        DOWN,
        CRASHING,
        SLOW
    }

    final List<RealmSpec> realms = new ArrayList<>();
    final List<Invitation> invitations = new ArrayList<>();
    Mood mood = Mood.WELL;
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);

    void reset() {
        realms.clear();
        invitations.clear();
        mood = Mood.WELL;
        asked = new CountDownLatch(1);
        answers = new CountDownLatch(1);
    }

    @Override
    public URI provision(RealmSpec realm) {
        switch (mood) {
            case WELL -> {}
            case DOWN -> throw new RealmUnavailable("Keycloak is down", new IOException("Connection refused"));
            case CRASHING -> throw new Crash();
            case SLOW -> {
                asked.countDown();
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        realms.add(realm);
        return URI.create("http://keycloak.localhost/realms/" + realm.tenant());
    }

    @Override
    public void remove(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Invited invite(TenantId tenant, Invitation invitation) {
        if (mood == Mood.DOWN) {
            throw new DirectoryUnavailable("Keycloak is down", new IOException("Connection refused"));
        }
        invitations.add(invitation);
        return new Invited("subject-1", true);
    }

    @Override
    public List<Member> members(TenantId tenant) {
        return List.of();
    }

    @Override
    public Optional<Address> address(TenantId tenant, String subject) {
        return Optional.empty();
    }

    @Override
    public void change(TenantId tenant, String subject, Set<Role> roles, WorkScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void activate(TenantId tenant, String subject, boolean active) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remind(TenantId tenant, String subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int users(TenantId tenant) {
        if (mood == Mood.DOWN) {
            throw new DirectoryUnavailable("Keycloak is down", new IOException("Connection refused"));
        }
        return invitations.size();
    }
}
