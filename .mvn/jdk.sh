# shellcheck shell=sh
# Finds a JDK 25 and sets JAVA_HOME to it, for the scripts at the root. Sourced, not run.

WAYMARK_JDK=25

# Whether a folder holds a JDK of that version: its release file says so without starting it.
is_jdk() {
  [ -x "$1/bin/javac" ] && grep -q "^JAVA_VERSION=\"${WAYMARK_JDK}[.\"+-]" "$1/release" 2>/dev/null
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    export JAVA_HOME
    return 0
  fi
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    on_path=${on_path%/bin/javac}
  fi
  mac=
  if [ -x /usr/libexec/java_home ]; then
    mac=$(/usr/libexec/java_home -v "$WAYMARK_JDK" 2>/dev/null || true)
  fi
  for home in "$on_path" "$mac" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_jdk "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Waymark needs a JDK $WAYMARK_JDK: get one from https://adoptium.net/temurin/releases/?version=$WAYMARK_JDK and set JAVA_HOME to it." >&2
  return 1
}
