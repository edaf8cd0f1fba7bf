package city.plaza.onboarding.spi;

import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;

/**
 * Makes the realm that those who run the platform sign in to, and lets them into it.
 *
 * <p>Every call may be repeated: what is there already is brought to the wanted state, nothing is made twice. An adapter
 * throws {@link RealmUnavailable} when the identity provider cannot be reached or refuses.
 */
public interface OperatorsProvisioner {

    /** Bring the realm to its wanted state, making it if it is missing. */
    void provision();

    /**
     * Make sure somebody has an account as an operator, and ask by mail those who never did to choose a password.
     *
     * @return whether a mail went out
     */
    boolean invite(String email, String name);
}
