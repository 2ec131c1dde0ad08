# shellcheck shell=bash
# What the launcher says, and how.

if [ -t 1 ]; then
  bold=$'\e[1m' dim=$'\e[2m' green=$'\e[32m' red=$'\e[31m' plain=$'\e[0m' clear_line=$'\r\e[K'
else
  bold='' dim='' green='' red='' plain='' clear_line=''
fi

say() { printf '%s\n' "$*"; }

# A finished step with the seconds it took.
step_done() { printf '%s  %s✓%s %-44s %s%5s s%s\n' "$clear_line" "$green" "$plain" "$1" "$dim" "$2" "$plain"; }

step_failed() { printf '%s  %s✗%s %-44s %s%5s s%s\n' "$clear_line" "$red" "$plain" "$1" "$dim" "$2" "$plain"; }

# A step under way; on a terminal the line is overwritten, elsewhere nothing is printed until the step is done.
step_running() {
  [ -t 1 ] || return 0
  printf '%s  … %-44s %s%5s s%s' "$clear_line" "$1" "$dim" "$2" "$plain"
}

# refuse WHAT ADVICE [EXIT]: nothing was changed; says what is wrong and what to do.
refuse() {
  printf '%s%s%s\n%s\n' "$red$bold" "$1" "$plain" "$2" >&2
  exit "${3:-1}"
}

# Refuses an option that the command does not know.
unknown_option() { refuse "\"$2\" is not something ./banyan $1 takes." "./banyan $1 --help" 64; }

now() { date +%s; }
