#!/usr/bin/env bash
# Wanders about the window by a script for minutes, without a display: hovers, pans, zooms, filters, fills slots, selects.
#
#   src/bench/wander.sh [MINUTES]        (20 by default)
#
# Prints a block of rows a minute: frames, their 99th percentile, the longest, the longest stretch of the JavaFX thread, the
# heap after a collection. Ends with 1 when a frame took more than 100 ms, or when the least heap of the last third is more
# than 10 % above that of the first. Needs the program compiled (mvn -q compile) and a bash. JAVA_OPTIONS, in the environment,
# are added to Java's.
set -u -o pipefail

minutes=${1:-20}
read -r -a options <<<"${JAVA_OPTIONS:--Xmx1500m}"

home=$(cd "$(dirname "$0")/../.." && pwd)
java=$(cat "$home/target/jdk" 2>/dev/null)/bin/java
[ -x "$java" ] || java=java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$home" && mvn -q -B dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/out" 2>&1) || {
    cat "$work/out" >&2
    exit 1
}

env -u DISPLAY "$java" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow "${options[@]}" "-Dlatent.home=$home" \
    -classpath "$home/target/classes:$(cat "$work/classpath")" \
    latentexplorer.Main --workspace "$work/space" bench wander --minutes "$minutes"
code=$?
[ "$code" -eq 0 ] && echo "The window stayed quick and the heap as it was for $minutes minutes."
exit "$code"
