package io.banyan.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A colleague in the console, or an API key acting for one.
 *
 * @param id the operator or the API key
 * @param name the user name; of an API key {@code key:} and its name
 * @param roles what they may do
 */
public record Operator(UUID id, String name, Set<Role> roles) implements Actor {

    public Operator {
        roles = Set.copyOf(roles);
    }

    /** Whether this is a program: an API key, or whoever has the key of this machine. Programs answer for nothing. */
    public boolean program() {
        return name.startsWith("key:") || id.equals(new UUID(0, 0));
    }

    /** Whether they hold one of these roles. An owner holds all. */
    public boolean holds(Role... any) {
        if (roles.contains(Role.OWNER)) {
            return true;
        }
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
