# shellcheck shell=bash
# Backup, restore and keys.

usage_backup() {
  cat <<'HELP'
./banyan backup FILE [--data DIR]

Writes the whole installation into one file: every table in one consistent snapshot, media, key files, a checksum of
each part. Banyan runs on meanwhile. With BANYAN_DB_URL the external database is read.
The file holds the keys to personal data: keep it where only you can read it.
HELP
}

usage_restore() {
  cat <<'HELP'
./banyan restore FILE [--data DIR]

Brings a backup into a new data folder (and into the empty database of BANYAN_DB_URL, where that is set). Every part is
checked first; a folder or database that holds anything is refused and left alone.
HELP
}

usage_token() {
  cat <<'HELP'
./banyan token --role ROLE [--name NAME] [--data DIR]

Makes an API key and prints it, once. For people with access to this machine; keys can be revoked in the console.

  --role ROLE   owner, growth, merchandiser, service, analyst or risk
  --name NAME   what the console calls it (command line)

  curl -H "Authorization: Bearer $(./banyan token --role analyst)" http://localhost:8080/api/console/…
HELP
}

command_backup() {
  [ "${1:-}" != --help ] && [ "${1:-}" != -h ] || { usage_backup && return; }
  offline backup "$@"
}

command_restore() {
  [ "${1:-}" != --help ] && [ "${1:-}" != -h ] || { usage_restore && return; }
  offline restore "$@"
}

# offline COMMAND FILE [--data DIR]: a command of the server's jar that needs no server.
offline() {
  local command=$1 file='' options=() option
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      -*) unknown_option "$command" "$1" ;;
      *) [ -z "$file" ] || unknown_option "$command" "$1"; file=$(absolute "$1"); shift ;;
    esac
  done
  [ -n "$file" ] || refuse "Which file?" "./banyan $command --help" 64
  if [ "$command" = restore ]; then
    [ -f "$file" ] || refuse "There is no file $file." "Name a file that ./banyan backup wrote."
    need_space "$data" 600 "the data folder"
  else
    [ -d "$(dirname "$file")" ] || refuse "There is no folder $(dirname "$file")." "Make it first."
  fi
  need_curl
  need_built
  while IFS= read -r option; do options+=("$option"); done < <(java_options)
  (cd "$app" && exec "$java_home/bin/java" "${options[@]}" -jar banyan-server.jar \
    "--banyan.command=$command" "--banyan.file=$file" "--banyan.data=$data" --logging.level.io.banyan=warn)
}

command_token() {
  local role='' name="command line" answer key
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) usage_token && return ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      --role) role=$(printf '%s' "${2:?--role needs a role}" | tr '[:lower:]' '[:upper:]'); shift 2 ;;
      --name) name=${2:?--name needs a name}; shift 2 ;;
      *) unknown_option token "$1" ;;
    esac
  done
  case "$role" in OWNER | GROWTH | MERCHANDISER | SERVICE | ANALYST | RISK) ;; *)
    refuse "Which role?" "--role owner, growth, merchandiser, service, analyst or risk." 64 ;;
  esac
  case "$name" in *[\"\\]*) refuse "A name has no quotes or backslashes." "Choose another with --name." 64 ;; esac
  need_curl
  need_server
  answer=$(machine_request POST /api/console/api-keys --header 'Content-Type: application/json' \
    --data "{\"name\":\"$name\",\"role\":\"$role\"}")
  key=$(json_text key <<<"$answer")
  case "$key" in bk_*) printf '%s\n' "$key" ;; *) refuse "No key was made: $(json_problem "$answer")" "./banyan logs may say more." ;; esac
}
