package io.banyan.wallet.withdrawal;

/** Who is paid, and where. Kept sealed. */
record Payee(String name, String account) {

    /** As much of it as may be shown. */
    String masked() {
        var tail = account.length() <= 4 ? account : account.substring(account.length() - 4);
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "** ····" + tail;
    }

    /** Leaves out everything, so that it never ends in a log. */
    @Override
    public String toString() {
        return "Payee[]";
    }
}
