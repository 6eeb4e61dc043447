#!/bin/sh
# Brings what the tests use beyond Python: a browser, fonts and what PDF needs (and PostgreSQL, Redis where none answers).
# As root on Debian it installs them; elsewhere the tests that need them are skipped and say which command helps.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
[ -e /usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf ] || missing="$missing fonts-noto-core"
ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0.so.0 || missing="$missing libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing for the tests:$missing"
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "Not installed:$missing (as root: apt-get install$missing). Tests that need them are skipped."
fi
