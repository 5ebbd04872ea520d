#!/usr/bin/env bash
# Kills a training with kill -9 at random moments, again and again, and goes on with its run each time.
#
#   src/bench/kill-and-resume.sh [KILLS] [SEED]        (50 kills and seed 1 by default)
#
# Checked each time: every run in the list is whole, no epoch is lost that the program had told of, and the run goes on behind
# the last one. Checked when a run has come to its end: its model has the same bytes as that of a run that was never killed. A
# run that ends before all kills are done is followed by another. Needs the program compiled (mvn -q compile) and a bash. OPTIONS, in the environment, are the
# settings of the training.
set -u -o pipefail

kills=${1:-50}
RANDOM=${2:-1}
read -r -a options <<<"${OPTIONS:---dataset digits --subsample 1500 --pca-dims 0 --layers 64 --d-latent 8 --epochs 120}"

home=$(cd "$(dirname "$0")/../.." && pwd)
java=$(cat "$home/target/jdk" 2>/dev/null)/bin/java
[ -x "$java" ] || java=java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "FAILED: $*" >&2
    echo "--- what the program said last:" >&2
    tail -n 5 "$work/out" "$work/err" >&2
    exit 1
}

(cd "$home" && mvn -q -B dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/out" 2>&1) ||
    fail "the class path is not to be had"
classpath="$home/target/classes:$(cat "$work/classpath")"

# Not as a function in the background: the number of the process has to be that of the program itself.
program=("$java" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow -Xmx1g "-Dlatent.home=$home" -classpath "$classpath"
    latentexplorer.Main --workspace "$work/space" train)
export OMP_NUM_THREADS=1

told() { # the number of the last epoch that the program told of
    local last
    last=$(grep -o '^epoch [0-9]*/' "$work/out" | tail -n 1 | tr -dc 0-9)
    echo "${last:-0}"
}

written() { # the number of epochs in the history of the run
    if [ -f "$folder/history.jsonl" ]; then wc -l <"$folder/history.jsonl" | tr -d ' '; else echo 0; fi
}

millis() { echo $(($(date +%s%N) / 1000000)); }

begun=$(millis)
"${program[@]}" "${options[@]}" --out "$work/whole.model" --run whole >"$work/out" 2>"$work/err" &
pid=$!
while [ "$(told)" -eq 0 ] && kill -0 "$pid" 2>/dev/null; do sleep 0.02; done
starting=$(($(millis) - begun))
wait "$pid" || fail "the run that is not killed"
learning=$(($(millis) - begun - starting))
epochs=$(told)
echo "Never killed: the first epoch after $starting ms, all $epochs $learning ms later."

# A few kills while Java is starting and the run folder is made, the others while it learns, so that all kills come to several
# runs at most.
least=$((starting / 2))
range=$((starting - least + (learning < 1500 ? learning : 1500)))

number=1
name=run-1
folder="$work/space/runs/$name"
done=0
early=0
kept=0
equal=0
while :; do
    # A run is in the list when it is whole, and not before.
    if [ -d "$folder" ]; then start=(--resume "$name"); else start=("${options[@]}" --run "$name"); fi
    "${program[@]}" "${start[@]}" --out "$work/$name.model" >"$work/out" 2>"$work/err" &
    pid=$!
    if [ "$done" -lt "$kills" ]; then
        delay=$((least + range * RANDOM / 32768))
        sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
        kill -9 "$pid" 2>/dev/null
    fi
    wait "$pid" 2>/dev/null
    code=$?
    [ "$code" -ne 137 ] || done=$((done + 1))
    first=$(grep -o '^epoch [0-9]*/' "$work/out" | head -n 1 | tr -dc 0-9)
    if [ -n "$first" ] && [ "$first" -ne $((kept + 1)) ]; then
        fail "kill $done: there were $kept epochs, but it went on with epoch $first"
    fi
    if [ "$code" -eq 0 ]; then
        cmp "$work/whole.model" "$work/$name.model" || fail "$name: the model is another one"
        equal=$((equal + 1))
        echo "$name ended after $done kills with the same bytes."
        [ "$done" -ge "$kills" ] && break
        number=$((number + 1))
        name=run-$number
        folder="$work/space/runs/$name"
        kept=0
        continue
    fi
    [ "$code" -eq 137 ] || fail "kill $done: exit code $code"
    for run in "$work"/space/runs/*/; do
        [ ! -d "$run" ] || [ -f "$run/run.json" ] || fail "kill $done: $run is in the list but no run"
    done
    now=$(written)
    [ "$now" -ge "$(told)" ] || fail "kill $done: epoch $(told) was told of, but only $now are kept"
    [ "$now" -ge "$kept" ] || fail "kill $done: there were $kept epochs and are $now"
    [ -d "$folder" ] || early=$((early + 1))
    echo "kill $done: $name has $now of $epochs epochs"
    kept=$now
done
echo "$done kills, $early of them before a run had begun; $equal runs ended, all with the bytes of the run that was never killed."
