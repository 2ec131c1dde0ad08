# shellcheck shell=bash
# Finds what Banyan is built and run with. Nothing is installed and no setting of the machine is relied on.

java_version_wanted=25

# Whether a folder is a JDK of the wanted version.
is_wanted_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] \
    && grep -q "^JAVA_VERSION=\"$java_version_wanted[.\"]" "$1/release"
}

# Folders where JDKs are commonly found, most explicit first.
jdk_candidates() {
  [ -z "${BANYAN_JAVA_HOME:-}" ] || printf '%s\n' "$BANYAN_JAVA_HOME"
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local java
  java=$(command -v java 2>/dev/null || true)
  [ -z "$java" ] || dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")"
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$java_version_wanted" 2>/dev/null || true
}

# Sets java_home.
need_java() {
  local folder
  while IFS= read -r folder; do
    if is_wanted_jdk "$folder"; then
      java_home=$folder
      return
    fi
  done < <(jdk_candidates)
  refuse "JDK $java_version_wanted was not found." \
    "Install it (for example Eclipse Temurin $java_version_wanted from adoptium.net) or point JAVA_HOME at it. Looked in JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks."
}

need_maven() {
  command -v mvn >/dev/null || refuse "Maven was not found." "Install Maven 3.8 or later (Debian: apt-get install maven)."
}

need_node() {
  local node_wanted=20 version
  command -v node >/dev/null || refuse "Node.js was not found." "Install Node.js $node_wanted or later with npm."
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge "$node_wanted" ] || refuse "Node.js $version is too old." "Install Node.js $node_wanted or later."
  command -v npm >/dev/null || refuse "npm was not found." "Install npm; it usually comes with Node.js."
}

need_curl() {
  command -v curl >/dev/null || refuse "curl was not found." "Install curl (Debian: apt-get install curl)."
}

# Maven with the found JDK; a newer Java would otherwise be looked for by every plugin on its own.
# Maven copies resources and never takes away what is gone from the sources: an old migration beside its successor would keep
# the server from starting.
maven() {
  rm -rf "$here"/server/target/classes/{db,campaign,law}
  JAVA_HOME=$java_home mvn --batch-mode --no-transfer-progress --file "$here/pom.xml" "$@"
}

# The command, in words, that prints the SHA-256 of files or of standard input.
sha256=$(command -v sha256sum || echo "shasum -a 256")

fingerprint() { $sha256 | cut -d' ' -f1; }

# Megabytes free on the disk that holds a path which need not be there yet.
free_megabytes() {
  local path=$1
  while [ ! -d "$path" ]; do path=$(dirname "$path"); done
  df -Pm "$path" | awk 'NR == 2 { print $4 }'
}

# need_space PATH MEGABYTES WHAT
need_space() {
  local free
  free=$(free_megabytes "$1")
  [ "$free" -ge "$2" ] || refuse "The disk of $1 has only $free MB left; $3 needs $2 MB." "Make room and try again. Nothing was changed."
}

# Whether something on this machine already answers on a port.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

is_debian_root() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }
