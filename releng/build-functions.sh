# SPDX-License-Identifier: EPL-2.0
# What the scripts bragglens and verify share: tools, what has changed, one Maven run at a time. Sourced with the variable root set.

cache=$root/.cache
maven_version=3.9.16

. "$root/features/org.bragglens.rcp.feature/rootfiles/launch/functions.sh"

# say TEXT: what is being done, on standard error, for standard output belongs to results.
say() {
  printf '%s\n' "$1" >&2
}

# source_list product|all: the files that the product (or everything) is made from, separated by NUL. Ignored files are not asked for.
source_list() {
  local places=(.)
  if [ "$1" = product ]; then
    places=(pom.xml .mvn target-platform bundles features releng/org.bragglens.product
      ':(exclude,glob)bundles/*.tests/**' ':(exclude)bundles/org.bragglens.testing')
  fi
  if git -C "$root" rev-parse --git-dir > /dev/null 2>&1; then
    git -C "$root" ls-files --cached --others --exclude-standard --deduplicate -z -- "${places[@]}"
  else # an unpacked archive
    (cd "$root" && find . \( -name target -o -name bin -o -name lib -o -name .cache -o -name '.polyglot.*' \) -prune -o -type f -print0)
  fi
}

# digest_of product|all: sets REPLY to a SHA-256 over names and contents of the sources.
digest_of() {
  REPLY=$(source_list "$1" | LC_ALL=C sort -z | (cd "$root" && xargs -0 sha256sum -- 2> /dev/null) | sha256sum)
  REPLY=${REPLY%% *}
}

# find_jdk: sets JAVA_HOME to a JDK that can build.
find_jdk() {
  find_java 21 javac && export JAVA_HOME \
    || fail 'no JDK 21 or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks); install one (Debian 13, Ubuntu: sudo apt-get install openjdk-21-jdk-headless) or set JAVA_HOME'
}

# version_at_least VERSION MINIMUM
version_at_least() {
  [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# find_maven: sets maven to a Maven that Tycho works with; an older one on PATH fetches it, once.
find_maven() {
  maven=$cache/apache-maven-$maven_version/bin/mvn
  [ ! -x "$maven" ] || return 0
  local installed
  installed=$(command -v mvn) || fail 'no Maven found; install one with: sudo apt-get install --no-install-recommends maven'
  local version
  version=$(cd / && "$installed" -v 2> /dev/null | sed -n 's/^[^A]*Apache Maven \([0-9][^ ]*\).*/\1/p' | sed 's/[^0-9.].*//')
  if version_at_least "$version" 3.9.9 && ! version_at_least "$version" 4; then
    maven=$installed
    return 0
  fi
  say "The installed Maven is $version; fetching $maven_version (once)"
  # outside the work tree: the older Maven cannot read the extension that .mvn/ asks for
  local elsewhere
  elsewhere=$(mktemp -d)
  (cd "$elsewhere" && "$installed" -B -q "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:unpack" \
    "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$elsewhere") > "$cache/maven.log" 2>&1 \
    || { show_end_of "$cache/maven.log"; rm -rf "$elsewhere"; fail 'Maven could not be fetched'; }
  chmod +x "$elsewhere/apache-maven-$maven_version/bin/mvn"
  rm -rf "$cache/apache-maven-$maven_version"
  mv "$elsewhere/apache-maven-$maven_version" "$cache/"
  rm -rf "$elsewhere"
}

# lock_build: waits until no other build or test run uses this work tree. The lock goes when the script ends.
lock_build() {
  mkdir -p "$cache" 2> /dev/null && [ -w "$cache" ] || fail "cannot write into $cache, where the build keeps its files"
  exec 9> "$cache/build.lock"
  if ! flock -n 9; then
    say 'Waiting for another build in this folder to end'
    flock 9
  fi
}

# show_end_of LOG: the lines that say why Maven failed, without what it always says.
show_end_of() {
  local noise='\[Help 1\]|osgi\.platform|There are test failures|^\[ERROR\] *($|Please refer|See https|To see|Re-run|For more|After correcting|mvn <args>)'
  if grep -q '^\[ERROR\]' "$1"; then
    sed -n '/^\[ERROR\]/p' "$1" | grep -vE "$noise" | sed 's/^\[ERROR\] //' | cut -c -400 | head -n 30
  else
    tail -n 25 "$1"
  fi >&2
}

# run_maven LOG ARGUMENT...: runs Maven in the work tree, its output into LOG, a line for every step on standard error.
run_maven() {
  local log=$1
  shift
  if [ ! -d "$(echo ~)/.m2/repository/org/eclipse/tycho" ]; then
    say 'Fetching tools and libraries from Maven Central (about 330 MB, once)'
  fi
  # Standard input is closed and the lock not passed on, so that nothing of Maven outlives or blocks the script. A script that was started
  # in the background ignores Ctrl-C, and so would all below it, the tests of Ctrl-C among them.
  (cd "$root" && LC_ALL=C.UTF-8 exec env --default-signal=INT "$maven" -B "$@") < /dev/null 2>&1 9>&- | tee "$log" | awk -f "$root/releng/progress.awk" >&2
  return "${PIPESTATUS[0]}"
}

# product_is_current: sets product to the folder of the built program and says whether it is there.
product_is_current() {
  digest_of product
  product_digest=$REPLY
  product=$cache/product/$product_digest
  [ -x "$product/bragglens" ]
}

# keep_product: takes the program that Maven has just made, if it has, out of target/, so that the next build cannot change it while it runs.
keep_product() {
  local made=$root/releng/org.bragglens.product/target/products/org.bragglens.product/linux/gtk/x86_64/bragglens
  digest_of product
  # sources that were edited meanwhile: the program may be used now, but not be taken for current later
  [ "$REPLY" = "$product_digest" ] || product=$cache/product/edited-while-building-$$
  [ -d "$made" ] || return 0
  mkdir -p "$cache/product"
  # the same sources may have been built before, and that program may be running
  [ -x "$product/bragglens" ] || { rm -rf "$product" && mv "$made" "$product"; }
  : >> "$product.in-use"
  local lock
  for lock in "$cache"/product/*.in-use; do
    [ "$lock" = "$product.in-use" ] || flock -n "$lock" rm -rf "${lock%.in-use}" "$lock" || true
  done
}
