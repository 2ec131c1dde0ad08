# shellcheck shell=bash

usage_import() {
  cat <<'HELP'
./banyan import orders FILE [--mapping NAME] [--data DIR]
./banyan import products FILE [--data DIR]
./banyan import --watch JOB | --resume JOB | --cancel JOB [--data DIR]

Sends a file (CSV, also .gz) to the running Banyan and shows how far it is. Importing a file twice changes nothing.
Ctrl-C stops watching; the import goes on and can be watched, cancelled and resumed here and in the console.

  --mapping NAME   which columns mean what; the mappings are kept in the console
HELP
}

command_import() {
  local what='' file='' mapping='' job='' act=start
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) usage_import && return ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      --mapping) mapping=${2:?--mapping needs a name}; shift 2 ;;
      --watch | --resume | --cancel) act=${1#--} job=${2:?$1 needs a job}; shift 2 ;;
      -*) unknown_option import "$1" ;;
      *) if [ -z "$what" ]; then what=$1; elif [ -z "$file" ]; then file=$1; else unknown_option import "$1"; fi; shift ;;
    esac
  done
  need_curl
  case "$act" in
    start) job=$(start_import "$what" "$file" "$mapping") || exit ;;
    resume | cancel) need_server; change_job "$job" "$act" ;;
  esac
  need_server
  [ "$act" = cancel ] || watch_job "$job"
}

start_import() {
  local path answer job parts=()
  case "$1" in
    orders) path=/api/console/imports/orders ;;
    products) path=/api/console/products/import ;;
    *) refuse "What should be imported?" "./banyan import orders FILE, or products FILE." 64 ;;
  esac
  [ -n "$2" ] || refuse "Which file?" "./banyan import $1 FILE" 64
  [ -r "$2" ] || refuse "The file $2 cannot be read." "Look at its name and its permissions."
  need_server
  parts=(--form "file=@\"$2\"")
  [ -z "$3" ] || parts+=(--form-string "mapping=$3")
  answer=$(machine_request POST "$path" "${parts[@]}")
  job=$(json_text id <<<"$answer")
  [ -n "$job" ] || refuse "The import did not start: $(json_problem "$answer")" "Nothing was changed. ./banyan logs may say more."
  printf '%s\n' "$job"
}

change_job() {
  local answer
  answer=$(machine_request POST "/api/console/jobs/$1/$2" --header 'Content-Type: application/json')
  if [ -n "$answer" ] && [ -z "$(json_text state <<<"$answer")" ]; then
    refuse "The import could not be told to $2: $(json_problem "$answer")" "./banyan import --watch $1"
  fi
  [ "$2" != cancel ] || say "The import $1 stops; ./banyan import --resume $1 goes on where it was."
}

left_running() {
  say
  say "The import goes on."
  say "  watch    ./banyan import --watch $1"
  say "  cancel   ./banyan import --cancel $1"
  exit 130
}

watch_job() {
  local job=$1 answer state shown=0 line
  # shellcheck disable=SC2064 # the job of now
  trap "left_running $job" INT
  while :; do
    answer=$(machine_request GET "/api/console/jobs/$job")
    state=$(json_text state <<<"$answer")
    line=$(job_line "$answer" "$state")
    if [ -t 1 ]; then printf '%s  %s' "$clear_line" "$line"; elif [ $(($(now) - shown)) -ge 5 ]; then say "  $line" && shown=$(now); fi
    case "$state" in
      QUEUED | RUNNING) sleep 0.5 ;;
      SUCCEEDED) break ;;
      *) say; refuse "The import ended as ${state:-unknown}: $(json_text error <<<"$answer")$([ -n "$state" ] || json_problem "$answer")" \
        "./banyan import --resume $job goes on where it was." ;;
    esac
  done
  trap - INT
  say
  show_report "$answer"
}

# How far a job is, in one line.
job_line() {
  local done total unit rate left percent=''
  done=$(json_number done <<<"$1") total=$(json_number total <<<"$1") unit=$(json_text unit <<<"$1")
  rate=$(json_number ratePerSecond <<<"$1") left=$(json_number remainingSeconds <<<"$1")
  case "${total%%.*}" in '' | 0 | -*) ;; *) percent="$((100 * ${done%%.*} / ${total%%.*})) %  " ;; esac
  printf '%s  %s%s of %s %s, %s/s%s' "$(printf '%s' "$2" | tr '[:upper:]' '[:lower:]')" "$percent" "${done:-0}" "${total:-?}" \
    "$unit" "${rate%%.*}" "${left:+, ${left%%.*} s left}"
}

show_report() {
  case "$1" in
    *'"report":{'*'"fileNet"'*) show_orders_report "$1" ;;
    *'"report":{'*) show_plain_report "$1" ;;
  esac
}

# What came out of a file of orders, and that it adds up to the file.
show_orders_report() {
  local currency
  currency=$(json_text currency <<<"$1")
  say "  $(json_number rows <<<"$1") rows in $(json_number seconds <<<"$1") s: $(json_number invoices <<<"$1") invoices, $(json_number cancellations <<<"$1") of them cancellations;" \
    "$(json_number customers <<<"$1") customers, $(json_number guestOrders <<<"$1") orders of guests, $(json_number products <<<"$1") products"
  say "  rows rejected: $(json_number rejected <<<"$1"); rows imported before: $(json_number alreadyImported <<<"$1")"
  say
  printf '%s' "$1" | grep -o '{"kind":"[A-Z_]*","rows":[0-9]*,"amount":"[-0-9.]*"}' \
    | sed 's/[{}"]//g; s/kind://; s/rows://; s/amount://' \
    | awk -F, -v currency="$currency" 'BEGIN { printf "  %-18s %10s %18s\n", "kind of row", "rows", "amount " currency } { gsub("_", " ", $1); printf "  %-18s %10s %18s\n", tolower($1), $2, $3 }'
  say
  printf '  %-31s %17s\n' "booked" "$(json_text bookedNet <<<"$1")" \
    "finer than the currency's cent" "$(json_text roundingDifference <<<"$1")" \
    "rejected" "$(json_text rejectedNet <<<"$1")" \
    "the file's net" "$(json_text fileNet <<<"$1")"
}

# Any other report as indented "name: value" lines.
show_plain_report() {
  printf '%s\n' "${1#*\"report\":}" | awk '
    { for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (quoted) { if (c == "\\") { word = word substr($0, ++i, 1) } else if (c == "\"") quoted = 0; else word = word c }
        else if (c == "\"") quoted = 1
        else if (c == "{" || c == "[") { flush(); depth++ }
        else if (c == "}" || c == "]") { flush(); if (--depth == 0) exit }
        else if (c == ",") flush()
        else if (c == ":") word = word ": "
        else word = word c
    } }
    function flush() { if (word != "") printf "%*s%s\n", 2 * depth, "", word; word = "" }'
}
