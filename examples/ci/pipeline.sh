#!/bin/sh
# The steps of a pipeline that renders an estate, one for each name: pipeline.sh validate | plan | comment | commit | check.
# A pull request goes through the first four, the main branch through 'check'. GitHub's workflow and GitLab's job beside this file call nothing else.
#
#   ESTATE         the estate file; default: estate.yaml
#   REGIONRENDER   the program; default: regionrender
#   REMOTE         the remote to push to; default: origin
set -eu
estate=${ESTATE:-estate.yaml}
regionrender=${REGIONRENDER:-regionrender}
remote=${REMOTE:-origin}
report=plan.md

# The branch of the pull request, else the one that runs; by the names of GitHub, of GitLab, and of a person's own clone.
branch=${GITHUB_HEAD_REF:-${CI_MERGE_REQUEST_SOURCE_BRANCH_NAME:-${GITHUB_REF_NAME:-${CI_COMMIT_BRANCH:-$(git branch --show-current)}}}}

validate() {
  "$regionrender" validate "$estate"
}

# Exit code 1 says that there is something to review, which is what a pull request is for; 2 that it is refused, with the reasons in the report.
plan() {
  code=0
  "$regionrender" plan "$estate" --format markdown > "$report" || code=$?
  [ "$code" -le 1 ] || exit "$code"
}

# One comment, which each push replaces.
comment() {
  [ -s "$report" ] || { echo "there is no $report: run the step 'plan' first" >&2; exit 3; }
  if [ -n "${GITHUB_ACTIONS:-}" ]; then
    gh pr comment "$PULL_REQUEST" --edit-last --create-if-none --body-file "$report"
  elif [ -n "${GITLAB_CI:-}" ]; then
    curl --fail --silent --show-error --output /dev/null --header "PRIVATE-TOKEN: $GITLAB_TOKEN" --data-urlencode "body@$report" \
      "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
  else
    cat "$report"
  fi
}

# GitLab checks out a commit and no branch.
commit() {
  [ -n "$(git branch --show-current)" ] || git checkout --quiet -B "$branch"
  GIT_AUTHOR_NAME=${GIT_AUTHOR_NAME:-RegionRender} GIT_AUTHOR_EMAIL=${GIT_AUTHOR_EMAIL:-regionrender@noreply.invalid} \
  GIT_COMMITTER_NAME=${GIT_COMMITTER_NAME:-RegionRender} GIT_COMMITTER_EMAIL=${GIT_COMMITTER_EMAIL:-regionrender@noreply.invalid} \
    "$regionrender" build "$estate" --commit --branch "$branch" --push "$remote"
}

check() {
  "$regionrender" build "$estate" --check
}

case ${1:-} in
  validate | plan | comment | commit | check) "$1" ;;
  *) echo "usage: pipeline.sh validate | plan | comment | commit | check" >&2; exit 3 ;;
esac
