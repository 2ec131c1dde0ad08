package io.banyan.identity.shopper;

import io.banyan.identity.AddressBook;
import io.banyan.identity.AddressBook.SavedAddress;
import io.banyan.identity.ContactAddress;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.Shopper;
import io.banyan.identity.access.Account;
import io.banyan.identity.access.Cookies;
import io.banyan.identity.access.Sessions;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's own account: name, password, addresses. */
@Tag(name = "Me")
@RestController
@RequestMapping("/api/me")
class ProfileController {

    private final Profiles profiles;
    private final AddressBook addresses;
    private final Sessions sessions;

    ProfileController(Profiles profiles, AddressBook addresses, Sessions sessions) {
        this.profiles = profiles;
        this.addresses = addresses;
        this.sessions = sessions;
    }

    record ProfileChange(@NotBlank @Size(max = 200) String nickname) {}

    /** @param current needed once there is a password, unless the session was opened by code a moment ago */
    record NewPassword(
            @NotNull @Size(max = 200) String password,
            @Nullable @Size(max = 200) String current) {}

    record AddressView(UUID id, String name, String phone, String region, String street, boolean preferred) {
        static AddressView of(SavedAddress saved) {
            var address = saved.address();
            return new AddressView(
                    saved.id(), address.name(), address.phone(), address.region(), address.street(), saved.preferred());
        }
    }

    record AddressInput(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(max = 120) String region,
            @NotBlank @Size(max = 300) String street,
            boolean preferred) {

        ContactAddress address() {
            return new ContactAddress(name.strip(), phone.strip(), region.strip(), street.strip());
        }

        /** Says nothing, so that no address ends in a log. */
        @Override
        public String toString() {
            return "AddressInput[…]";
        }
    }

    @Operation(summary = "The signed-in shopper")
    @GetMapping
    Me me(Shopper shopper) {
        return Me.of(profiles.get(shopper.personId()), false);
    }

    @Operation(summary = "Change my nickname")
    @PatchMapping
    Me rename(Shopper shopper, @Valid @RequestBody ProfileChange input) {
        return Me.of(profiles.rename(shopper.personId(), input.nickname()), false);
    }

    @Operation(summary = "Set or change my password")
    @PutMapping("/password")
    Me setPassword(Shopper shopper, @Valid @RequestBody NewPassword input, HttpServletRequest request) {
        var token = Cookies.read(request, Cookies.SHOPPER);
        var session = sessions.find(Account.PERSON, token);
        if (token == null || session.isEmpty()) {
            throw new ProblemException(IdentityProblem.SESSION_REQUIRED);
        }
        return Me.of(profiles.setPassword(session.get(), token, input.password(), input.current()), false);
    }

    @Operation(summary = "My addresses")
    @GetMapping("/addresses")
    List<AddressView> addresses(Shopper shopper) {
        return addresses.of(shopper.personId()).stream().map(AddressView::of).toList();
    }

    @Operation(summary = "Keep an address")
    @PostMapping("/addresses")
    @ResponseStatus(HttpStatus.CREATED)
    AddressView add(Shopper shopper, @Valid @RequestBody AddressInput input) {
        return AddressView.of(addresses.add(shopper.personId(), input.address(), input.preferred()));
    }

    @Operation(summary = "Change an address")
    @PutMapping("/addresses/{id}")
    AddressView change(Shopper shopper, @PathVariable UUID id, @Valid @RequestBody AddressInput input) {
        return AddressView.of(addresses.change(shopper.personId(), id, input.address(), input.preferred()));
    }

    @Operation(summary = "Forget an address")
    @DeleteMapping("/addresses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Shopper shopper, @PathVariable UUID id) {
        addresses.remove(shopper.personId(), id);
    }
}
