# shellcheck shell=bash
# Whether everything that is counted adds up, asked of the running shop.

usage_check() {
  cat <<'HELP'
./banyan check [--data DIR]

Checks all books of the running shop as of one moment, and holds nobody up: the ledger sums to zero and each balance is
the sum of its postings; wallets are the sum of their lots; budgets hold; stock, orders, payments and refunds agree.
Ends with 1 when something is wrong, and says what.
HELP
}

command_check() {
  local answer
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) usage_check && return ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      *) unknown_option check "$1" ;;
    esac
  done
  need_curl
  need_server
  answer=$(machine_request GET /api/console/system/books)
  case "$answer" in '{"right":'*) ;; *) refuse "The books could not be read: $(json_problem "$answer")" "./banyan logs may say more." ;; esac
  printf '%s: %s\n' accounts "$(json_number accounts <<<"$answer")" transfers "$(json_number transfers <<<"$answer")" \
    purses "$(json_number purses <<<"$answer")" lots "$(json_number lots <<<"$answer")" \
    campaigns "$(json_number campaigns <<<"$answer")" skus "$(json_number skus <<<"$answer")" \
    orders "$(json_number orders <<<"$answer")" payments "$(json_number payments <<<"$answer")" \
    milliseconds "$(json_number tookMs <<<"$answer")"
  case "$answer" in
    '{"right":true'*) say "${green:-}All books are right.${plain:-}" ;;
    *)
      grep -o '"\(findings\|breaches\|violations\)":\[[^]]*\]' <<<"$answer" | grep -v ':\[\]' | sed 's/^"[a-z]*":\[//; s/\]$//; s/","/\n/g; s/"//g' >&2
      return 1
      ;;
  esac
}
