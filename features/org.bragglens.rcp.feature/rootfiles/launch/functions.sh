# SPDX-License-Identifier: EPL-2.0
# What the launcher and the build scripts share: finding Java and seeing whether a window can be opened.

# fail MESSAGE: one line, and the exit code for "cannot run here".
fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 3
}

# java_major HOME: sets REPLY to the major version of the Java in HOME, 0 if there is none. No Java is started for that: each one
# since 9 has a file "release" that names its version.
java_major() {
  REPLY=0
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  local line
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#*=\"}
        REPLY=${line%%[!0-9]*}
        : "${REPLY:=0}"
        return 0 ;;
    esac
  done < "$1/release"
}

# find_java MINIMUM PROGRAM: sets JAVA_HOME to a Java of at least that version that has bin/PROGRAM (java, or javac for a JDK) and
# JAVA_MAJOR to its version. JAVA_HOME is taken if it will do, then the java on PATH, then the newest in the usual folders.
find_java() {
  local minimum=$1 program=$2 home on_path newest=0 found=
  on_path=$(command -v java) && on_path=$(readlink -f "$on_path")
  for home in "${JAVA_HOME-}" "${on_path%/bin/java}"; do
    java_major "$home"
    if [ "$REPLY" -ge "$minimum" ] && [ -x "$home/bin/$program" ]; then
      JAVA_HOME=$home JAVA_MAJOR=$REPLY
      return 0
    fi
  done
  for home in /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/java* /opt/java/* /opt/*/jdk* ~/.sdkman/candidates/java/* ~/.jdks/*; do
    java_major "$home"
    if [ "$REPLY" -ge "$minimum" ] && [ "$REPLY" -gt "$newest" ] && [ -x "$home/bin/$program" ]; then
      newest=$REPLY found=$home
    fi
  done
  [ -n "$found" ] || return 1
  JAVA_HOME=$found JAVA_MAJOR=$newest
}

# first_file PATTERN...: sets REPLY to the first file that matches a pattern (unquoted globs), empty if there is none.
first_file() {
  for REPLY; do
    [ -e "$REPLY" ] && return 0
  done
  REPLY=
  return 1
}

# has_gtk: whether the widget library of the windows is installed.
has_gtk() {
  first_file /usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0 /usr/lib/libgtk-3.so.0
}

# require_display: fails where the workbench could not open its window.
require_display() {
  [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] \
    || fail 'the workbench needs a display and DISPLAY is not set; the commands need none: bragglens --help'
  has_gtk || fail 'the workbench needs GTK 3; install it with: sudo apt-get install --no-install-recommends libgtk-3-0 fonts-dejavu-core'
}
