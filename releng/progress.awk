# SPDX-License-Identifier: EPL-2.0
# Turns Maven's output into a line for every step: modules as they are built, test classes as they end, downloads now and then.

/^Downloaded from / || /^\[INFO\] Downloaded from / {
  files++
  if (files % 100 == 0) { print "  fetched " files " files"; fflush() }
}

/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
  step = $NF
  gsub(/[][]/, "", step)
  sub(/^\[INFO\] Building (\[[^]]*\] )?/, "")
  sub(/ [0-9][^ ]*-SNAPSHOT.*$/, "")
  print "  " step "  " $0
  fflush()
}

/Tests run: [0-9]+.* - in | -- in / {
  sub(/^.*Tests run: /, "")
  print "         tests: " $0
  fflush()
}
