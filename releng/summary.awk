# SPDX-License-Identifier: EPL-2.0
# Sums the reports of all test classes: names each test that failed or was skipped, then "N passed, N failed, N skipped".

function attribute(name,   value) {
  if (!match($0, " " name "=\"[^\"]*\"")) return ""
  value = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
  gsub(/&#10;.*/, "", value)
  gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value); gsub(/&quot;/, "\"", value); gsub(/&apos;/, "'", value); gsub(/&amp;/, "\\&", value)
  return value
}

function test_name(   class) {
  class = attribute("classname")
  sub(/^.*\./, "", class)
  return class "." attribute("name")
}

# The reason of a skipped test stands in an attribute or behind the name of the exception.
function reason(   text) {
  text = attribute("message")
  if (text == "" && match($0, /CDATA\[.*/)) {
    text = substr($0, RSTART + 6)
    sub(/^[A-Za-z0-9_.$]*: /, "", text)
    sub(/^Assumption failed: /, "", text)
    sub(/\]\]>.*/, "", text)
  }
  return text
}

/<testcase / { run++; test = test_name(); counted = 0 }
/<(failure|error)[ >]/ && !counted { counted = 1; failed++; print "failed:  " test ": " attribute("message") }
/<skipped[ \/>]/ && !counted { counted = 1; skipped++; print "skipped: " test ": " reason() }

END { printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped }
