# shellcheck shell=bash
# Programs and fonts of the machine that some parts need: installed where that is possible, explained where it is not.

install_packages() {
  say "  installing $*"
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"; } \
    >"$built/install.log" 2>&1
}

has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; }

# Posters and covers carry Chinese text that the server draws. The shop runs without the font, with boxes in pictures.
offer_chinese_font() {
  [ "$(uname -s)" = Linux ] || return 0
  has_chinese_font && return
  mkdir -p "$built"
  if is_debian_root && install_packages fontconfig fonts-wqy-zenhei && has_chinese_font; then
    return
  fi
  say "  note: no Chinese font on this machine; posters will show boxes for Chinese text."
  say "        Install one, for example fonts-noto-cjk or fonts-wqy-zenhei, and start again."
}

find_chromium() {
  local name
  for name in "${BANYAN_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return
  done
  name="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  [ ! -x "$name" ] || { printf '%s\n' "$name" && return; }
  return 1
}

# The browser journeys cannot do without a browser.
need_chromium() {
  mkdir -p "$built"
  if ! chromium=$(find_chromium) && is_debian_root; then
    install_packages chromium fontconfig fonts-wqy-zenhei || true
  fi
  chromium=$(find_chromium) || refuse "Chromium was not found; the browser journeys need it." \
    "Install it (Debian: apt-get install chromium fonts-wqy-zenhei), or name one with BANYAN_CHROMIUM."
}
