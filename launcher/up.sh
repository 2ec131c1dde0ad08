# shellcheck shell=bash

usage_up() {
  cat <<'HELP'
./banyan up [--port N] [--data DIR] [--sample none|shop] [--beside DIR]

Builds what changed, starts Banyan, waits until it is healthy and says where the shop and the console are.

  --port N       port of the shop and the console (8080)
  --data DIR     folder that keeps everything (./data)
  --sample shop  fills an empty installation with a demo shop and demo accounts
  --beside DIR   a further server on the database that the server of DIR runs, with a folder and a port of its own;
                 it goes when that one goes

Environment
  BANYAN_DB_URL       an external PostgreSQL instead of the one in the data folder, with
                      BANYAN_DB_USER and BANYAN_DB_PASSWORD; several servers may share it
  BANYAN_BIND         address to listen on (127.0.0.1: reached from this machine only)
  BANYAN_PUBLIC_URL   where people reach the shop, for share links and posters
  BANYAN_JAVA_OPTIONS more options for the JVM
HELP
}

command_up() {
  local port=${BANYAN_PORT:-8080} sample=none first_start=false
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) usage_up && return ;;
      --port) port=${2:?--port needs a number}; shift 2 ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      --sample) sample=${2:?--sample needs none or shop}; shift 2 ;;
      --beside) share_database "$(absolute "${2:?--beside needs a folder}")"; shift 2 ;;
      *) unknown_option up "$1" ;;
    esac
  done
  check_options "$port" "$sample"
  check_folder "$port"
  need_curl
  ensure_built
  offer_chinese_font
  [ -f "$data/version" ] || first_start=true
  start_server "$port" "$sample"
  say_where "$port" "$sample" "$first_start"
}

# share_database DIR: the server to be started uses the database and the key for personal data of that installation.
share_database() {
  [ -r "$1/database.port" ] && [ -r "$1/secrets/database.password" ] && [ -r "$1/secrets/vault.json" ] \
    || refuse "No Banyan with a database of its own runs on $1." "Start it: ./banyan up --data $1"
  BANYAN_DB_URL="jdbc:postgresql://127.0.0.1:$(cat "$1/database.port")/banyan"
  BANYAN_DB_USER=banyan
  BANYAN_DB_PASSWORD=$(cat "$1/secrets/database.password")
  BANYAN_VAULT_KEY_FILE="$1/secrets/vault.json"
  export BANYAN_DB_URL BANYAN_DB_USER BANYAN_DB_PASSWORD BANYAN_VAULT_KEY_FILE
}

check_options() {
  case "$1" in '' | *[!0-9]*) refuse "\"$1\" is not a port." "Give a number from 1 to 65535 with --port." 64 ;; esac
  { [ "$1" -ge 1 ] && [ "$1" -le 65535 ]; } || refuse "$1 is not a port." "Give a number from 1 to 65535 with --port." 64
  case "$2" in none | shop) ;; *) refuse "There is no sample \"$2\"." "Choose --sample none or --sample shop." 64 ;; esac
}

