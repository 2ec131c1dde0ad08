# shellcheck shell=bash

usage_test() {
  cat <<'HELP'
./banyan test [--quick] [PART…]

Every check of the project, with a summary at the end. Parts: format, server (with engine and bench), web, e2e,
launcher; without any, all of them in this order. A failing part does not keep the next from running.

  --quick   leaves out the slow tests, the format check and the browser journeys; under 3 minutes
HELP
}

command_test() {
  local quick=false parts=() part failed=0 passed=0 broken=0 begun
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) usage_test && return ;;
      --quick) quick=true; shift ;;
      format | server | web | e2e | launcher) parts+=("$1"); shift ;;
      *) unknown_option test "$1" ;;
    esac
  done
  if [ ${#parts[@]} -eq 0 ]; then
    if $quick; then parts=(server web); else parts=(format server web e2e launcher); fi
  fi
  need_java
  need_maven
  need_node
  need_curl
  mkdir -p "$built/tests"
  summary=()
  begun=$(now)
  for part in "${parts[@]}"; do
    "test_$part" "$quick" || failed=1
  done
  say
  say "${bold}Summary${plain} after $(($(now) - begun)) s"
  printf '  %s\n' "${summary[@]}"
  printf '%s passed, %s failed\n' "$passed" "$broken"
  [ "$failed" -eq 0 ] || refuse "Not everything passed." "The logs are in ${built#"$here"/}/tests."
  say "${green}Everything passed.${plain}"
}

# check NAME COMMAND…: runs one check with its output in a log, and keeps a line for the summary.
check() {
  local name=$1 log begun pid
  log="$built/tests/${1// /-}.log"
  shift
  begun=$(now)
  "$@" >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    step_running "$name" $(($(now) - begun))
    sleep 1
  done
  if wait "$pid"; then
    step_done "$name" $(($(now) - begun))
    passed=$((passed + 1))
    summary+=("${green}✓${plain} $name, $(($(now) - begun)) s$(counted "$name")")
  else
    step_failed "$name" $(($(now) - begun))
    broken=$((broken + 1))
    summary+=("${red}✗${plain} $name, $(($(now) - begun)) s$(counted "$name"): $log")
    failures_in "$log" >&2
    return 1
  fi
}

# How many tests a check of Maven ran.
counted() {
  local folders=()
  case "$1" in
    "server, engine, bench") folders=(engine engine-bench server bench) ;;
    "browser journeys and crashes") folders=(e2e) ;;
    *) return 0 ;;
  esac
  (
    cd "$here"
    for folder in "${folders[@]}"; do cat "$folder"/target/surefire-reports/TEST-*.xml 2>/dev/null || true; done \
      | awk '
          /<testsuite / { tests += attribute("tests"); bad += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
          END { if (tests) printf ", %d tests, %d failed, %d skipped", tests, bad, skipped }
          function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }'
  )
}

# The lines that say what failed.
failures_in() {
  grep -aE '^\[ERROR\] +(Tests run|[A-Za-z]+(Test|Journey|Tests)\.|/)|COMPILATION ERROR|^\[WARNING\] /|✖|error +TS| FAIL |AssertionError' "$1" | head -25 \
    || tail -25 "$1"
}

test_format() { check "formatting" maven -q -pl engine,engine-bench,server,bench,e2e spotless:check; }

test_server() {
  local arguments=()
  if $1; then arguments=(-Dbanyan.excludedGroups=slow); fi
  rm -rf "$here"/{engine,engine-bench,server,bench}/target/surefire-reports
  if [ -f "$built/unlinted" ]; then
    rm -rf "$here"/{engine,engine-bench,server,bench}/target/{classes,test-classes,maven-status} "$built/unlinted"
  fi
  rm -f "$built/packaged"
  check "server, engine, bench" maven "${arguments[@]+"${arguments[@]}"}" verify -pl engine,engine-bench,web,server,bench --fail-at-end \
    || return 1
  sources_fingerprint >"$built/packaged"
}

web_npm() { (cd "$here/web" && npm run --silent "$@"); }

test_web() {
  local failed=0 script
  check "web build" node "$here/web/build-if-changed.mjs" || return 1
  for script in lint typecheck test budget; do
    check "web $script" web_npm "$script" || failed=1
  done
  return $failed
}

# The journeys and the crash tests start the product themselves, as ./banyan up would.
test_e2e() {
  need_chromium
  offer_chinese_font
  rm -rf "$here/e2e/target/surefire-reports"
  check "the product and its start-up cache" ensure_built || return 1
  choose_release "$(cat "$built/current")"
  check "browser journeys and crashes" env BANYAN_CHROMIUM="$chromium" JAVA_HOME="$java_home" \
    mvn --batch-mode --no-transfer-progress --file "$here/pom.xml" verify -pl bench,e2e \
    -Dtest='io.banyan.e2e.*Test' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dbanyan.app="$app" -Dbanyan.app.options="$(start_options | paste -sd' ' -) -Dbanyan.release=$release"
}

# The commands of the README, as a newcomer types them.
test_launcher() {
  check "first and second start, backup, stop" smoke_launcher
}

smoke_launcher() {
  local folder port
  folder=$(mktemp -d) port=18321
  "$here/banyan" up --port "$port" --data "$folder/data" --sample shop \
    && "$here/banyan" status --data "$folder/data" \
    && "$here/banyan" token --role ANALYST --data "$folder/data" \
    && "$here/banyan" backup "$folder/backup" --data "$folder/data" \
    && "$here/banyan" down --data "$folder/data" \
    && "$here/banyan" up --port "$port" --data "$folder/data" \
    && "$here/banyan" down --data "$folder/data"
  local result=$?
  [ $result -eq 0 ] || "$here/banyan" down --data "$folder/data" || true
  rm -rf "$folder"
  return $result
}
