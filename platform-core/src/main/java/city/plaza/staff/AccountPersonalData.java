package city.plaza.staff;

import city.plaza.identity.spi.AccountDirectory;
import city.plaza.identity.spi.AccountDirectory.Account;
import city.plaza.identity.spi.StaffDirectory.DirectoryUnavailable;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.TenantContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of residents and of those who work here. An account stays until its owner, or the city, wants it gone. */
@Component
class AccountPersonalData implements PersonalDataHolder {

    private final AccountDirectory directory;
    private final JsonMapper json;

    AccountPersonalData(AccountDirectory directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(HeldData.store("identity provider: accounts of the city's realm", null));
    }

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public DataSubject recognize(DataSubject person) {
        var known = person;
        for (var account : accounts(person)) {
            known = known.andAccount(account.subject(), account.name());
        }
        return known;
    }

    @Override
    public int count(DataSubject person) {
        return accounts(person).size();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add("accounts", accounts(person).stream().map(this::written).toList());
    }

    private String written(Account account) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", account.subject());
        values.put("name", account.name());
        values.put("email", account.email());
        return json.writeValueAsString(values);
    }

    @Override
    public void erase(DataSubject person) {
        accounts(person)
                .forEach(account -> reaching(() -> {
                    directory.remove(TenantContext.current(), account.subject());
                    return account;
                }));
    }

    /** Whoever works here is let go first: their duties may be another's to take over. */
    @Override
    public Optional<String> obstacle(DataSubject person) {
        return accounts(person).stream()
                .filter(account -> account.active() && !account.roles().isEmpty())
                .map(account -> "error.privacy.works-here")
                .findFirst();
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        return 0;
    }

    private List<Account> accounts(DataSubject person) {
        var tenant = TenantContext.current();
        return reaching(() -> Stream.concat(
                        person.emails().stream().flatMap(email -> directory.withEmail(tenant, email).stream()),
                        person.accounts().stream().flatMap(account -> directory.find(tenant, account).stream()))
                .distinct()
                .toList());
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (DirectoryUnavailable e) {
            throw new StaffUnavailable(e);
        }
    }
}
