# shellcheck shell=bash

usage_down() {
  cat <<'HELP'
./banyan down [--data DIR]

Stops Banyan and its database in good order. What was acknowledged is on the disk in any case.
HELP
}

usage_status() {
  cat <<'HELP'
./banyan status [--data DIR]

Says whether Banyan runs on the data folder, since when and how healthy. Exit status 0: healthy, 3: not running, 4: ill.
HELP
}

usage_logs() {
  cat <<'HELP'
./banyan logs [--data DIR] [--follow] [--lines N] [--database]

Shows the last lines of the server's log (100), or of its database's; --follow goes on showing.
HELP
}

# data_only COMMAND ARGUMENT…: for commands that take nothing but --data. Fails when only help was asked for.
data_only() {
  local command=$1
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) "usage_$command" && return 1 ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      *) unknown_option "$command" "$1" ;;
    esac
  done
}

command_down() {
  data_only down "$@" || return 0
  local pid
  if pid=$(server_pid); then
    stop_process "$pid" TERM "Banyan" 45
  else
    say "Banyan does not run on $data."
  fi
  if pid=$(database_pid); then
    stop_process "$pid" INT "its database, left behind by a killed server" 45
  fi
}

# stop_process PID SIGNAL NAME SECONDS
stop_process() {
  local begun
  begun=$(now)
  kill "-$2" "$1" 2>/dev/null || refuse "Process $1 belongs to another user." "Stop it as the user who started it."
  while [ -n "$(process_command "$1")" ]; do
    step_running "stopping $3" $(($(now) - begun))
    [ $(($(now) - begun)) -lt "$4" ] || refuse "$3 (process $1) does not stop." "Look at ./banyan logs; kill -9 $1 is safe, the database recovers."
    sleep 0.1
  done
  step_done "stopped $3" $(($(now) - begun))
}

command_status() {
  data_only status "$@" || return 0
  local pid url
  if ! pid=$(server_pid); then
    say "Banyan does not run on $data."
    return 3
  fi
  say "Process   $pid"
  say "Data      $data ($(du -sm "$data" 2>/dev/null | cut -f1) MB, $(free_megabytes "$data") MB free)"
  if ! url=$(server_url); then
    say "Health    still starting"
    return 4
  fi
  say "Shop      $url/"
  say "Console   $url/console/"
  if curl --silent --fail --max-time 5 --output /dev/null "$url/actuator/health/readiness"; then
    say "Health    good"
  else
    say "Health    ILL: $(curl --silent --max-time 5 "$url/actuator/health/readiness" || echo "no answer")"
    return 4
  fi
}

command_logs() {
  local lines=100 follow=() log=server.log
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) usage_logs && return ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      --lines | -n) lines=${2:?--lines needs a number}; shift 2 ;;
      --follow | -f) follow=(-F); shift ;;
      --database) log=postgresql.log; shift ;;
      *) unknown_option logs "$1" ;;
    esac
  done
  [ -f "$data/logs/$log" ] || refuse "There is no log in $data." "Has Banyan run there? Another folder is named with --data."
  tail -n "$lines" "${follow[@]+"${follow[@]}"}" "$data/logs/$log"
}
