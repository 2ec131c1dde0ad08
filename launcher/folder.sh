# shellcheck shell=bash
# The data folder as seen from outside: whose it is, whether its server and its database live.

data=${BANYAN_DATA:-$here/data}

absolute() { case "$1" in /*) printf '%s\n' "$1" ;; *) printf '%s/%s\n' "$PWD" "$1" ;; esac; }

choose_data() { data=$(absolute "$1"); }

# Command line of a process; empty when there is none.
process_command() {
  if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -o command= -p "$1" 2>/dev/null || true; fi
}

# Number of the server process that owns the folder; fails when none runs.
server_pid() {
  local pid
  [ -f "$data/lock" ] || return 1
  pid=$(head -1 "$data/lock")
  case "$pid" in '' | *[!0-9]*) return 1 ;; esac
  case "$(process_command "$pid")" in *banyan-server*) printf '%s\n' "$pid" ;; *) return 1 ;; esac
}

# Port of a server that is ready; fails before that.
server_port() {
  [ -f "$data/server" ] || return 1
  [ "$(sed -n 's/^pid=//p' "$data/server")" = "$(server_pid)" ] || return 1
  sed -n 's/^port=//p' "$data/server"
}

server_url() {
  local port
  port=$(server_port) || return 1
  printf 'http://localhost:%s\n' "$port"
}

# Number of the PostgreSQL process of the folder; fails when none runs.
database_pid() {
  local pid
  [ -f "$data/database/postmaster.pid" ] || return 1
  pid=$(head -1 "$data/database/postmaster.pid")
  case "$(process_command "$pid")" in *postgres*) printf '%s\n' "$pid" ;; *) return 1 ;; esac
}

# Sets url; refuses when no server runs.
need_server() {
  url=$(server_url) || refuse "Banyan does not run on $data." "Start it: ./banyan up. Another folder is named with --data."
}

# machine_request METHOD PATH [CURL OPTION…]: a console request in the name of this machine, which may do everything.
# The key goes through a pipe, so that no list of processes shows it.
machine_request() {
  local method=$1 path=$2
  shift 2
  [ -r "$data/machine-key" ] || refuse "$data/machine-key cannot be read." "Run this as the user who started Banyan."
  curl --silent --show-error --request "$method" "$@" --config - "$url$path" <<<"header = \"Authorization: Bearer $(cat "$data/machine-key")\""
}

# json_text KEY: the first text with that key in a flat JSON answer on standard input.
json_text() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4; }

# json_number KEY
json_number() { grep -o "\"$1\":-\{0,1\}[0-9.]\{1,\}" | head -1 | cut -d: -f2; }

# What a problem answer says, in one line.
json_problem() { printf '%s %s' "$(json_text title <<<"$1")" "$(json_text detail <<<"$1")"; }
