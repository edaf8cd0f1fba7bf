package city.plaza.privacy;

import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every feature that holds people's data, each called inside a transaction or outside, as it asks. */
@Component
class Holders {

    private final List<PersonalDataHolder> all;
    private final TransactionTemplate transactions;

    Holders(List<PersonalDataHolder> all, PlatformTransactionManager transactions) {
        // Who reaches outside the database is asked first: what accounts somebody has leads to further records.
        this.all = all.stream()
                .sorted(Comparator.comparing(PersonalDataHolder::transactional)
                        .thenComparing(Comparator.comparing(PersonalDataHolder::feedsOthers)
                                .reversed())
                        .thenComparing(PersonalDataHolder::name))
                .toList();
        this.transactions = new TransactionTemplate(transactions);
    }

    List<PersonalDataHolder> all() {
        return all;
    }

    /** Call a holder the way it asks to be called. */
    <T> T call(PersonalDataHolder holder, Function<PersonalDataHolder, T> action) {
        return holder.transactional()
                ? java.util.Objects.requireNonNull(transactions.execute(status -> action.apply(holder)))
                : action.apply(holder);
    }

    /** Everything that tells this person, as the holders know it. Not to be asked inside a transaction. */
    DataSubject recognize(DataSubject person) {
        var known = person;
        for (var holder : all) {
            var before = known;
            known = call(holder, each -> each.recognize(before));
        }
        return known;
    }

    /** The same, as far as the database knows them. Called inside a transaction. */
    DataSubject recognizeInDatabase(DataSubject person) {
        var known = person;
        for (var holder : all) {
            if (holder.transactional()) {
                known = holder.recognize(known);
            }
        }
        return known;
    }

    /** Whether what is kept tells of this person. Called inside a transaction. */
    boolean mentions(DataSubject person, DataSubject kept) {
        return all.stream().filter(PersonalDataHolder::transactional).anyMatch(each -> each.mentions(person, kept));
    }

    Optional<UUID> request(String number) {
        return all.stream()
                .flatMap(holder -> call(holder, each -> each.request(number)).stream())
                .findFirst();
    }
}
