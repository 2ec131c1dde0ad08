# shellcheck shell=bash
# Builds what changed, unpacks the server for a fast start and trains its start-up cache once per build.
# Each build has a folder of its own, so that a new one never replaces the files of a server that runs on an older one.

build_log="$built/build.log"
releases="$built/releases"
app=''  aot_cache=''  no_aot=''

# choose_release FINGERPRINT: sets where that build is unpacked.
choose_release() {
  release="$releases/${1:0:16}"
  app="$release/app"
  aot_cache="$release/banyan.aot"
  no_aot="$release/no-aot"
}

# Builds that no server runs on any more, other than the chosen one.
remove_old_releases() {
  local old running
  running=$(ps -A -o args= 2>/dev/null || true)
  for old in "$releases"/*; do
    [ -d "$old" ] && [ "$old" != "$release" ] || continue
    grep -qF -- "-Dbanyan.release=$old" <<<"$running" || rm -rf "$old"
  done
}

# Everything the product is made of: sources, build files, the Java they are built with.
sources_fingerprint() {
  (
    cd "$here"
    find pom.xml engine server web bench launcher/build.sh -type f \
      -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/src/test/*' -not -name '*.md' \
      -not -name '.stamp*' -not -name components.d.ts -not -name auto-imports.d.ts -print0 \
      | LC_ALL=C sort -z | xargs -0 $sha256
    cat "$java_home/release"
  ) | fingerprint
}

# The module that Maven is at, in words, from its log.
build_phase() {
  local last
  last=$(grep -E '^\[INFO\] (Building Banyan|Building banyan)|repackage|npm|vite' "$build_log" 2>/dev/null | tail -1 || true)
  case "$last" in
    *[Ee]ngine*) say "engine" ;;
    *[Ww]eb* | *npm* | *vite*) say "shop and console" ;;
    *[Ss]erver* | *repackage*) say "server" ;;
    *bench*) say "bench" ;;
    *) say "reading the project" ;;
  esac
}

# show_build PID: a line per phase of the build, with the time it took.
show_build() {
  local pid=$1 phase next begun
  begun=$(now)
  phase=$(build_phase)
  while kill -0 "$pid" 2>/dev/null; do
    step_running "$phase" $(($(now) - begun))
    sleep 1
    next=$(build_phase)
    if [ "$next" != "$phase" ]; then
      step_done "$phase" $(($(now) - begun))
      phase=$next begun=$(now)
    fi
  done
  if wait "$pid"; then step_done "$phase" $(($(now) - begun)); else
    step_failed "$phase" $(($(now) - begun))
    return 1
  fi
}

build_failed() {
  grep -E '^\[ERROR\]|error TS|error:' "$build_log" | head -20 >&2 || tail -20 "$build_log" >&2
  refuse "The build failed." "The whole log: $build_log"
}

# packaged FINGERPRINT: whether ./banyan test has just built the packages of these sources.
packaged() {
  [ -f "$here/server/target/banyan-server-boot.jar" ] && [ "$(cat "$built/packaged" 2>/dev/null || true)" = "$1" ]
}

unpack_app() {
  local fresh="$release.unpacking"
  rm -rf "$fresh" "$release"
  "$java_home/bin/java" -Djarmode=tools -jar "$here/server/target/banyan-server-boot.jar" \
    extract --destination "$fresh/app" --force >>"$build_log" 2>&1
  mv "$fresh/app/banyan-server-boot.jar" "$fresh/app/banyan-server.jar"
  cp "$here"/bench/target/banyan-bench-*.jar "$fresh/app/banyan-bench.jar"
  mv "$fresh" "$release"
}

# Builds unless what is there is up to date. Sets nothing; leaves $app and, where it could be made, $aot_cache.
ensure_built() {
  local fingerprint
  need_java
  fingerprint=$(sources_fingerprint)
  choose_release "$fingerprint"
  if [ ! -d "$release" ]; then
    need_maven
    need_node
    need_space "$here" 1500 "the build"
    mkdir -p "$built"
    say "${bold}Building${plain} ${dim}(log: ${build_log#"$here"/})${plain}"
    if ! packaged "$fingerprint"; then
      # without the lint, which is the business of ./banyan test and takes most of a compile; test knows by this mark
      : >"$built/unlinted"
      maven -Pdraft -Dmaven.test.skip=true package -pl engine,web,server,bench >"$build_log" 2>&1 &
      show_build $! || build_failed
    fi
    unpack_app
  fi
  [ -f "$aot_cache" ] || [ -f "$no_aot" ] || train_cache
  printf '%s\n' "$fingerprint" >"$built/current"
  remove_old_releases
}

# For commands beside a running server: what was built last is good enough.
need_built() {
  need_java
  if [ -f "$built/current" ]; then choose_release "$(cat "$built/current")"; fi
  [ -n "$app" ] && [ -d "$app" ] || ensure_built
}

# Options that the cache is made with; it only fits a start with the same ones.
java_options() {
  printf '%s\n' -XX:+UseG1GC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Duser.timezone=UTC
}

# Options that the server starts with: these, and the cache where there is one.
start_options() {
  java_options
  [ ! -f "$aot_cache" ] || printf '%s\n' "-XX:AOTCache=$aot_cache" -Xlog:aot=off -Xlog:cds=off
}

# One start against a throw-away data folder teaches the JVM which classes a start needs: later starts take half the time.
train_cache() {
  local begun trial options=() option pid
  begun=$(now)
  trial=$(mktemp -d "${TMPDIR:-/tmp}/banyan-training.XXXXXX")
  chmod 755 "$trial"
  while IFS= read -r option; do options+=("$option"); done < <(java_options)
  (
    cd "$app"
    env -u BANYAN_DB_URL -u BANYAN_BIND -u BANYAN_SAMPLE "$java_home/bin/java" "${options[@]}" \
      -XX:AOTCacheOutput="$aot_cache" -jar banyan-server.jar \
      --banyan.data="$trial/data" --server.port=0 --logging.threshold.console=off
  ) >"$built/training.log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null && [ ! -f "$trial/data/server" ]; do
    step_running "teaching the start-up cache" $(($(now) - begun))
    sleep 0.5
  done
  visit_for_training "$trial/data/server"
  stop_training "$trial/data/lock"
  while kill -0 "$pid" 2>/dev/null; do
    step_running "teaching the start-up cache" $(($(now) - begun))
    sleep 0.5
  done
  wait "$pid" || true
  rm -rf "$trial"
  if [ -f "$aot_cache" ]; then step_done "start-up cache" $(($(now) - begun)); else
    : >"$no_aot"
    say "  note: the start-up cache could not be made (${built#"$here"/}/training.log); starts take longer."
  fi
}

visit_for_training() {
  [ -f "$1" ] || return 0
  local port path
  port=$(sed -n 's/^port=//p' "$1")
  for path in / /console/ /api/shop /api/products /api/feed /actuator/health/readiness; do
    curl --silent --max-time 10 --output /dev/null "http://127.0.0.1:$port$path" || true
  done
}

stop_training() {
  [ ! -f "$1" ] || kill -TERM "$(cat "$1")" 2>/dev/null || true
}
