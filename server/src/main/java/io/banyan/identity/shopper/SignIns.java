package io.banyan.identity.shopper;

import io.banyan.identity.IdentityProblem;
import io.banyan.identity.PersonRegistered;
import io.banyan.identity.PersonSignedIn;
import io.banyan.identity.PhoneNumber;
import io.banyan.identity.access.Account;
import io.banyan.identity.access.Allowance;
import io.banyan.identity.access.Allowances;
import io.banyan.identity.access.ClientAddress;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Passwords;
import io.banyan.identity.access.Proof;
import io.banyan.identity.access.Sessions;
import io.banyan.identity.spi.SignInWatch;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signing in to the shop. With a code, a phone that nobody has becomes a new person. */
@Component
class SignIns {

    static final Allowance FROM_ADDRESS = new Allowance("shopper.address", 60, Duration.ofSeconds(10));
    static final Allowance FROM_ADDRESS_TO_ACCOUNT =
            new Allowance("shopper.address_account", 10, Duration.ofMinutes(1));
    static final Allowance TO_ACCOUNT = new Allowance("shopper.account", 50, Duration.ofMinutes(1));

    private final ShopperRows rows;
    private final SignInCodes codes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Allowances allowances;
    private final Installation installation;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final List<SignInWatch> watches;

    SignIns(
            ShopperRows rows,
            SignInCodes codes,
            Passwords passwords,
            Sessions sessions,
            Allowances allowances,
            Installation installation,
            Transactions transactions,
            Journal journal,
            Ids ids,
            Clock clock,
            List<SignInWatch> watches) {
        this.rows = rows;
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.allowances = allowances;
        this.installation = installation;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.watches = watches;
    }

    /**
     * Where a sign-in comes from.
     *
     * @param visitorId the browser
     * @param address of the network
     * @param shareCode the share that led there
     * @param locale of the reader
     */
    record Origin(
            String visitorId, String address, @Nullable String shareCode, Locale locale) {}

    record SignedIn(ShopperRow person, String token, boolean registeredNow) {}

    /** Signs in by code, and up if nobody has the phone. */
    SignedIn byCode(PhoneNumber phone, String code, Origin origin) {
        takeFromAddress(origin);
        // A wrong code is an answer, not an exception: its transaction has to be committed for the try to count.
        Optional<SignedIn> signedIn =
                transactions.call(() -> codes.take(phone, code) ? Optional.of(enter(phone, origin)) : Optional.empty());
        return signedIn.orElseThrow(() -> new ProblemException(IdentityProblem.WRONG_CODE));
    }

    private SignedIn enter(PhoneNumber phone, Origin origin) {
        var id = ids.next();
        var now = clock.instant();
        var registered = rows.insert(id, Nickname.friendly(id, origin.locale()), phone, now);
        if (registered) {
            journal.append(new PersonRegistered(id, now, origin.visitorId(), origin.shareCode()));
        }
        return open(phone, Proof.CODE, registered, origin);
    }

    /** Signs in by password; which of phone and password is wrong, is not told. */
    SignedIn byPassword(PhoneNumber phone, String password, Origin origin) {
        takeFromAddress(origin);
        var pair = phone.e164() + " " + ClientAddress.neighbourhood(origin.address());
        allowances.take(FROM_ADDRESS_TO_ACCOUNT, pair);
        allowances.take(TO_ACCOUNT, phone.e164());
        var person = rows.find(phone);
        var hash = person.map(ShopperRow::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            throw new ProblemException(IdentityProblem.WRONG_CREDENTIALS);
        }
        return transactions.call(() -> {
            allowances.restore(FROM_ADDRESS_TO_ACCOUNT, pair);
            allowances.restore(TO_ACCOUNT, phone.e164());
            var signedIn = open(phone, Proof.PASSWORD, false, origin);
            // Whoever changes the password ends all sessions; one that was being opened by the old password must not be
            // left.
            if (!Objects.equals(signedIn.person().passwordHash(), hash)) {
                throw new ProblemException(IdentityProblem.WRONG_CREDENTIALS);
            }
            return signedIn;
        });
    }

    private SignedIn open(PhoneNumber phone, Proof proof, boolean registered, Origin origin) {
        var now = clock.instant();
        var person = rows.seen(phone, now);
        watches.forEach(watch -> watch.signedIn(person.id(), origin.visitorId()));
        journal.append(new PersonSignedIn(person.id(), now, origin.visitorId()));
        return new SignedIn(person, sessions.open(Account.PERSON, person.id(), proof), registered);
    }

    private void takeFromAddress(Origin origin) {
        if (installation.limits(origin.address())) {
            allowances.take(FROM_ADDRESS, ClientAddress.neighbourhood(origin.address()));
        }
    }
}