# Looks at the folder and the port before anything is built or written.
check_folder() {
  local running entry
  if running=$(server_pid); then
    refuse "Banyan already runs on $data (process $running, $(server_url || echo "still starting"))." \
      "./banyan down stops it. Another installation needs a folder and a port of its own: --data and --port."
  fi
  refuse_newer_data
  if [ -d "$data" ] && [ ! -f "$data/version" ]; then
    for entry in "$data"/*; do
      case "$(basename "$entry")" in '*' | logs | lock) ;; *)
        refuse "$data holds other things than a Banyan installation." "Choose an empty or a new folder with --data." ;;
      esac
    done
  fi
  need_space "$data" 600 "the data folder"
  if port_taken "$1"; then
    refuse "Port $1 is taken by another program." "Choose another with --port, for example: ./banyan up --port $(($1 + 1))"
  fi
}

refuse_newer_data() {
  [ -f "$data/version" ] || return 0
  local own written
  own=$(product_version)
  written=$(cat "$data/version")
  [ "$(printf '%s\n%s\n' "$own" "$written" | sort -t. -k1,1n -k2,2n -k3,3n | tail -1)" = "$own" ] \
    || refuse "$data was last used by Banyan $written; this is $own." "Start version $written or later, or choose another folder with --data."
}

product_version() { sed -n 's:^  <version>\(.*\)</version>.*:\1:p' "$here/pom.xml" | head -1; }

start_server() {
  local port=$1 sample=$2 options=() option detach=() log="$data/logs/server.log" begun pid lines=0
  begun=$(now)
  mkdir -p "$data/logs"
  [ ! -f "$log" ] || lines=$(wc -l <"$log")
  while IFS= read -r option; do options+=("$option"); done < <(start_options)
  # shellcheck disable=SC2206 # several options in one variable
  [ -z "${BANYAN_JAVA_OPTIONS:-}" ] || options+=($BANYAN_JAVA_OPTIONS)
  ! command -v setsid >/dev/null || detach=(setsid)
  say "${bold}Starting${plain} ${dim}(log: $log)${plain}"
  (
    cd "$app"
    # the release is named for the next build to see that a server still runs on it
    exec "${detach[@]+"${detach[@]}"}" nohup "$java_home/bin/java" "${options[@]}" "-Dbanyan.release=$release" -jar banyan-server.jar \
      "--banyan.data=$data" "--server.port=$port" "--banyan.sample=$sample" \
      "--logging.file.name=$log" --logging.threshold.console=off
  ) >"$data/logs/start.log" 2>&1 </dev/null &
  pid=$!
  until healthy "$port"; do
    kill -0 "$pid" 2>/dev/null || start_failed "$log" "$lines"
    step_running "waiting until it is healthy" $(($(now) - begun))
    sleep 0.1
  done
  step_done "healthy" $(($(now) - begun))
}

# Healthy is what this server says, not whatever else may answer on the port.
healthy() {
  [ -f "$data/server" ] && curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$1/actuator/health/readiness"
}

start_failed() {
  local log=$1 lines=$2
  printf '%s' "$clear_line"
  if [ -f "$log" ] && tail -n "+$((lines + 1))" "$log" | grep -q "APPLICATION FAILED TO START"; then
    tail -n "+$((lines + 1))" "$log" | awk '/^Description:/ { on = 1; next } /^Action:/ { next } on && NF && !/^[0-9-]+T/' >&2
  else
    { cat "$data/logs/start.log"; tail -n "+$((lines + 1))" "$log" 2>/dev/null | grep -E "ERROR|Caused by|FATAL"; } 2>/dev/null | tail -12 >&2
  fi
  refuse "Banyan did not start." "The whole log: $log"
}

say_where() {
  local url="http://localhost:$1"
  say
  say "${bold}Shop${plain}      $url/"
  say "${bold}Console${plain}   $url/console/"
  say_sign_in "$3"
  if [ "$2" = shop ]; then
    say "${bold}Demo${plain}      operators demo, growth, merchandiser, service, analyst, risk; password banyan-demo"
    say "          shoppers sign in with any phone number; the code is shown in the console under Sandbox"
  fi
  say "${bold}Stop${plain}      ./banyan down$([ "$data" = "$here/data" ] || printf ' --data %s' "$data")"
}

# The owner's first password is shown on the first start; later only where it is, until it is changed.
say_sign_in() {
  [ -r "$data/owner-password" ] || return 0
  if [ "$1" = true ]; then
    say "${bold}Sign in${plain}   $(head -1 "$data/owner-password") with password $(sed -n 2p "$data/owner-password") (shown once; change it after signing in)"
  else
    say "${bold}Sign in${plain}   as $(head -1 "$data/owner-password"); the first password is in $data/owner-password until it is changed"
  fi
}
