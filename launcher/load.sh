# shellcheck shell=bash
# Simulated shoppers and measurements: programs of the bench module that use the running shop like any client does.

usage_traffic() {
  cat <<'HELP'
./banyan traffic [--people N] [--minutes M] [--seed S] [--data DIR] [--url URL]

Lets simulated shoppers with a social graph browse, search, buy, open and join groups, share and invite on the running
shop, through its public API. The same seed does the same again. Only where the sandbox is on.
HELP
}

usage_bench() {
  cat <<'HELP'
./banyan bench NAME [OPTION…] [--data DIR] [--url URL]

Measures and prints "name: value" lines.

On the running shop:
  ./banyan bench orders    durable orders per second and p50/p99 at 1, 16, 32 and 64 users, beside bare inserts
  ./banyan bench flash     a flash sale with ten times more demand than stock: orders per second beside bare inserts and row locks
                           --nodes URL,URL spreads the shoppers over several servers, see ./banyan up --beside
  ./banyan bench what-if   a thousand runs of a campaign among 100,000 people, from question to answer

On the engine alone, without a shop (options: --name value, counts like 100M):
  ./banyan bench insight   retention, funnel, segment and growth accounting beside DuckDB   --events 100M --people 5M
  ./banyan bench spread    diffusion and the choice of seeds
  ./banyan bench ranking   recommendation models
  ./banyan bench kernels   time and allocation of single computations   --only PATTERN --seconds 1
  ./banyan bench value     purchase and spend models fitted to a million customers
  ./banyan bench experiment  assignments and comparisons a second; false alarms, read once and under peeking
  ./banyan bench series    decomposition, forecasts and anomaly marks: speed, coverage, false marks
  ./banyan bench risk      components, cores, dense blocks, labels and trust on 10 million edges
HELP
}

command_traffic() { load traffic io.banyan.bench.Traffic "$@"; }

command_bench() {
  case "${1:-}" in
    orders | flash | what-if | --help | -h | '') load bench io.banyan.bench.Bench "$@" ;;
    *) bench_engine "$@" ;;
  esac
}

# The engine is measured in a JVM of its own, with as much of the memory as the measurement asks for.
bench_engine() {
  local classpath="$built/engine-bench.classpath"
  need_java
  need_maven
  mkdir -p "$built"
  : >"$built/unlinted"
  say "${dim}Building the engine and its measurements${plain}" >&2
  maven -q -Pdraft -Dmaven.test.skip=true package dependency:build-classpath -Dmdep.outputFile="$classpath" \
    -pl engine,engine-bench >"$built/engine-bench.log" 2>&1 || refuse "The build failed." "The whole log: $built/engine-bench.log"
  exec "$java_home/bin/java" @"$here/engine-bench/jvm-options" \
    -cp "$here/engine-bench/target/classes:$(cat "$classpath")" io.banyan.enginebench.EngineBench "$@"
}

# load COMMAND CLASS ARGUMENT…: the program finds the shop by --url and prepares it with the key of this machine.
load() {
  local command=$1 class=$2 url='' key=${BANYAN_KEY:-} arguments=()
  shift 2
  while [ $# -gt 0 ]; do
    case "$1" in
      --help | -h) "usage_$command" && return ;;
      --data) choose_data "${2:?--data needs a folder}"; shift 2 ;;
      --url) url=${2:?--url needs an address}; shift 2 ;;
      *) arguments+=("$1"); shift ;;
    esac
  done
  [ -n "$url" ] || need_server
  need_curl
  need_built
  if [ -z "$key" ]; then
    [ -r "$data/machine-key" ] || refuse "$data/machine-key cannot be read." "Run this as the user who started Banyan, or set BANYAN_KEY."
    key=$(cat "$data/machine-key")
  fi
  BANYAN_KEY=$key exec "$java_home/bin/java" \
    -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 \
    -cp "$app/banyan-bench.jar:$app/lib/*" "$class" "${arguments[@]+"${arguments[@]}"}" --url "$url"
}
